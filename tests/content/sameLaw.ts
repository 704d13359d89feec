const plain = (words: string) => words.toLowerCase().replaceAll(/\s+/g, ' ');

/** An Act is the same by one of its names, written in full or as a part of the other. */
export function isSameAct(found: string, names: readonly string[]): boolean {
  return names.some((name) => plain(found).includes(plain(name)) || plain(name).includes(plain(found)));
}

/**
 * A section by its beginning: s42 is met by s42(2), not by s42A, and by a list or range that includes it (regs 63-65).
 * "s" and "section", "reg" and "regulation", "r" and "rule" are alike; no section means the Act alone.
 */
export function isSameSection(found: string, wanted: string): boolean {
  if (wanted === '') return true;
  const here = short(found);
  if (new RegExp(`${literally(short(wanted))}(?!\\d|[a-z]{1,2}(?![a-z]))`).test(here)) return true;
  const [, kind, number, letter] = /^(s|reg|r)(\d+)([a-z]*)/.exec(short(wanted)) ?? [];
  const lists = here.split(';').filter((part) => part.startsWith(kind ?? 's') || /^\d/.test(part));
  return lists.some((part) =>
    [...part.matchAll(/(\d+)([a-z]*)(?:(?:-|–|to)(\d+))?/g)].some(([, from, own, to]) => {
      if (to === undefined) return from === number && own === letter;
      return Number(from) <= Number(number) && Number(number) <= Number(to);
    }),
  );
}

function short(section: string): string {
  return section
    .toLowerCase()
    .replaceAll(/\band\b|,/g, ';')
    .replaceAll(/sections?\s*|ss?\.?\s*(?=\d)/g, 's')
    .replaceAll(/regulations?\s*|regs?\.?\s*(?=\d)/g, 'reg')
    .replaceAll(/rules?\s*|\br\.?\s*(?=\d)/g, 'r')
    .replaceAll(/[\s.]/g, '');
}

function literally(words: string): string {
  return words.replaceAll(/[()[\]]/g, String.raw`\$&`);
}
