import type { Column, Say } from './draft.ts';

/** The longest text of one cell. Longer ones are whole web pages pasted in. */
export const longest = 1200;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
  ndash: '-',
  mdash: '-',
  rsquo: "'",
  lsquo: "'",
  rdquo: '"',
  ldquo: '"',
  hellip: '...',
  bull: '-',
};

const tag = /<\/?[a-z][^<>]*>|<!--[\s\S]*?-->/gi;

/** HTML as plain text: blocks end a sentence's line, list items are kept apart, everything else goes. */
export function htmlToPlain(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<\/(p|div|li|h[1-6]|tr)\s*>|<br\s*\/?>/gi, '\n')
    .replace(tag, '')
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
      if (name.startsWith('#')) {
        const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
        return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
      }
      const letter = name.toLowerCase();
      return Object.hasOwn(entities, letter) ? (entities[letter] ?? whole) : whole;
    })
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/** One cell of words: without HTML, on one line, with straight quotes, not endless. What was done is said. */
export function cleanText(column: Column, value: string, say: Say): string {
  let text = value;
  if (text.search(tag) !== -1 || /&(#\d+|[a-z]{2,6});/i.test(text)) {
    text = htmlToPlain(text);
    say(
      'warning',
      'html-removed',
      column,
      `HTML was turned into plain text.`,
      'Read it once: lists and links are gone.',
    );
  }
  if (/[\u2018\u2019\u201c\u201d]/.test(text)) {
    text = text.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"');
    say('warning', 'quotes-straightened', column, 'Curly quotes were made straight.', 'Nothing to do.');
  }
  if (text.includes('\ufffd'))
    say(
      'warning',
      'letters-lost',
      column,
      'Some letters were lost before we got the file (\ufffd).',
      'Type them again.',
    );
  text = onOneLine(column, text)
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > longest ? cut(column, text, say) : text;
}

const sentences: ReadonlySet<Column> = new Set(['description', 'eligibility_description', 'access_text', 'wait']);

/** Lines of a list or an address run into each other without a sign between them. */
function onOneLine(column: Column, text: string): string {
  const sign = sentences.has(column) ? '.' : column === 'address_1' || column === 'schedule' ? ',' : '';
  const lines = text.split(/\r\n|[\r\n]/).map((line) => line.replace(/^\s*[\u2022*\u00b7-]\s+/, '').trim());
  return lines
    .filter(Boolean)
    .map((line, at, all) =>
      /[\p{L}\p{N})]$/u.test(line) && /^[\p{Lu}\p{N}]/u.test(all[at + 1] ?? '') ? line + sign : line,
    )
    .join(' ');
}

function cut(column: Column, text: string, say: Say): string {
  const head = text.slice(0, longest);
  const end = Math.max(head.lastIndexOf('. '), head.lastIndexOf('! '), head.lastIndexOf('? '));
  const kept = end > longest / 4 ? head.slice(0, end + 1) : `${head.slice(0, head.lastIndexOf(' ')) || head}...`;
  say(
    'warning',
    'text-cut',
    column,
    `${text.length} characters were cut to ${kept.length}.`,
    'Write two or three sentences on what a family gets.',
  );
  return kept;
}
