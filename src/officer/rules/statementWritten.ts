import { placeInFile } from './placeInFile.ts';
import type { Rule } from './rule.ts';

/** Until it is written the page says that it is not: a new pack can be looked at, and its officer is told. */
export const statementWritten: Rule = {
  name: 'statement-missing',
  level: 'warning',
  about: 'statements.yaml holds an accessibility statement and a privacy notice.',
  check(pack) {
    const waiting = new Set(pack.area.unfilled.map((one) => one.kind));
    return (['accessibility', 'privacy'] as const)
      .filter((part) => pack.view.statements?.[part] === undefined && !waiting.has(part))
      .map((part) => ({
        message: `There is no ${part === 'privacy' ? 'privacy notice' : 'accessibility statement'} of this area. A public body must publish one.`,
        tip: `Write \`${part}:\` into statements.yaml; docs/writing-content.md says what it holds.`,
        place: placeInFile(pack.area, 'statements.yaml'),
      }));
  },
};
