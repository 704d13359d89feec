import { placeInFile } from './placeInFile.ts';
import type { Rule } from './rule.ts';

/** A notice that nobody would ever see, or that shuts nothing. */
export const noticesFit: Rule = {
  name: 'notices-fit',
  level: 'error',
  about: 'A notice ends on or after the day it begins; one that says closed is about a service.',
  check({ view, area }) {
    return view.local.notices.flatMap(({ id, from, until, about = [], closed }, at) => {
      const place = placeInFile(area, 'local.yaml', ['notices', at]);
      return [
        ...(until < from
          ? [
              {
                message: `The notice "${id}" ends on ${until}, before it begins on ${from}.`,
                tip: 'Write the earlier day as from, the later as until.',
                place,
              },
            ]
          : []),
        ...(closed && !about.some((one) => one.startsWith('services/'))
          ? [
              {
                message: `The notice "${id}" says closed, and names no service that is.`,
                tip: 'Name it under about, such as services/swim-club, or take closed out.',
                place,
              },
            ]
          : []),
      ];
    });
  },
};
