import { useTranslation } from 'react-i18next';
import { LinkList } from '../parts/LinkList.tsx';
import { usePack } from '../parts/packContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';

/** Every letter template, in the pack's order. */
export function Screen() {
  const { t } = useTranslation('pages');
  const { view } = usePack();
  const letters = Object.entries(view.letters)
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([id, letter]) => ({ id, title: letter.title, text: letter.summary }));
  return (
    <Page title={t('allLetters')}>
      <p className="lede">{t('allLettersText')}</p>
      <p>{t('letterText')}</p>
      <LinkList kind="letters" items={letters} />
    </Page>
  );
}
