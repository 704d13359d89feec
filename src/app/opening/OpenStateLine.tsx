import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, bankHolidayTest } from '../../domain/duty/calendar.ts';
import { openState, termTest, type Moment, type OpenState } from '../../domain/duty/openState.ts';
import { isShutByNotice } from '../../domain/pack/notices.ts';
import { readOpening } from '../../domain/pack/openingHours.ts';
import { longDate } from '../parts/dates.ts';
import { usePack } from '../parts/packContext.ts';
import { dayName, timeWords } from './openingWords.ts';
import { useMoment } from './useMoment.ts';

/** Whether it is open at this minute, in a word and a shape, and when that changes. */
export function OpenStateLine({ opening, service }: { opening: string; service?: string | undefined }) {
  const { t } = useTranslation('pages');
  const { view, language } = usePack();
  const now = useMoment();
  const read = useMemo(() => readOpening(opening), [opening]);
  const calendar = useMemo(
    () => ({
      isBankHoliday: bankHolidayTest(view.calendar),
      isTerm: termTest(view.local.termDates),
      isShut: (day: string) => service !== undefined && isShutByNotice(view.local, service, day),
    }),
    [view, service],
  );
  // A pack from elsewhere has not been through the check.
  if (read.faults.length > 0) return null;
  const state = openState(read.hours, calendar, now);
  return <span className={`open-now no-print ${state.kind}`}>{stateWords(state, now, language, t)}</span>;
}

function stateWords(state: OpenState, now: Moment, language: string, t: TFunction<'pages'>): string {
  if (state.kind === 'open') {
    if (state.until === undefined) return t('openAlways');
    const { day, minute } = state.until;
    // Midnight is the end of today.
    if (day === now.day || (day === addDays(now.day, 1) && minute < 720))
      return t('openUntil', { time: timeWords(minute, language) });
    return t('openUntilDay', { day: dayWords(day, now.day, language), time: timeWords(minute, language) });
  }
  const next = state.next === undefined ? '' : nextWords(state.next, now, language, t);
  if (state.kind === 'closed') return next ? `${t('closedNow')} ${next}` : t('closedNow');
  const why = t(state.why === 'bank-holiday' ? 'openUnsureBank' : 'openUnsureTerm');
  return next ? `${why} ${next}` : why;
}

function nextWords({ day, minute }: Moment, now: Moment, language: string, t: TFunction<'pages'>): string {
  const time = timeWords(minute, language);
  if (day === now.day) return t('opensToday', { time });
  if (day === addDays(now.day, 1)) return t('opensTomorrow', { time });
  return t('opensOn', { day: dayWords(day, now.day, language), time });
}

/** "Monday" within the week, else the whole date. */
function dayWords(day: string, today: string, language: string): string {
  return day < addDays(today, 7) ? dayName(new Date(`${day}T00:00:00Z`), language) : longDate(day, language);
}
