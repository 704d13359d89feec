/** As far as the first full stop or question mark: what a list says of an entry. */
export function firstSentence(text: string): string {
  return /^.*?[.?](?=\s|$)/.exec(text)?.[0] ?? text;
}
