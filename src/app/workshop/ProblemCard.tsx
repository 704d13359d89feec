import { useId, useState } from 'react';
import type { ToldProblem } from '../../worker/workshopCalls.ts';

interface Props {
  readonly told: ToldProblem;
  readonly onCorrect: (key: string, value: string) => void;
  readonly onPreview: (id: string) => void;
}

/** One problem: where, what, what to write instead, and the cell itself to correct. */
export function ProblemCard({ told, onCorrect, onPreview }: Props) {
  const { problem, service, cell } = told;
  const { file, sheet, row, line, column } = problem.place;
  const where = [
    file.split('/').at(-1),
    sheet === undefined ? undefined : `sheet ${sheet}`,
    row === undefined ? undefined : `row ${row}`,
    line === undefined ? undefined : `line ${line}`,
    column === '' ? undefined : column,
  ].filter((part) => part !== undefined);
  return (
    <article className={`card desk-problem ${problem.level}`}>
      <p className="row">
        <strong className="tag">{problem.level === 'error' ? 'Error' : 'Warning'}</strong>
        <span className="soft long-word">{where.join(', ')}</span>
      </p>
      {service?.name ? <h3>{service.name}</h3> : null}
      <p className="long-word">{problem.message}</p>
      <p className="long-word">
        <strong>What to do:</strong> {problem.tip}
      </p>
      {cell === undefined ? null : (
        <Correction
          label={`${column} of ${service?.name ?? 'this row'}`}
          value={cell.value}
          onSave={(value) => onCorrect(cell.key, value)}
        />
      )}
      {service?.id ? (
        <p>
          <button type="button" className="link-button" onClick={() => onPreview(service.id)}>
            See it as a family will
            <span className="hidden"> ({service.name})</span>
          </button>
        </p>
      ) : null}
    </article>
  );
}

function Correction({ label, value, onSave }: { label: string; value: string; onSave: (value: string) => void }) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  return (
    <details>
      <summary>
        Correct it here<span className="hidden">: {label}</span>
      </summary>
      <form
        className="field"
        onSubmit={(event) => {
          event.preventDefault();
          onSave(typed.trim());
        }}
      >
        <label htmlFor={id}>{label}</label>
        {value.length > 60 ? (
          <textarea
            id={id}
            className="input"
            rows={4}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        ) : (
          <input id={id} className="input" value={typed} onChange={(event) => setTyped(event.target.value)} />
        )}
        <p>
          <button type="submit" className="button small">
            Save and check again
          </button>
        </p>
      </form>
    </details>
  );
}
