/** Polish: a computer draft, not yet checked by a person. What is missing here shows in English. */
export const polish = { common: {}, questions: {}, results: {}, pages: {}, errors: {} };
