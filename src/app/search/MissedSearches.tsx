import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  clearMissed,
  missedSearches,
  switchCounting,
  type MissedSearches as Counts,
} from '../../storage/missedSearches.ts';
import { Radios } from '../../ui/Radios.tsx';
import { letterMail } from '../letters/letterMail.ts';
import { dateFormat } from '../parts/dateFormat.ts';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { Say } from '../parts/Say.tsx';
import { useHandOver } from '../parts/useHandOver.tsx';
import { missedFile } from './missedFile.ts';
import { MissedWords } from './MissedWords.tsx';

/** The switch of counting searches that find nothing, what was counted, and how a worker sends it. None in a visit. */
export function MissedSearches() {
  const { t } = useTranslation('pages');
  const { view } = usePack();
  const { loaded, visitName } = useJourney();
  const [counts, setCounts] = useState<Counts>();
  const [said, setSaid] = useState('');
  useEffect(() => setCounts(missedSearches()), []);
  if (!loaded || counts === undefined) return null;
  const turn = async (on: boolean) => {
    const isKept = await switchCounting(on);
    setSaid(isKept ? '' : t('missedNotKept'));
    setCounts(missedSearches());
  };
  const clear = () => {
    clearMissed();
    setCounts(missedSearches());
    setSaid(t('missedCleared'));
  };
  const isSome = Object.keys(counts.months).length > 0;
  return (
    <section className="stack tight" id="missed-searches">
      <h2>{t('missedTitle')}</h2>
      {visitName === undefined ? (
        <>
          <p>{t('missedWhy', { area: view.pack.name })}</p>
          <ul>
            <li>{t('missedCounted')}</li>
            <li>{t('missedNever')}</li>
            <li>{t('missedNot')}</li>
            <li>{t('missedStays')}</li>
          </ul>
          <fieldset className="stack tight">
            <legend className="hidden">{t('missedTitle')}</legend>
            <Radios
              name="missed"
              type="radio"
              choices={(['off', 'on'] as const).map((value) => ({
                value,
                label: t(value === 'on' ? 'missedOn' : 'missedOff'),
              }))}
              chosen={[counts.on ? 'on' : 'off']}
              onChange={([value]) => void turn(value === 'on')}
            />
          </fieldset>
          {isSome ? <Counted counts={counts} onClear={clear} onSaid={setSaid} /> : null}
          {counts.on && !isSome ? <p className="soft">{t('missedNone')}</p> : null}
          <output>{said}</output>
          <MissedWords />
        </>
      ) : (
        <p>{t('missedVisit')}</p>
      )}
    </section>
  );
}

interface CountedProps {
  readonly counts: Counts;
  readonly onClear: () => void;
  readonly onSaid: (said: string) => void;
}

function Counted({ counts, onClear, onSaid }: CountedProps) {
  const { t } = useTranslation('pages');
  const { language, view } = usePack();
  const text = missedFile(view, counts);
  const to = view.local.feedbackEmail;
  const mail = letterMail({ to, copyTo: [], subject: `Searches that found nothing: ${view.pack.name}`, body: text });
  const { hand, ready } = useHandOver();
  const save = async () => {
    const file = new File([text], `missed-searches-${view.pack.id}.csv`, { type: 'text/csv;charset=utf-8' });
    onSaid((await hand(file)) === 'cancelled' ? '' : t('letterSaved'));
  };
  const monthName = (month: string) => dateFormat(language, 'month').format(new Date(`${month}-01T00:00:00Z`));
  return (
    <>
      <h3>{t('missedCounts')}</h3>
      {Object.entries(counts.months)
        .reverse()
        .map(([month, topics]) => (
          <section key={month} className="card stack tight">
            <h4>{monthName(month)}</h4>
            <ul>
              {Object.entries(topics)
                .sort(([, a], [, b]) => b - a)
                .map(([topic, count]) => (
                  <li key={topic}>
                    <Topic topic={topic} />: {t('missedTimes', { count })}
                  </li>
                ))}
            </ul>
          </section>
        ))}
      <p className="soft">{t(mail.isWhole ? 'missedMailText' : 'missedMailLong', { to })}</p>
      <div className="row">
        <button type="button" className="button" onClick={() => void save()}>
          {t('missedSave')}
        </button>
        <a className="button second" href={mail.href}>
          {t('missedMail')}
        </a>
        <button type="button" className="button second" onClick={onClear}>
          {t('missedClear')}
        </button>
      </div>
      {ready}
    </>
  );
}

function Topic({ topic }: { topic: string }) {
  const { t } = useTranslation('pages');
  const { view } = usePack();
  const [kind = '', id = ''] = topic.split('/');
  const name = kind === 'provisions' ? view.provisions[id]?.name : view.needs.find((need) => need.id === id)?.name;
  if (name === undefined) return kind === 'other' ? t('missedOther') : <bdi>{id}</bdi>;
  return <Say text={name} />;
}
