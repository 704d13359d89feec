import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { dayRuns, readOpening, type Span, type WeeklyHours } from '../../domain/pack/openingHours.ts';
import { longDate } from '../parts/dates.ts';
import { usePack } from '../parts/packContext.ts';
import { timeWords, weekdayName } from './openingWords.ts';

/** Opening hours line by line in the family's own language: also in the page as it is written. */
export function OpeningLines({ opening }: { opening: string }) {
  const { t } = useTranslation('pages');
  const { language, today } = usePack();
  const { hours, faults } = readOpening(opening);
  if (faults.length > 0) return null;
  // The written page has no today: it names every day, the phone those that are not over.
  const isAhead = (day: string) => today === undefined || day >= today;
  const day = (one: string) => longDate(one, language);
  return (
    <ul className="plain-list opening">
      {hours.weekly.map((one) => (
        <li key={`${one.season}${one.days.join('')}${one.spans[0]?.from}`}>{weekWords(one, language, t)}</li>
      ))}
      {hours.special
        .filter((one) => isAhead(one.day))
        .map((one) => (
          <li key={one.day}>{t('hoursOn', { day: day(one.day), hours: spanWords(one.spans, language, t) })}</li>
        ))}
      {hours.closed
        .filter((one) => isAhead(one.until))
        .map(({ from, until }) => (
          <li key={from}>
            {from === until
              ? t('hoursClosedOn', { day: day(from) })
              : t('hoursClosed', { from: day(from), until: day(until) })}
          </li>
        ))}
      {hours.bankHolidays === undefined ? null : (
        <li>{t(hours.bankHolidays === 'closed' ? 'hoursNotBank' : 'hoursAlsoBank')}</li>
      )}
    </ul>
  );
}

function weekWords(one: WeeklyHours, language: string, t: TFunction<'pages'>): string {
  const line = t('hoursOn', { day: daysWords(one.days, language, t), hours: spanWords(one.spans, language, t) });
  if (one.season === undefined) return line;
  return `${line}, ${t(one.season === 'term' ? 'hoursTerm' : 'hoursHolidays')}`;
}

function spanWords(spans: readonly Span[], language: string, t: TFunction<'pages'>): string {
  return spans
    .map(({ from, until }) =>
      from === 0 && until === 1440
        ? t('hoursDayNight')
        : t('hoursFromTo', { from: timeWords(from, language), until: timeWords(until, language) }),
    )
    .join(', ');
}

/** "Monday to Friday", "Tuesday, Thursday", "Every day". */
function daysWords(days: readonly number[], language: string, t: TFunction<'pages'>): string {
  if (days.length === 7) return t('hoursEveryDay');
  const name = (day: number | undefined) => weekdayName(day ?? 1, language);
  return dayRuns(days)
    .flatMap((run) =>
      run.length > 2 ? t('hoursDays', { from: name(run[0]), until: name(run.at(-1)) }) : run.map((day) => name(day)),
    )
    .join(', ');
}
