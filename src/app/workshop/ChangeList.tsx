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
  const { counts, files, takenOut } = summary;
  const list = useParts(summary.changes, (from) => workshop.get('changes', from));
  const setOut = (id: string, isOut: boolean) => void workshop.change((ask) => ask('setOut', id, isOut));
  return (
    <section className="stack tight" aria-labelledby="changes">
      <h2 id="changes" tabIndex={-1}>
        3. What changes
      </h2>
      <p>
        {counts.changed} changed, {counts.added} added, {counts.gone} gone.
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
          <li key={`${change.how} ${change.id}`}>
            <Change change={change} onPreview={onPreview} onTakeOut={() => setOut(change.id, true)} />
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
  readonly change: ToldChange;
  readonly onPreview: (id: string) => void;
  readonly onTakeOut: () => void;
}

function Change({ change, onPreview, onTakeOut }: ChangeProps) {
  const words = { added: 'Added', changed: 'Changed', gone: 'Gone' }[change.how];
  return (
    <article className="card">
      <p className="row">
        <strong className="tag">{words}</strong>
        <span className="soft">{change.id}</span>
      </p>
      <h3>{change.name}</h3>
      {change.how === 'changed' ? (
        <dl className="desk-diff">
          {change.columns.map(({ column, from, to }) => (
            <div key={column}>
              <dt>{column}</dt>
              <dd>
                <span className="hidden">was </span>
                <del>{from || '(empty)'}</del>
              </dd>
              <dd>
                <span className="hidden">now </span>
                <ins>{to || '(empty)'}</ins>
              </dd>
            </div>
          ))}
        </dl>
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
