/** A word that stands nowhere in the guide; each is typed in one place. */
export const canary = (place: number) => `zyxquill${String(place).padStart(2, '0')}`;

/**
 * What tests type that must never leave the device: a nickname, names, words of letters, words searched for, and a day in
 * two spellings. `typed` is how it stands in a form when it is typed.
 */
export const canaries: readonly { readonly word: string; readonly typed: string }[] = [
  ...Array.from({ length: 18 }, (_, index) => ({ word: canary(index + 1), typed: canary(index + 1) })),
  { word: '2019-03-07', typed: '7-3-2019' },
  { word: '7 March 2019', typed: '7-3-2019' },
];

/** Searched for: outside a visit these stand after the `#` of the address, which is never sent (decision 003). */
export const searchedFor: ReadonlySet<string> = new Set([2, 3, 4, 5, 6].map(canary));
