import type { Text } from '../../domain/pack/schema/basic.ts';
import type { LoadedPack } from '../content/loadContent.ts';
import type { Rule } from './rule.ts';

const marks: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['an e-mail address', /[^\s@]+@[^\s@]+\.\w+/],
  ['a phone number', /(?:\+44|\b0)(?:[\s()-]?\d){8,10}\b/],
  ['a postcode', /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/],
  ['a day of birth', /\bborn (?:on|in)\b|\bdate of birth\b|\bDOB\b/i],
  ['a name', /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?\s\p{Lu}\p{Ll}+/u],
  ['a name', /\b(?:called|named|name is|I am|I'm)\s\p{Lu}\p{Ll}+/u],
  [
    'a name',
    /\b(?:son|daughter|child|boy|girl|brother|sister|grandson|granddaughter|nephew|niece|husband|wife|partner|teacher|worker|doctor|nurse),?\s\p{Lu}\p{Ll}+/u,
  ],
  ['a name', /[–—-]\s?\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*\.?)?\s*$/u],
];

/** Reg. 56(3) of SI 2014/1530: comments are published in a form that does not identify anybody. */
export const commentsAnonymous: Rule = {
  name: 'comment-names',
  level: 'warning',
  about: 'Published comments and answers hold nothing that looks like a name, a number, an address or a postcode.',
  check(pack) {
    const known = knownNames(pack);
    return (pack.view.comments ?? []).flatMap((one) =>
      (['comment', 'response', 'action'] as const).flatMap((field) =>
        found(one[field], known).map(([what, words]) => ({
          message: `comments/${one.id} ${field}: "${words}" looks like ${what}.`,
          tip: 'Say it without: "a parent", "their child", "a school". Nobody may be recognised in a published comment.',
          place: pack.placeOf('comments', one.id, [field]),
        })),
      ),
    );
  },
};

function found(text: string, known: ReadonlySet<string>): (readonly [string, string])[] {
  const marked = marks.flatMap(([what, pattern]) => {
    const words = pattern.exec(text)?.[0].trim();
    return words === undefined ? [] : [[what, words] as const];
  });
  // Two words with capitals in the middle of a sentence, neither of which this pack uses itself.
  const pairs = [...text.matchAll(/(?<=[\p{Ll},;]\s)(\p{Lu}\p{Ll}+)\s(\p{Lu}\p{Ll}+)/gu)]
    .filter(([, first = '', second = '']) => !known.has(first) && !known.has(second))
    .map(([words]) => ['a name', words] as const);
  const all = [...marked, ...pairs];
  return all.filter(([, words], index) => all.findIndex(([, other]) => other.includes(words)) === index);
}

function textOf(text: Text): string {
  return typeof text === 'string' ? text : text.text;
}

/** Every word with a capital that the pack itself uses of services, teams and places. */
function knownNames({ view, directory }: LoadedPack): ReadonlySet<string> {
  const names = [
    view.pack.name,
    view.local.council,
    ...view.places.map((one) => one.name),
    ...Object.values(directory).flatMap((one) => [one.name, one.organization]),
    ...Object.values(view.roles).flatMap(({ body }) => (body ? [textOf(body.name), textOf(body.organisation)] : [])),
  ];
  return new Set(names.flatMap((name) => name.match(/\p{Lu}[\p{L}]+/gu) ?? []));
}
