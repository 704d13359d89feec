import { questionsOnce } from './questionsOnce.ts';
import type { Rule } from './rule.ts';

const optionsAtOnce = 7;

/** More than a tired reader takes in at one look. */
export const tooManyOptions: Rule = {
  name: 'too-many-options',
  level: 'warning',
  about: `A question with more than ${optionsAtOnce} options puts them into groups.`,
  check(pack) {
    return questionsOnce(pack)
      .filter(({ question: { options } }) => options.length > optionsAtOnce && options.some((one) => !one.group))
      .map(({ name, question, placeOf }) => ({
        message: `${name}: ${question.options.length} options, and not each has a group.`,
        tip: 'Give every option a `group`, or ask two questions.',
        place: placeOf(['options']),
      }));
  },
};
