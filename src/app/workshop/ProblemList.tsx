import { useEffect, useRef, useState } from 'react';
import type { ProblemChoice, Summary, ToldProblem } from '../../worker/workshopCalls.ts';
import { many } from './DeskSummary.tsx';
import { ProblemCard } from './ProblemCard.tsx';
import type { Workshop } from './useWorkshop.ts';
import { useParts } from './useParts.ts';

interface Props {
  readonly summary: Summary;
  readonly workshop: Workshop;
  readonly onPreview: (id: string) => void;
}

const all: ProblemChoice = { own: false };

/** Every problem, worst first, each with its row and column and what to write instead. */
export function ProblemList({ summary, workshop, onPreview }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [choice, setChoice] = useState('all');
  const chosen: ProblemChoice =
    choice === 'all' ? all : choice === 'own' ? { own: true } : { own: false, code: choice };
  const [first, setFirst] = useState(summary.problems);
  const list = useParts(first, (from) => workshop.get('problems', chosen, from));
  useEffect(() => {
    setFirst(summary.problems);
    setChoice('all');
  }, [summary]);
  const choose = async (next: string) => {
    setChoice(next);
    const asked = next === 'all' ? all : next === 'own' ? { own: true } : { own: false, code: next };
    const part = await workshop.get('problems', asked, 0);
    if (part) setFirst(part);
  };
  const correct = async (key: string, value: string) => {
    await workshop.change((ask) => ask('setCell', key, value));
    heading.current?.focus();
  };
  const { errors, warnings, ownWarnings, kinds } = summary;
  return (
    <section className="stack tight" aria-labelledby="problems">
      <h2 id="problems" ref={heading} tabIndex={-1}>
        2. Problems: {many(errors, 'error')}, {many(warnings, 'warning')}
      </h2>
      <p className="soft">
        An error stops the pack from being published; a warning does not. These are the same rules as in the command
        line.
      </p>
      <div className="field desk-form">
        <label htmlFor="problem-choice">Show</label>
        <select
          id="problem-choice"
          className="input"
          value={choice}
          onChange={(event) => void choose(event.target.value)}
        >
          <option value="all">all, worst first ({errors + warnings})</option>
          <option value="own">those in your own files (warnings: {ownWarnings})</option>
          {kinds.map(({ code, level, count }) => (
            <option key={code} value={code}>
              {level}: {code} ({count})
            </option>
          ))}
        </select>
      </div>
      {list.total === 0 ? <p>Nothing to say.</p> : null}
      <ol className="plain-list stack tight">
        {list.items.map((told, at) => (
          <li key={keyOf(told, at)}>
            <ProblemCard told={told} onCorrect={(key, value) => void correct(key, value)} onPreview={onPreview} />
          </li>
        ))}
      </ol>
      {list.items.length < list.total ? (
        <p>
          <button type="button" className="button second" onClick={() => void list.more()}>
            Show more ({list.items.length} of {list.total})
          </button>
        </p>
      ) : null}
    </section>
  );
}

function keyOf({ problem, cell }: ToldProblem, at: number): string {
  return `${at} ${problem.code} ${cell?.key ?? ''} ${problem.message}`;
}
