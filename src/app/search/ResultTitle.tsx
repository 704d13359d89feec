import { Fragment } from 'react';
import type { Text } from '../../domain/pack/schema/basic.ts';
import type { PackView } from '../../domain/pack/view.ts';
import type { FoundRecord } from '../../domain/search/find.ts';
import type { Mark } from '../../domain/search/marks.ts';
import { usePack } from '../parts/packContext.ts';
import { Say } from '../parts/Say.tsx';

/** What a result is called: translated where the pack has it so, else in English with the family's own words marked. */
export function ResultTitle({ found }: { found: FoundRecord }) {
  const { language, view } = usePack();
  const title = titleOf(view, found);
  if (typeof title === 'object' && 'translated' in title && language !== 'en') return <Say text={title} />;
  return (
    <span lang="en" dir="auto">
      <Marked text={found.title} marks={found.marks} />
    </span>
  );
}

/** What a record is called in every language the pack has it in. */
function titleOf(view: PackView, { kind, id }: FoundRecord): Text | undefined {
  if (kind === 'guides' || kind === 'letters') return view[kind][id]?.title;
  if (kind === 'terms') return view.terms[id]?.term;
  return kind === 'services' ? undefined : view[kind][id]?.name;
}

export function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const ends = marks.map(([, to]) => to);
  return (
    <>
      {marks.map(([from, to], place) => (
        <Fragment key={from}>
          {text.slice(ends[place - 1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
    </>
  );
}
