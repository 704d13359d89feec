import { useTranslation } from 'react-i18next';
import { LinksTo } from '../guides/LinksTo.tsx';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { Go } from '../parts/Go.tsx';
import { usePack } from '../parts/packContext.ts';
import { usePieceId } from '../parts/pieceId.ts';
import { Say } from '../parts/Say.tsx';
import { Screen as Page } from '../parts/Screen.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { SourceLinks } from './SourceLinks.tsx';

/** One word: what it stands for, what it means, where it matters. */
export function Screen() {
  const { t } = useTranslation('pages');
  const id = usePieceId();
  const { view } = usePack();
  const to = useAddresses();
  const term = view.terms[id];
  if (!term) return <NotFoundPage />;
  return (
    <Page title={term.term} heading={<span lang="en">{term.term}</span>}>
      {term.expansion ? (
        <p className="lede" lang="en">
          {term.expansion}
        </p>
      ) : null}
      <section className="stack tight">
        <h2>{t('termMeans')}</h2>
        <p>
          <Say text={term.plain} />
        </p>
        <SourceLinks sources={term.source} />
      </section>
      <LinksTo kind="provisions" ids={term.provisions} heading={t('groupProvisions')} />
      <LinksTo kind="routes" ids={term.routes} heading={t('allRoutes')} />
      <p>
        <Go to={to.list('terms')}>{t('allTerms')}</Go>
      </p>
    </Page>
  );
}
