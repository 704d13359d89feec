import { useRef, useState, type ChangeEvent } from 'react';
import type { Summary } from '../../worker/workshopCalls.ts';
import { useHandOver } from '../parts/useHandOver.tsx';
import { many } from './DeskSummary.tsx';
import { workbookType } from './TakeAway.tsx';
import type { Workshop } from './useWorkshop.ts';

const kinds: Readonly<Record<NonNullable<Summary['given']>['kind'], string>> = {
  rows: 'a services.csv. It takes the place of all services there are',
  pack: 'a whole pack. It takes the place of the pack there is',
  list: 'a list. It is laid over the services there are: same ids are brought up to date, new ones are added',
  refused: 'a file that cannot be read. Below it says why',
};

/** The field itself is the place to drop files on. */
export function BringFiles({ summary, workshop }: { summary: Summary; workshop: Workshop }) {
  const field = useRef<HTMLInputElement>(null);
  const { given, area } = summary;
  const give = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    if (files.length > 0) void workshop.change((ask) => ask('give', files));
  };
  const startOver = () => {
    if (field.current) field.current.value = '';
    void workshop.change((ask) => ask('give', []));
    field.current?.focus();
  };
  return (
    <section className="stack tight" aria-labelledby="bring">
      <h2 id="bring">1. Bring your list</h2>
      <label htmlFor="bring-file">
        Choose a file, or drop it on the box: a workbook (XLSX), a list (CSV), an Open Referral file (JSON), or a pack
        (zip).
      </label>
      <input
        ref={field}
        id="bring-file"
        className="drop"
        type="file"
        multiple
        accept=".csv,.txt,.json,.zip,.xlsx"
        onChange={give}
        aria-describedby="bring-hint"
      />
      <p id="bring-hint" className="soft">
        At most 50 MB.
        {given?.isNew
          ? ''
          : ` You can also begin with what ${area.name} publishes now: take it away below, change it, and bring it back.`}
      </p>
      {given === undefined ? null : (
        <div className="notice stack tight" role="status">
          <p>
            <strong className="long-word">{given.file}</strong> is{' '}
            {given.isNew
              ? `the workbook of ${area.name}, an area of its own. It begins a new pack: of what is published here only the national part is taken over`
              : kinds[given.kind]}
            .{given.entries > 0 ? ` ${many(given.entries, 'row')} ${given.entries === 1 ? 'was' : 'were'} read` : ''}
            {given.leftOut > 0 ? `, ${given.leftOut.toLocaleString('en-GB')} left out` : ''}
            {given.entries > 0 ? '.' : ''}
          </p>
          <p>
            <button type="button" className="link-button" onClick={startOver}>
              Start over with what {given.isNew ? 'is published here' : `${area.name} publishes`} now
            </button>
          </p>
        </div>
      )}
      <NewArea workshop={workshop} />
    </section>
  );
}

/** A workbook to begin with, for an area that has nothing yet. */
function NewArea({ workshop }: { workshop: Workshop }) {
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  const { hand, ready } = useHandOver();
  const make = async () => {
    const blob = await workshop.get('newWorkbook', name);
    if (blob === undefined) return setSaid('Write the name of your area in letters, such as Testshire.');
    const file = `${name.trim()}.xlsx`;
    const how = await hand(new File([blob], file, { type: workbookType }));
    setSaid(how === 'cancelled' ? '' : `${file} was downloaded. Fill it in, and bring it here.`);
  };
  return (
    <details>
      <summary>Begin a new area</summary>
      <form
        className="field desk-form"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <label htmlFor="new-area">Name of your area</label>
        <div className="row">
          <input
            id="new-area"
            className="input desk-name"
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
            aria-describedby="new-area-said"
          />
          <button type="submit" className="button second">
            Download its workbook
          </button>
        </div>
        {ready}
        <p id="new-area-said" role="status">
          {said}
        </p>
      </form>
    </details>
  );
}
