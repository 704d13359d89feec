/**
 * Words that are searched for stand after `#` in the address, so that Back and a reload find them. During a visit the
 * address holds only a number for them: a browser's history outlives the visit, and no page can clear it.
 */
const visitWords = new Map<string, string>();
let latest = 0;

/** What stands after `#` for a search. */
export function searchHash(words: string, inVisit: boolean): string {
  if (!inVisit) return `#q=${encodeURIComponent(words)}`;
  latest += 1;
  visitWords.set(String(latest), words);
  return `#v=${latest}`;
}

/** The words an address asks for; `asTyped` when the family wants them without any mending. */
export function searchWordsIn(hash: string): { readonly words: string; readonly asTyped: boolean } {
  const asked = new URLSearchParams(hash.slice(1));
  return { words: asked.get('q') ?? visitWords.get(asked.get('v') ?? '') ?? '', asTyped: asked.has('as') };
}

export function isSearchHash(hash: string): boolean {
  return /^#[qv]=/.test(hash);
}

/** When a visit begins or ends. */
export function forgetSearchWords(): void {
  visitWords.clear();
}
