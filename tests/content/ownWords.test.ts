import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lawClaims } from '../../src/domain/pack/lawClaims.ts';
import { textsOf } from '../../src/officer/content/textsOf.ts';
import { merrowdale } from './merrowdale.ts';

/** Runs of seven words in the digest of facts that the content was written from, each as the first 6 bytes of its SHA-256. */
const hashes = readFileSync('tests/cases/factRuns.bin').toString('hex');
const runs = new Set(
  Array.from({ length: hashes.length / 12 }, (_, index) => hashes.slice(12 * index, 12 * index + 12)),
);
const length = 7;

const pack = merrowdale();
/** The name of an Act, of a judgment or of a thing in the glossary cannot be said in other words. */
const acts = [
  ...new Set(
    lawClaims(pack.view).flatMap(({ law }) =>
      law.source.flatMap(({ act }) => [act, act.replace(/ \[\d{4}\].*/, '')].map((name) => words(name).join(' '))),
    ),
  ),
]
  .concat(
    shortNames(),
    Object.values(pack.view.terms).flatMap(({ term, expansion }) =>
      [term, expansion ?? ''].map((name) => words(name).join(' ')),
    ),
  )
  .filter((act) => act.includes(' '))
  .sort((a, b) => b.length - a.length);

function shortNames(): string[] {
  const named = textsOf(pack).flatMap(
    ({ text }) => text.match(/\b[A-Z][\w,()]*(?: (?:and|of|the|[A-Z][\w,()]*))* (?:Act|Regulations) \d{4}/g) ?? [],
  );
  return [...new Set(named.map((name) => words(name).join(' ')))];
}

function words(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/https?:\S+/g, ' ');
  return plain.match(/[a-z0-9£%]+(?:'[a-z]+)?/g) ?? [];
}

/** Runs of seven words that also stand in the facts; names of Acts break a run. */
function copied(text: string): string[] {
  let line = ` ${words(text).join(' ')} `;
  for (const act of acts) line = line.replaceAll(` ${act} `, ' | ');
  return line.split('|').flatMap((part) => {
    const own = part.trim().split(' ');
    return own.flatMap((_, index) => {
      const run = own.slice(index, index + length);
      const isCopied =
        run.length === length && runs.has(createHash('sha256').update(run.join(' ')).digest('hex').slice(0, 12));
      return isCopied ? [run.join(' ')] : [];
    });
  });
}

describe('what families read', () => {
  it('is in our own words: no more than six in a row are those of the facts', () => {
    const found = textsOf(pack).flatMap(({ kind, id, path, text, you }) =>
      [text, you ?? ''].flatMap(copied).map((run) => `${kind}/${id} ${path.map(String).join('.')}: ${run}`),
    );
    expect(found).toEqual([]);
  });

  it('would be caught otherwise', () => {
    expect(runs.size).toBeGreaterThan(13_000);
    expect(copied('It is the charity that runs an academy or free school and more.')).not.toEqual([]);
  });
});
