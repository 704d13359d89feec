import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ExitThisPage } from '../exit/ExitThisPage.tsx';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { usePieceId } from '../parts/pieceId.ts';
import { Say } from '../parts/Say.tsx';
import { Screen as Page } from '../parts/Screen.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { useSay } from '../parts/useSay.ts';

/** What an errand is for, what to have to hand, and that it can be stopped. */
export function Screen() {
  const { t } = useTranslation('questions');
  const id = usePieceId();
  const { view } = usePack();
  const say = useSay();
  const to = useAddresses();
  const journey = useJourney();
  const navigate = useNavigate();
  const pathway = view.pathways[id];
  if (!pathway) return <NotFoundPage />;
  const begin = async () => {
    const state = await journey.start(id);
    void navigate(state.next ? to.question(state.next.id) : to.checkAnswers);
  };
  return (
    <>
      {pathway.sensitive ? <ExitThisPage /> : null}
      <Page title={say(pathway.name)} heading={<Say text={pathway.name} />}>
        <p className="lede">
          <Say text={pathway.summary} />
        </p>
        {pathway.haveReady.length > 0 ? (
          <section className="stack tight">
            <h2>{t('haveReady')}</h2>
            <ul>
              {pathway.haveReady.map((line, index) => (
                <li key={index}>
                  <Say text={line} />
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <p>
          <button type="button" className="button big" onClick={() => void begin()}>
            {t('begin')}
          </button>
        </p>
        <p className="soft">{t('minutes')}</p>
        <p className="soft">{t('nobodySees')}</p>
      </Page>
    </>
  );
}
