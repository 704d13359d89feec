import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import type { Sector } from '../../domain/pack/schema/basic.ts';
import { LaneShape } from '../parts/Fingerpost.tsx';
import { LinkList } from '../parts/LinkList.tsx';
import { usePack } from '../parts/packContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';
import { useSay } from '../parts/useSay.ts';

const lanes: readonly Sector[] = ['education', 'health', 'care', 'rights-and-money'];

/** Every kind of help, by lane and from A to Z, without answering questions. */
export function Screen() {
  const { t } = useTranslation(['pages', 'common']);
  const { view, language } = usePack();
  const say = useSay();
  const [order, setOrder] = useState<'lane' | 'letter'>('lane');
  const all = Object.entries(view.provisions)
    .map(([id, provision]) => ({ id, title: provision.name, sector: provision.sector }))
    .sort((a, b) => say(a.title).localeCompare(say(b.title), language));
  const letters = [...new Set(all.map((one) => say(one.title).slice(0, 1).toLocaleUpperCase(language)))];
  return (
    <Page title={t('allProvisions')}>
      <p className="lede">{t('allProvisionsText')}</p>
      <div className="row no-print">
        {(['lane', 'letter'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className={order === one ? 'button' : 'button second'}
            aria-pressed={order === one}
            onClick={() => setOrder(one)}
          >
            {one === 'lane' ? t('byLane') : t('byLetter')}
          </button>
        ))}
      </div>
      {order === 'lane' ? (
        <div className="lanes full">
          {lanes.map((sector) => (
            <section key={sector} className={`lane lane-${sector}`}>
              <h2 className="arm">
                <LaneShape sector={sector} />
                {t(`common:${sector}`)}
              </h2>
              <LinkList kind="provisions" items={all.filter((one) => one.sector === sector)} />
            </section>
          ))}
        </div>
      ) : (
        letters.map((letter) => (
          <section key={letter} className="stack tight">
            <h2>{letter}</h2>
            <LinkList
              kind="provisions"
              items={all.filter((one) => say(one.title).toLocaleUpperCase(language).startsWith(letter))}
            />
          </section>
        ))
      )}
    </Page>
  );
}
