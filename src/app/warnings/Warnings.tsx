import { useTranslation } from 'react-i18next';
import { Bar } from '../Bars.tsx';
import type { Damage } from '../getPack.ts';
import { isInstalled } from '../isInstalled.ts';
import { longDate } from '../parts/dates.ts';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { dayFault } from './dayFault.ts';
import { NotKept } from './NotKept.tsx';
import { StartedEmpty } from './StartedEmpty.tsx';

/** What is wrong on this device, said above every page before anything there is relied on: its day, its guide, its stores. */
export function Warnings({ damage }: { damage: Damage | undefined }) {
  const { t } = useTranslation('errors');
  const { view, language, today } = usePack();
  const { id, restored, visitName } = useJourney();
  const made = view.pack.issued;
  const day = (date: string) => longDate(date, language, false);
  const odd = today === undefined ? undefined : dayFault(view, today);
  return (
    <>
      {odd ? (
        <Bar>
          <strong>{t(odd.fault, { today: day(today ?? made), date: day(odd.made) })}</strong>
        </Bar>
      ) : null}
      {damage === 'fell-back' ? <Bar>{t('fellBack', { date: day(made) })}</Bar> : null}
      {damage === 'mended' ? <Bar>{t('mended')}</Bar> : null}
      {isInstalled() ? <StartedEmpty /> : null}
      {restored ? <Bar>{t('restored')}</Bar> : null}
      {id !== undefined && visitName === undefined ? <NotKept /> : null}
    </>
  );
}
