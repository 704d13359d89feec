import { useTranslation } from 'react-i18next';
import type { Sector } from '../../domain/pack/schema/basic.ts';
import type { Outcome } from '../../domain/duty/outcomeShape.ts';
import { LaneShape } from '../parts/Fingerpost.tsx';
import { DutyCard } from './DutyCard.tsx';

const arms = ['education', 'health', 'care'] as const satisfies readonly Sector[];
/** So many cards stand open in a lane; the rest, which weigh less, behind "Show more". */
const atOnce = 3;

/** Who must do what: the three arms of the post, and rights and money below them. */
export function Lanes({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('results');
  return (
    <section className="full stack">
      <h2>{t('whoMust')}</h2>
      {outcome.duties.length === 0 ? <p>{t('noDuties')}</p> : null}
      <div className="lanes post">
        {arms.map((sector) => (
          <Lane key={sector} sector={sector} outcome={outcome} />
        ))}
      </div>
      {outcome.duties.some((duty) => duty.sector === 'rights-and-money') ? (
        <div className="lanes post">
          <Lane sector="rights-and-money" outcome={outcome} />
        </div>
      ) : null}
    </section>
  );
}

function Lane({ sector, outcome }: { sector: Sector; outcome: Outcome }) {
  const { t } = useTranslation(['common', 'results']);
  const duties = outcome.duties.filter((duty) => duty.sector === sector);
  const [first, rest] = [duties.slice(0, atOnce), duties.slice(atOnce)];
  return (
    <section
      className={`lane lane-${sector} ${duties.length === 0 ? 'empty' : 'filled'}`}
      aria-labelledby={`lane-${sector}`}
    >
      <h3 className="arm" id={`lane-${sector}`}>
        <LaneShape sector={sector} />
        {t(`common:${sector}`)}
      </h3>
      {first.length === 0 ? <p className="soft">{t('results:nothingInLane')}</p> : null}
      {first.length > 0 ? (
        <div className="cards">
          {first.map((duty) => (
            <DutyCard key={duty.id} duty={duty} />
          ))}
        </div>
      ) : null}
      {rest.length > 0 ? (
        <details className="on-paper">
          <summary className="no-print">
            {t('common:more')} ({rest.length})
          </summary>
          <div className="cards">
            {rest.map((duty) => (
              <DutyCard key={duty.id} duty={duty} />
            ))}
          </div>
        </details>
      ) : null}
    </section>
  );
}
