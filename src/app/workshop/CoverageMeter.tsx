import { coverageStudy } from '../../domain/pack/coverageStudy.ts';
import type { Coverage } from '../../worker/workshopCalls.ts';

/** How much of what law and the Code expect of a local offer is answered, and what is not. */
export function CoverageMeter({ now, before }: { now: Coverage; before: Coverage | undefined }) {
  const gaps = now.lines.filter((line) => !line.covered);
  return (
    <section className="stack tight" aria-labelledby="coverage">
      <h2 id="coverage" tabIndex={-1}>
        4. What law and guidance expect
      </h2>
      <Score name="The law says must" score={now.must} before={before?.must} />
      <Score name="The Code says should" score={now.should} before={before?.should} />
      <Score name="All" score={now.all} before={before?.all} />
      <p className="soft">
        A study of {coverageStudy.sites} local offers in England found between {coverageStudy.lowestPercent}% and{' '}
        {coverageStudy.highestPercent}% of what the guidance expects ({coverageStudy.citation}). It counted items of its
        own list, so compare with care.
      </p>
      {gaps.length === 0 ? (
        <p>Every line is answered.</p>
      ) : (
        <details>
          <summary>{gaps.length} lines are not answered</summary>
          <ul>
            {gaps.map((line) => (
              <li key={line.id}>
                <strong>{line.kind}</strong> {line.text} <span className="soft">({line.ref})</span>{' '}
                {line.gap ? <em>{line.gap}</em> : null}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface ScoreProps {
  readonly name: string;
  readonly score: Coverage['all'];
  readonly before: Coverage['all'] | undefined;
}

function Score({ name, score, before }: ScoreProps) {
  const { covered, lines, percent } = score;
  return (
    <p className="desk-score">
      <span>
        {name}: <strong>{percent}%</strong>, {covered} of {lines} lines
        {before && before.percent !== percent ? ` (published now: ${before.percent}%)` : ''}
      </span>
      <meter aria-label={name} min={0} max={lines} value={covered}>
        {percent}%
      </meter>
    </p>
  );
}
