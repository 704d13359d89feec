import { recordKinds } from '../../src/domain/search/record.ts';
import type { Rule } from './rule.ts';

const keyShape = new RegExp(`^(?:${recordKinds.join('|')})/`);

/** A key that is not there is passed over without a word, and the phrase leads nowhere. */
export const searchWords: Rule = {
  name: 'search-words',
  level: 'error',
  about: 'Every record (kind/id) that words.yaml leads to exists.',
  check(pack) {
    const { words } = pack.view;
    const holds = (key: string) => {
      const [kind = '', id = ''] = key.split('/');
      return Object.hasOwn(kind === 'services' ? pack.directory : itemsOf(pack.view, kind), id);
    };
    const said = words.mayMean.flatMap(({ say, go }, place) =>
      go.map((key, index) => ({ key, for: say[0] ?? '', path: ['mayMean', place, 'go', index] })),
    );
    const foreign = Object.entries(words.otherLanguages).flatMap(([language, phrases]) =>
      Object.entries(phrases).flatMap(([phrase, answers]) =>
        answers.map((key, index) => ({ key, for: phrase, path: ['otherLanguages', language, phrase, index] })),
      ),
    );
    return [...said, ...foreign.filter(({ key }) => keyShape.test(key))]
      .filter(({ key }) => !holds(key))
      .map((one) => ({
        message: `words.yaml leads from "${one.for}" to ${one.key}, which is not in the pack.`,
        tip: 'Correct the key (kind/id), or leave it out.',
        place: pack.placeOf('words', '', one.path),
      }));
  },
};
