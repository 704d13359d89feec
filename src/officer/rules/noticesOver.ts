import { placeInFile } from './placeInFile.ts';
import type { Rule } from './rule.ts';

/** Families do not see it any more: it has gone by itself. Only the officer still has it in the list. */
export const noticesOver: Rule = {
  name: 'notices-over',
  level: 'warning',
  about: 'A notice whose last day is past: no family sees it any more.',
  check({ view, area }, today) {
    return view.local.notices.flatMap(({ id, until }, at) =>
      until >= today
        ? []
        : [
            {
              message: `The notice "${id}" ended on ${until}.`,
              tip: 'Take it out, or give it a later day if it still holds.',
              place: placeInFile(area, 'local.yaml', ['notices', at]),
            },
          ],
    );
  },
};
