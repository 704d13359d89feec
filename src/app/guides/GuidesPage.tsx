import { useTranslation } from 'react-i18next';
import { LinkList } from '../parts/LinkList.tsx';
import { usePack } from '../parts/packContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';

/** Every guide, in the pack's order, with a line about each. */
export function Screen() {
  const { t } = useTranslation('pages');
  const { view } = usePack();
  const guides = Object.entries(view.guides)
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([id, guide]) => ({ id, title: guide.title, text: guide.summary }));
  return (
    <Page title={t('allGuides')}>
      <p className="lede">{t('allGuidesText')}</p>
      <LinkList kind="guides" items={guides} />
    </Page>
  );
}
