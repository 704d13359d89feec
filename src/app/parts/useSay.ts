import { useCallback, useContext } from 'react';
import { say } from '../../domain/pack/youText.ts';
import type { Text } from '../../domain/pack/schema/basic.ts';
import { AskerContext } from './askerContext.ts';
import { usePack } from './packContext.ts';

/** The plain string of a text, for titles, labels of controls, print and copying. */
export function useSay(): (text: Text) => string {
  const { language } = usePack();
  const asker = useContext(AskerContext);
  return useCallback(
    (text: Text) => {
      const translated = typeof text === 'string' ? undefined : text.translated;
      if (translated === undefined || translated.lang !== language) return say(text, asker);
      return asker === 'young-person' ? (translated.you ?? translated.text) : translated.text;
    },
    [language, asker],
  );
}
