import { useTranslation } from 'react-i18next';
import type { Sector } from '../../domain/pack/schema/basic.ts';
import type { Timescale } from '../../domain/pack/schema/timescale.ts';
import { LaneShape } from '../parts/Fingerpost.tsx';
import { LinkList } from '../parts/LinkList.tsx';
import { usePack } from '../parts/packContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';

const lanes: readonly Sector[] = ['education', 'health', 'care', 'rights-and-money'];

/** Every time limit: a family's own first, since those can be lost, then those of others by lane. */
export function Screen() {
  const { t } = useTranslation(['pages', 'common']);
  const { view } = usePack();
  const all = Object.entries(view.timescales).map(([id, timescale]) => ({ ...timescale, id, text: timescale.starts }));
  const laneOf = (timescale: Timescale) => view.roles[timescale.role]?.sector ?? 'rights-and-money';
  return (
    <Page title={t('allTimescales')}>
      <p className="lede">{t('allTimescalesText')}</p>
      <section className="stack tight">
        <h2>{t('timeYours')}</h2>
        <p>{t('timeYoursText')}</p>
        <LinkList kind="timescales" items={all.filter((one) => one.family)} />
      </section>
      {lanes.map((sector) => {
        const items = all.filter((one) => !one.family && laneOf(one) === sector);
        if (items.length === 0) return null;
        return (
          <section key={sector} className={`lane lane-${sector}`}>
            <h2 className="arm">
              <LaneShape sector={sector} />
              <span>{t('timeTheirs', { lane: t(`common:${sector}`) })}</span>
            </h2>
            <LinkList kind="timescales" items={items} />
          </section>
        );
      })}
    </Page>
  );
}
