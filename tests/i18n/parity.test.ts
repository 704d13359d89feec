import { describe, expect, it } from 'vitest';
import { english } from '../../src/i18n/en.ts';
import { languages, loadWords, namespaces, type Language } from '../../src/i18n/setup.ts';

type Texts = Readonly<Record<string, string>>;

const pluralEnding = /_(zero|one|two|few|many|other)$/;
const baseOf = (key: string) => key.replace(pluralEnding, '');
const categoryOf = (key: string) => pluralEnding.exec(key)?.[1] ?? '';
const placeholdersOf = (text: string) => [...new Set(text.match(/\{\{\s*[\w-]+\s*\}\}/g))].sort();

const englishTexts: Readonly<Record<string, Texts>> = english;
const others = languages.map((one) => one.code).filter((code) => code !== 'en');

async function textsOf(language: Language, namespace: (typeof namespaces)[number]): Promise<Texts> {
  return (await loadWords[language]())[namespace] as Texts;
}

function pluralBases(texts: Texts): string[] {
  return [
    ...new Set(
      Object.keys(texts)
        .filter((key) => pluralEnding.test(key))
        .map(baseOf),
    ),
  ];
}

/** English says a plural key with or without its bare form; whichever it uses, every form has the same placeholders. */
function englishFor(namespace: string, key: string): string | undefined {
  const texts = englishTexts[namespace];
  return texts?.[key] ?? texts?.[`${baseOf(key)}_other`] ?? texts?.[baseOf(key)];
}

describe('every language of the interface', () => {
  it.each(languages.map((one) => one.code))('%s has the namespaces of English and no other', async (language) => {
    expect(Object.keys(await loadWords[language]()).sort()).toEqual([...namespaces].sort());
  });

  describe.each(others)('%s', (language) => {
    it.each([...namespaces])('says all that English says in %s, and nothing else', async (namespace) => {
      const theirs = await textsOf(language, namespace);
      const keys = (texts: Texts) => [...new Set(Object.keys(texts).map(baseOf))].sort();
      expect(keys(theirs)).toEqual(keys(englishTexts[namespace] ?? {}));
    });

    it.each([...namespaces])(
      'keeps bare keys bare in %s, so that a missing plural never shows a key',
      async (namespace) => {
        const theirs = await textsOf(language, namespace);
        const bare = Object.keys(englishTexts[namespace] ?? {}).filter((key) => !pluralEnding.test(key));
        expect(bare.filter((key) => !(key in theirs))).toEqual([]);
      },
    );

    it.each([...namespaces])('leaves no text of %s empty', async (namespace) => {
      const empty = Object.entries(await textsOf(language, namespace)).filter(([, text]) => text.trim() === '');
      expect(empty.map(([key]) => key)).toEqual([]);
    });

    it.each([...namespaces])('keeps every placeholder of %s', async (namespace) => {
      const wrong = Object.entries(await textsOf(language, namespace)).filter(
        ([key, text]) => placeholdersOf(text).join() !== placeholdersOf(englishFor(namespace, key) ?? '').join(),
      );
      expect(wrong.map(([key]) => key)).toEqual([]);
    });
  });

  it.each(languages.map((one) => one.code))('%s has every plural form that its grammar needs', async (language) => {
    const needed = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
    for (const namespace of namespaces) {
      const theirs = await textsOf(language, namespace);
      for (const base of pluralBases(englishTexts[namespace] ?? {})) {
        const forms = Object.keys(theirs).filter((key) => baseOf(key) === base && pluralEnding.test(key));
        expect([`${namespace}:${base}`, forms.map(categoryOf).sort()]).toEqual([`${namespace}:${base}`, needed]);
      }
    }
  });
});
