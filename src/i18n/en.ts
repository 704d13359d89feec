import { common } from './en/common.ts';
import { device } from './en/device.ts';
import { errors } from './en/errors.ts';
import { homeCommon, homePages, homeQuestions } from './en/home.ts';
import { local } from './en/local.ts';
import { pages } from './en/pages.ts';
import { publishing } from './en/publishing.ts';
import { questions } from './en/questions.ts';
import { results } from './en/results.ts';
import { search } from './en/search.ts';

/** The interface's own words in English. Everything a family reads about help, law and services stands in packs. */
export const english = {
  common: { ...homeCommon, ...common },
  questions: { ...homeQuestions, ...questions },
  results,
  pages: { ...homePages, ...pages, ...search, ...device, ...publishing, ...local },
  errors,
} as const;
