import { useTranslation } from 'react-i18next';
import { RichText } from '../../ui/RichText.tsx';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { Go } from '../parts/Go.tsx';
import { LawBlock } from '../parts/LawBlock.tsx';
import { usePack } from '../parts/packContext.ts';
import { usePieceId } from '../parts/pieceId.ts';
import { packLink } from '../parts/packLink.tsx';
import { Say } from '../parts/Say.tsx';
import { Screen as Page } from '../parts/Screen.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { useSay } from '../parts/useSay.ts';
import { FreeHelp } from '../parts/FreeHelp.tsx';
import { ReportWrong } from '../report/ReportWrong.tsx';
import { LinksTo } from './LinksTo.tsx';

/** A plain page: what it is about, the text, the law it rests on, where to go from here, who helps for free. */
export function Screen() {
  const { t } = useTranslation(['pages', 'results']);
  const id = usePieceId();
  const { view } = usePack();
  const say = useSay();
  const to = useAddresses();
  const guide = view.guides[id];
  if (!guide) return <NotFoundPage />;
  const pathways = guide.pathways.flatMap((one) =>
    view.pathways[one] ? [{ id: one, name: view.pathways[one].name }] : [],
  );
  return (
    <Page title={say(guide.title)} heading={<Say text={guide.title} />}>
      <p className="lede">
        <Say text={guide.summary} />
      </p>
      <div className="stack" lang="en" dir="ltr">
        <RichText blocks={guide.body} lawLabel={t('results:lawSays', { lng: 'en' })} link={packLink(to)} />
      </div>
      <LawBlock law={guide.law} />
      {pathways.length > 0 ? (
        <section className="stack tight no-print">
          <h2>{t('questionsFor')}</h2>
          <ul className="plain-list stack tight">
            {pathways.map((pathway) => (
              <li key={pathway.id}>
                <Go to={to.pathway(pathway.id)}>
                  <Say text={pathway.name} />
                </Go>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <LinksTo kind="provisions" ids={guide.provisions} heading={t('groupProvisions')} />
      <LinksTo kind="routes" ids={guide.routes} heading={t('allRoutes')} />
      <LinksTo kind="timescales" ids={guide.timescales} heading={t('timeLimits')} />
      <LinksTo kind="letters" ids={guide.letters} heading={t('lettersFor')} />
      <FreeHelp />
      <ReportWrong item={`guides/${id}`} />
    </Page>
  );
}
