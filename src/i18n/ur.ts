import { common } from './ur/common.ts';
import { device } from './ur/device.ts';
import { errors } from './ur/errors.ts';
import { homePages, homeQuestions } from './ur/home.ts';
import { local } from './ur/local.ts';
import { pages } from './ur/pages.ts';
import { publishing } from './ur/publishing.ts';
import { questions } from './ur/questions.ts';
import { results } from './ur/results.ts';
import { search } from './ur/search.ts';

/**
 * Urdu: a computer draft, not yet checked by a person. What is missing here shows in English.
 * U+2068 and U+2069 keep an inserted name or number in its own reading direction.
 */
export const urdu = {
  common,
  questions: { ...homeQuestions, ...questions },
  results,
  pages: { ...homePages, ...pages, ...search, ...device, ...publishing, ...local },
  errors,
};
