import type { Block, Inline, Letter } from '../../domain/pack/schema/page.ts';

/** What goes into a slot, by the slot's name; undefined or empty where nobody knows. */
export type SlotValue = (slot: string) => string | undefined;

/** What stands where nothing is known: a line to write on. */
export const writingLine = '____';

const slotPattern = /\{\{\s*([^{}]*?)\s*\}\}/g;

/**
 * A letter as plain text, ready to be changed by hand: paragraphs apart by an empty line, lists with their marks, every
 * `{{slot}}` filled or a line to write on. `withLaw` false leaves out the blocks that say what the law says.
 */
export function fillLetter(body: readonly Block[], valueOf: SlotValue, withLaw: boolean): string {
  return body
    .filter((block) => withLaw || !('law' in block))
    .map((block) => fillSlots(blockText(block), valueOf))
    .join('\n\n');
}

/** One line with its slots filled, such as a subject. */
export function fillSlots(text: string, valueOf: SlotValue): string {
  return text.replace(slotPattern, (_match, slot: string) => valueOf(slot)?.trim() || writingLine);
}

/** The names of the slots a letter uses, in order, each once. */
export function slotsOf(letter: Pick<Letter, 'subject' | 'body'>): readonly string[] {
  const text = [letter.subject, ...letter.body.map(blockText)].join('\n');
  return [...new Set([...text.matchAll(slotPattern)].map(([, slot = '']) => slot))];
}

function blockText(block: Block): string {
  if ('heading' in block) return inlineText(block.children);
  if ('paragraph' in block) return inlineText(block.paragraph);
  if ('law' in block) return block.law.map(inlineText).join('\n\n');
  return block.list.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${inlineText(item)}`).join('\n');
}

/** Links inside the pack say their words only; a link to another site also says where, since a letter is printed. */
function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if ('text' in inline) return inline.text;
      if ('strong' in inline) return inlineText(inline.strong);
      const words = inlineText(inline.children);
      return inline.link.startsWith('https://') && words !== inline.link ? `${words} (${inline.link})` : words;
    })
    .join('');
}
