import { keyOf, recordKinds, recordsOf } from '../../domain/search/record.ts';
import { brokenPieces } from '../content/brokenPieces.ts';
import { placeInFile } from './placeInFile.ts';
import type { Rule } from './rule.ts';

const keyShape = new RegExp(`^(?:${recordKinds.join('|')})/`);

/** A key that is not there is passed over without a word, and the phrase leads nowhere. */
export const searchWords: Rule = {
  name: 'search-words',
  level: 'error',
  about: 'Every record (kind/id) that words.yaml or examples.yaml leads to exists.',
  check(pack) {
    const { words } = pack.extras;
    const broken = brokenPieces(pack.problems);
    const records = new Set(recordsOf(pack.view, pack.directory).map(keyOf));
    const said = words.mayMean.flatMap(({ say, go }) => go.map((key) => ({ key, for: say[0] ?? '' })));
    const foreign = Object.values(words.otherLanguages).flatMap((phrases) =>
      Object.entries(phrases).flatMap(([phrase, answers]) => answers.map((key) => ({ key, for: phrase }))),
    );
    const examples = Object.keys(pack.extras.examples.examples)
      .filter((key) => !records.has(key) && !broken(key))
      .map((key) => ({
        message: `examples.yaml has examples for ${key}, which is not in the pack.`,
        tip: 'Correct the key (kind/id), or leave it out.',
        place: placeInFile(
          pack.area.files['examples.yaml']?.examples[key] ? pack.area : pack.national,
          'examples.yaml',
        ),
      }));
    const phrases = [...said, ...foreign.filter(({ key }) => keyShape.test(key))]
      .filter(({ key }) => !records.has(key) && !broken(key))
      .map((one) => ({
        message: `words.yaml leads from "${one.for}" to ${one.key}, which is not in the pack.`,
        tip: 'Correct the key (kind/id), or leave it out.',
        place: placeInFile(pack.national, 'words.yaml'),
      }));
    return [...phrases, ...examples];
  },
};
