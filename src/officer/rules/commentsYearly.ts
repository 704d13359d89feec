import { placeInFile } from './placeInFile.ts';
import type { Rule } from './rule.ts';

/** Reg. 56(2) of SI 2014/1530: at least once a year. */
export const commentsYearly: Rule = {
  name: 'comments-yearly',
  level: 'warning',
  about: 'Families’ comments and the answers to them were published within 12 months.',
  check(pack, today) {
    const last = (pack.view.comments ?? []).reduce(
      (late, { answeredOn }) => (answeredOn > late ? answeredOn : late),
      '',
    );
    const aYearOn = last === '' ? '' : `${Number(last.slice(0, 4)) + 1}${last.slice(4)}`;
    if (aYearOn >= today) return [];
    return [
      {
        message:
          last === ''
            ? 'No comment of a family stands here with its answer.'
            : `The last answer to a family's comment is of ${last}.`,
        tip: 'Write what families said, what you answer and what you will do into comments.yaml, once a year at least.',
        place: placeInFile(pack.area, 'comments.yaml'),
      },
    ];
  },
};
