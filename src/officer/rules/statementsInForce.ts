import type { LoadedPack } from '../content/loadContent.ts';
import { placeInFile } from './placeInFile.ts';
import type { Rule } from './rule.ts';

const file = 'statements.yaml';

type Found = ReturnType<Rule['check']>[number];

/** A statement that nobody has looked at for a year, or that says more than is true, is not published. */
export const statementsInForce: Rule = {
  name: 'statement',
  level: 'error',
  about:
    'The accessibility statement and the privacy notice were reviewed within 12 months, on a day that has come, and no statement says "fully" with a known issue.',
  check(pack, today) {
    const { accessibility, privacy } = pack.view.statements ?? {};
    return [
      ...(accessibility === undefined
        ? []
        : [
            ...age(pack, today, 'accessibility', 'accessibility statement', accessibility.reviewedOn),
            ...notYet(pack, today, ['accessibility', 'testedOn'], accessibility.testedOn),
            ...notYet(pack, today, ['accessibility', 'preparedOn'], accessibility.preparedOn),
            ...(accessibility.status === 'fully'
              ? [
                  {
                    message:
                      'The accessibility statement says "fully", and the app itself has known issues that stand beside it.',
                    tip: 'Write `status: partially`.',
                    place: at(pack, ['accessibility', 'status']),
                  },
                ]
              : []),
          ]),
      ...(privacy === undefined ? [] : age(pack, today, 'privacy', 'privacy notice', privacy.reviewedOn)),
    ];
  },
};

/** The law asks for regular review; a year is the longest that is called so. */
function age(pack: LoadedPack, today: string, part: string, name: string, reviewedOn: string): Found[] {
  const aYearOn = `${Number(reviewedOn.slice(0, 4)) + 1}${reviewedOn.slice(4)}`;
  if (aYearOn >= today) return notYet(pack, today, [part, 'reviewedOn'], reviewedOn);
  return [
    {
      message: `The ${name} was last reviewed on ${reviewedOn}, more than 12 months ago.`,
      tip: 'Read it again, test, correct what changed, then set reviewedOn.',
      place: at(pack, [part, 'reviewedOn']),
    },
  ];
}

function notYet(pack: LoadedPack, today: string, path: readonly string[], day: string): Found[] {
  if (day <= today) return [];
  return [
    {
      message: `${path.join('.')}: ${day} has not come yet.`,
      tip: 'Write the day it was done.',
      place: at(pack, path),
    },
  ];
}

function at(pack: LoadedPack, path: readonly string[]): Found['place'] {
  return placeInFile(pack.area, file, path);
}
