import type { Summary } from '../../worker/workshopCalls.ts';

/** Where things stand, in one look; each leads to its part of the page. */
export function DeskSummary({ summary, onGo }: { summary: Summary; onGo: (id: string) => void }) {
  const { errors, warnings, ownWarnings, counts, services, coverage } = summary;
  const changes = counts.added + counts.changed + counts.gone;
  const rows = summary.sheetChanges === 0 ? '' : `; ${many(summary.sheetChanges, 'row')} of other sheets`;
  const lines: readonly (readonly [id: string, text: string])[] = [
    ['problems', errors > 0 ? many(errors, 'error') : 'No errors'],
    ['problems', `${many(warnings, 'warning')}, ${ownWarnings} in your own files`],
    [
      'changes',
      changes + summary.sheetChanges === 0
        ? 'Nothing changed yet'
        : `${many(changes, 'service')} changed, added or gone${rows}`,
    ],
    ['coverage', coverage ? `${coverage.all.percent}% of what law and guidance expect` : 'Coverage is not known yet'],
    ['take', summary.ready ? 'Ready to publish' : 'Not ready to publish'],
  ];
  return (
    <nav aria-label="Where things stand" className="card">
      <p role="status">
        <strong>
          {many(services, 'service')}: {errors > 0 ? `${many(errors, 'error')} to correct` : 'no errors'}.
        </strong>
      </p>
      <ul className="rows in-columns">
        {lines.map(([id, text]) => (
          <li key={text}>
            <button type="button" onClick={() => onGo(id)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function many(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}
