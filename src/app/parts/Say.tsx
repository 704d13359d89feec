import { useContext } from 'react';
import { say } from '../../domain/pack/youText.ts';
import type { Text, Translated } from '../../domain/pack/schema/basic.ts';
import { AskerContext } from './askerContext.ts';
import { usePack } from './packContext.ts';

/**
 * One text of the pack in the chosen language. A missing sentence falls back to English, marked with its language
 * (L-05). A protected sentence (law, dates, money, safety) stays in English with the translation beneath.
 */
export function Say({ text }: { text: Text }) {
  const { language, view } = usePack();
  const asker = useContext(AskerContext);
  const english = say(text, asker);
  if (language === 'en') return <>{english}</>;
  const translated = typeof text === 'string' ? undefined : text.translated;
  const inEnglish = (
    <span lang="en" dir="ltr" className="in-english">
      {english}
    </span>
  );
  if (translated === undefined || translated.lang !== language) return inEnglish;
  const other = translatedText(translated, asker);
  if (typeof text === 'string' || !text.protected) return <>{other}</>;
  if (translated.status === 'draft' && !view.pack.showDrafts) return inEnglish;
  return (
    <>
      {inEnglish}
      <span className="beneath">{other}</span>
    </>
  );
}

function translatedText(translated: Translated, asker: string | undefined): string {
  return asker === 'young-person' ? (translated.you ?? translated.text) : translated.text;
}
