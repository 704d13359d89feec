import type { Text } from './schema/basic.ts';
import { say } from './youText.ts';

/** What a screen shows of one text: the English, the other language, or both. */
export interface Said {
  readonly english?: string;
  readonly other?: string;
  /** The English changed after the translation was made (L-06). */
  readonly stale?: boolean;
}

/**
 * One text in the language of the screen. A missing sentence is English. A protected one (law, dates, money, safety) is
 * English with the translation beside it, and a computer's draft of it only where the area shows drafts.
 */
export function inLanguage(
  text: Text,
  asked: { language: string; asker: string | undefined; showDrafts: boolean | undefined },
): Said {
  const english = say(text, asked.asker);
  const translated = typeof text === 'string' ? undefined : text.translated;
  if (asked.language === 'en' || translated === undefined || translated.lang !== asked.language) return { english };
  const isProtected = typeof text !== 'string' && text.protected;
  if (isProtected && translated.status === 'draft' && !asked.showDrafts) return { english };
  const other = asked.asker === 'young-person' ? (translated.you ?? translated.text) : translated.text;
  const stale = translated.stale ? { stale: true } : {};
  return isProtected ? { english, other, ...stale } : { other, ...stale };
}
