import { useTranslation } from 'react-i18next';
import { longDate } from '../parts/dates.ts';
import { usePack } from '../parts/packContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';
import { useSay } from '../parts/useSay.ts';
import { ChangeLines } from './ChangeLines.tsx';
import { useChanges, type JourneyChanges } from './useChanges.ts';

/** What newer packs changed for each saved journey. */
export function Screen() {
  const { t } = useTranslation('pages');
  const { all, markRead } = useChanges();
  const changed = all?.filter(({ lists }) => lists.length > 0) ?? [];
  return (
    <Page title={t('changesTitle')}>
      <p>{t('changesText')}</p>
      {all?.length === 0 ? <p>{t('changesNoJourney')}</p> : null}
      <div className="stack">
        {all?.map((one) => (
          <OneJourney key={one.journey.id} {...one} />
        ))}
      </div>
      {changed.length > 0 ? (
        <p>
          <button type="button" className="button" onClick={() => void markRead(changed.map(({ journey }) => journey))}>
            {t('changesRead')}
          </button>
        </p>
      ) : null}
    </Page>
  );
}

function OneJourney({ journey, lists }: JourneyChanges) {
  const { t } = useTranslation(['pages', 'questions']);
  const { view, language } = usePack();
  const say = useSay();
  const about = journey.pathways.flatMap((id) => (view.pathways[id] ? [say(view.pathways[id].name)] : [])).join(', ');
  const isDated = /^\d{4}-\d{2}-\d{2}$/.test(journey.name);
  const name = isDated ? t('questions:journeyName', { date: longDate(journey.name, language, false) }) : journey.name;
  return (
    <section className="card stack tight">
      <h2>{name}</h2>
      <p className="soft">{about}</p>
      {lists.length === 0 ? <p>{t('changesNone')}</p> : <ChangeLines lists={lists} />}
    </section>
  );
}
