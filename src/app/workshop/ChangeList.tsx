import type { Summary, ToldChange } from '../../worker/workshopCalls.ts';
import { many } from './DeskSummary.tsx';
import type { Workshop } from './useWorkshop.ts';
import { useParts } from './useParts.ts';

interface Props {
  readonly summary: Summary;
  readonly workshop: Workshop;
  readonly onPreview: (id: string) => void;
}

/** What would be different from what is published now, service by service and cell by cell. */
export function ChangeList({ summary, workshop, onPreview }: Props) {
  const { counts, files, takenOut, sheetChanges } = summary;
  const list = useParts(summary.changes, (from) => workshop.get('changes', from));
  const setOut = (id: string, isOut: boolean) => void workshop.change((ask) => ask('setOut', id, isOut));
  const setSheetOut = ({ sheet, name }: { sheet: string; name: string }, isOut: boolean) =>
    void workshop.change((ask) => ask('setSheetOut', sheet, name, isOut));
  return (
    <section className="stack tight" aria-labelledby="changes">
      <h2 id="changes" tabIndex={-1}>
        3. What changes
      </h2>
      <p>
        {sheetChanges > 0 ? 'Services: ' : ''}
        {counts.changed} changed, {counts.added} added, {counts.gone} gone.
        {sheetChanges > 0 ? ` Other sheets: ${many(sheetChanges, 'row')}.` : ''}
        {files.length > 0 ? ` Other files of the pack that are different: ${files.join(', ')}.` : ''}
      </p>
      <NotInTheList summary={summary} onTakeOut={(id) => setOut(id, true)} />
      {takenOut.length > 0 ? (
        <ul className="plain-list">
          {takenOut.map((id) => (
            <li key={id}>
              {id} was taken out.{' '}
              <button type="button" className="link-button" onClick={() => setOut(id, false)}>
                Put it back<span className="hidden"> ({id})</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <ol className="plain-list stack tight">
        {list.items.map((change) => (
          <li
            key={
              change.how === 'sheet' ? `${change.sheet} ${change.what} ${change.name}` : `${change.how} ${change.id}`
            }
          >
            {change.how === 'sheet' ? (
              <SheetChange change={change} onOut={(isOut) => setSheetOut(change, isOut)} />
            ) : (
              <Change change={change} onPreview={onPreview} onTakeOut={() => setOut(change.id, true)} />
            )}
          </li>
        ))}
      </ol>
      {list.items.length < list.total ? (
        <p>
          <button type="button" className="button second" onClick={() => void list.more()}>
            Show more ({list.items.length} of {many(list.total, 'change')})
          </button>
        </p>
      ) : null}
    </section>
  );
}

interface ChangeProps {
  readonly change: Exclude<ToldChange, { readonly how: 'sheet' }>;
  readonly onPreview: (id: string) => void;
  readonly onTakeOut: () => void;
}

function Change({ change, onPreview, onTakeOut }: ChangeProps) {
  return (
    <article className="card">
      <p className="row">
        <strong className="tag">{tags[change.how]}</strong>
        <span className="soft">{change.id}</span>
      </p>
      <h3>{change.name}</h3>
      {change.how === 'changed' ? <Difference columns={change.columns} /> : null}
      {change.how === 'gone' ? (
        <p>Old links still lead to its page, which says that it was taken out and what there is instead.</p>
      ) : null}
      {change.how === 'gone' ? null : (
        <p className="row">
          <button type="button" className="link-button" onClick={() => onPreview(change.id)}>
            See it as a family will<span className="hidden"> ({change.name})</span>
          </button>
          {change.how === 'added' ? (
            <button type="button" className="link-button" onClick={onTakeOut}>
              Take it out<span className="hidden"> ({change.name})</span>
            </button>
          ) : null}
        </p>
      )}
    </article>
  );
}

interface SheetChangeProps {
  readonly change: Extract<ToldChange, { readonly how: 'sheet' }>;
  readonly onOut: (isOut: boolean) => void;
}

/** A row of a sheet that is not of services, such as a team or a policy. */
function SheetChange({ change, onOut }: SheetChangeProps) {
  const { sheet, row, what, name, columns, isOut = false } = change;
  return (
    <article className="card">
      <p className="row">
        <strong className="tag">{tags[what]}</strong>
        <span className="soft">
          Sheet {sheet}
          {row === undefined ? '' : `, row ${row}`}
        </span>
      </p>
      <h3>{name}</h3>
      {what === 'gone' ? (
        <p>
          No longer in the workbook. {isOut ? 'It goes from the pack.' : 'It stays in the pack until you take it out.'}{' '}
          <button type="button" className="link-button" onClick={() => onOut(!isOut)}>
            {isOut ? 'Put it back' : 'Take it out'}
            <span className="hidden"> ({name})</span>
          </button>
        </p>
      ) : (
        <Difference columns={columns} />
      )}
    </article>
  );
}

const tags = { added: 'Added', changed: 'Changed', gone: 'Gone' };

function Difference({ columns }: Pick<Extract<ToldChange, { readonly how: 'sheet' }>, 'columns'>) {
  return (
    <dl className="desk-diff">
      {columns.map(({ column, from, to }) => (
        <div key={column}>
          <dt>{column}</dt>
          {from === '' ? null : (
            <dd>
              <span className="hidden">was </span>
              <del>{from}</del>
            </dd>
          )}
          <dd>
            <span className="hidden">now </span>
            <ins>{to || '(empty)'}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Entries the source no longer has, and cells that were changed on both sides: told, never decided here. */
function NotInTheList({ summary, onTakeOut }: { summary: Summary; onTakeOut: (id: string) => void }) {
  const { listGone, keptLocal } = summary;
  return (
    <>
      {listGone.length > 0 ? (
        <div className="notice stack tight">
          <h3>No longer in your list; they stay until you take them out</h3>
          <ul>
            {listGone.map(({ id, name, pointedAtBy }) => (
              <li key={id}>
                {name}
                {pointedAtBy.length > 0 ? `. To it lead ${pointedAtBy.join(', ')}` : ''}{' '}
                <button type="button" className="link-button" onClick={() => onTakeOut(id)}>
                  Take it out<span className="hidden"> ({name})</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {keptLocal.length > 0 ? (
        <div className="notice stack tight">
          <h3>Changed here and in your list; what stands here stays</h3>
          <ul>
            {keptLocal.map(({ id, column, local, incoming }) => (
              <li key={`${id} ${column}`} className="long-word">
                {id}, {column}: here “{local}”, in the list “{incoming}”
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}
