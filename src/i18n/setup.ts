import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { homeCommon, homePages, homeQuestions } from './en/home.ts';

/** A language the interface can speak, by its own name. Adding one: a file beside `en.ts`, a line here. */
export const languages = [
  { code: 'en', name: 'English', dir: 'ltr', checked: true },
  { code: 'ur', name: 'اردو', dir: 'rtl', checked: false },
  { code: 'pl', name: 'Polski', dir: 'ltr', checked: false },
] as const;

export type Language = (typeof languages)[number]['code'];

export const namespaces = ['common', 'questions', 'results', 'pages', 'errors'] as const;

type Words = { readonly [Name in (typeof namespaces)[number]]: object };

/** Loaded only when the language is chosen; English is always there and fills every gap. */
export const loadWords: Readonly<Record<Language, () => Promise<Words>>> = {
  en: () => import('./en.ts').then((module) => module.english),
  ur: () => import('./ur.ts').then((module) => module.urdu),
  pl: () => import('./pl.ts').then((module) => module.polish),
};

/** What the home page says in English: all that its first load brings. */
const homeWords: Words = { common: homeCommon, questions: homeQuestions, results: {}, pages: homePages, errors: {} };
let english: Words = homeWords;
const made: i18n[] = [];

/** Brings the English words of all other screens. To be awaited before one of them is shown. */
export async function loadAllEnglish(): Promise<void> {
  if (english !== homeWords) return;
  english = await loadWords.en();
  for (const instance of made)
    for (const name of namespaces) instance.addResourceBundle('en', name, english[name], false, true);
}

/** The words of a language, or those of the home page where that is English: the rest comes with its screens. */
export async function firstWords(language: Language): Promise<Words> {
  return language === 'en' ? english : loadWords[language]();
}

/** An i18next of its own for each render, so that the build can write several languages at once. */
export function makeI18n(language: Language, words: Words): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    ns: [...namespaces],
    defaultNS: 'common',
    resources: { en: english, [language]: words },
    initAsync: false,
    returnNull: false,
    returnEmptyString: false,
    interpolation: { escapeValue: false },
  });
  made.push(instance);
  return instance;
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return languages.find((one) => one.code === language)?.dir ?? 'ltr';
}
