import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../domain/pack/inLanguage.ts';
import type { Text } from '../../domain/pack/schema/basic.ts';
import { AskerContext } from './askerContext.ts';
import { usePack } from './packContext.ts';

/**
 * One text of the pack in the chosen language. A missing sentence falls back to English, marked with its language
 * (L-05). A protected sentence (law, dates, money, safety) stays in English with the translation beneath.
 */
export function Say({ text }: { text: Text }) {
  const { t } = useTranslation();
  const { language, view } = usePack();
  const asker = useContext(AskerContext);
  const { english, other, stale } = inLanguage(text, { language, asker, showDrafts: view.pack.showDrafts });
  if (language === 'en') return <>{english}</>;
  const own = stale ? (
    <>
      {other} <small className="soft">({t('translationOld')})</small>
    </>
  ) : (
    other
  );
  if (english === undefined) return <>{own}</>;
  return (
    <>
      <span lang="en" dir="ltr" className="in-english">
        {english}
      </span>
      {other === undefined ? null : <span className="beneath">{own}</span>}
    </>
  );
}
