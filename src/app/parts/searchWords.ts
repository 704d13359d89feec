/**
 * Words that are searched for stand after `#` in the address, so that Back and a reload find them. During a visit the
 * address holds only a number for them: a browser's history outlives the visit, and no page can clear it.
 */
const visitWords = new Map<string, string>();
let latest = 0;

/** What stands after `#` for a search; `more` are filters, `&name=value` each. */
export function searchHash(words: string, inVisit: boolean, more = ''): string {
  // Half a character, of a text that was cut, has no place in an address.
  const asked = `q=${encodeURIComponent(words.replace(/\p{Cs}/gu, ''))}${more}`;
  if (!inVisit) return `#${asked}`;
  visitWords.set(String((latest += 1)), asked);
  return `#v=${latest}`;
}

/** What an address asks for: `q` the words, `as` when they are to be taken as typed, and the filters. */
export function searchAsked(hash: string): URLSearchParams {
  return new URLSearchParams(visitWords.get(hash.slice(3)) ?? hash.slice(1));
}

export function isSearchHash(hash: string): boolean {
  return /^#[qv]=/.test(hash);
}

/** When a visit begins or ends. */
export function forgetSearchWords(): void {
  visitWords.clear();
}
