import { useCallback, useContext } from 'react';
import { inLanguage } from '../../domain/pack/inLanguage.ts';
import type { Text } from '../../domain/pack/schema/basic.ts';
import { AskerContext } from './askerContext.ts';
import { usePack } from './packContext.ts';

/** The plain string of a text, for titles, labels of controls, print and copying: both languages where both must show. */
export function useSay(): (text: Text) => string {
  const { language, view } = usePack();
  const asker = useContext(AskerContext);
  const { showDrafts } = view.pack;
  return useCallback(
    (text: Text) => {
      const { english, other } = inLanguage(text, { language, asker, showDrafts });
      return [english, other].filter((one) => one !== undefined).join(' / ');
    },
    [language, asker, showDrafts],
  );
}
