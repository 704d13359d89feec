import { turned } from '../../domain/pack/youText.ts';
import { textsOf } from '../content/textsOf.ts';
import type { Rule } from './rule.ts';

/** A young person asks for themselves: no text may talk to them about "your child". Services speak to everybody. */
export const youVariant: Rule = {
  name: 'you-variant',
  level: 'error',
  about: 'A text about "your child" that cannot be turned by rule carries its own `you` text.',
  check(pack) {
    return textsOf(pack)
      .filter(
        ({ text, you, kind, path }) =>
          you === undefined &&
          kind !== 'letters' &&
          kind !== 'services' &&
          path[0] !== 'body' &&
          turned(text) === undefined,
      )
      .map(({ kind, id, path, text }) => ({
        message: `${kind}/${id}: no \`you\` text for "${text.slice(0, 80)}"`,
        tip:
          kind === 'services'
            ? 'A cell of services.csv has no second wording: say it without "your child".'
            : 'Write { text: …, you: … }, where `you` speaks to a young person about themselves.',
        place: pack.placeOf(kind, id, path),
      }));
  },
};
