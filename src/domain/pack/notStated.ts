/**
 * What stands in a cell that the source of an import left empty, so that a family reads something true. Short, so that no
 * eight words stand twice. An entry that says it has not answered the question.
 */
export const notStated = {
  eligibility_description: 'Not stated yet. Please ask them.',
  access_text: 'Not stated yet. Ring or write.',
  description: 'Nothing more is stated yet.',
  owner: 'Local offer officer',
} as const;

/** Does the cell say something, other than that nobody has said it? */
export function isStated(text: string): boolean {
  const said = text.trim();
  return said !== '' && said !== notStated.eligibility_description && said !== notStated.access_text;
}
