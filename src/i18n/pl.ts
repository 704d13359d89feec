import { common } from './pl/common.ts';
import { device } from './pl/device.ts';
import { errors } from './pl/errors.ts';
import { homePages, homeQuestions } from './pl/home.ts';
import { local } from './pl/local.ts';
import { pages } from './pl/pages.ts';
import { publishing } from './pl/publishing.ts';
import { questions } from './pl/questions.ts';
import { results } from './pl/results.ts';
import { search } from './pl/search.ts';

/** Polish: a computer draft, not yet checked by a person. What is missing here shows in English. */
export const polish = {
  common,
  questions: { ...homeQuestions, ...questions },
  results,
  pages: { ...homePages, ...pages, ...search, ...device, ...publishing, ...local },
  errors,
};
