import { useTranslation } from 'react-i18next';
import type { Sector } from '../../domain/pack/schema/basic.ts';
import type { Outcome } from '../../domain/duty/outcomeShape.ts';
import { LaneShape } from '../parts/Fingerpost.tsx';
import { Go } from '../parts/Go.tsx';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { Say } from '../parts/Say.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { useSay } from '../parts/useSay.ts';
import { DutyCard } from './DutyCard.tsx';
import { FirstCard } from './FirstCard.tsx';
import { KeepBar } from './KeepBar.tsx';
import { BecauseYouSaid, FreeHelp, RoutesPart, ServicesPart, StillUnknown } from './OutcomeParts.tsx';

/** The fingerpost, filled in for this child: what to do first, then who must do what in each lane. */
export function OutcomePage() {
  const { t } = useTranslation(['results', 'common']);
  const { view } = usePack();
  const { outcome, state, saved } = useJourney();
  const say = useSay();
  const to = useAddresses();
  if (!outcome || !state) return null;
  const where = state.facts.homeArea;
  return (
    <Screen title={say(outcome.headline)} heading={<Say text={outcome.headline} />}>
      {where === 'outside-england' ? <p className="notice warn">{t('outsideEngland')}</p> : null}
      {where === 'elsewhere' ? <p className="notice warn">{t('elsewhere', { area: view.pack.name })}</p> : null}
      {saved ? null : <p className="notice warn">{t('common:brokenText')}</p>}
      <div className="full stack two">
        <FirstCard outcome={outcome} />
        <div className="stack">
          <OtherSteps outcome={outcome} />
          <KeepBar outcome={outcome} />
        </div>
      </div>
      <Lanes outcome={outcome} />
      <RoutesPart outcome={outcome} />
      <FreeHelp />
      <ServicesPart outcome={outcome} />
      {outcome.letters.length > 0 ? (
        <section className="stack tight">
          <h2>{t('letters')}</h2>
          <ul>
            {outcome.letters.map((id) => (
              <li key={id}>
                <Go to={to.page('letters', id)}>{view.letters[id] ? <Say text={view.letters[id].title} /> : id}</Go>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <BecauseYouSaid />
      <StillUnknown />
    </Screen>
  );
}

function OtherSteps({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('results');
  const others = outcome.firstSteps.slice(1, 4);
  if (others.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>{t('thenDo')}</h2>
      <ol className="steps">
        {others.map((step, index) => (
          <li key={index}>
            <span>
              <Say text={step.text} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

const lanes: readonly Sector[] = ['education', 'health', 'care'];

function Lanes({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('results');
  return (
    <section className="full stack">
      <h2>{t('whoMust')}</h2>
      {outcome.duties.length === 0 ? <p>{t('noDuties')}</p> : null}
      <div className="lanes">
        {lanes.map((sector) => (
          <Lane key={sector} sector={sector} outcome={outcome} />
        ))}
      </div>
      {outcome.duties.some((duty) => duty.sector === 'rights-and-money') ? <Lane sector="rights-and-money" outcome={outcome} /> : null}
    </section>
  );
}

function Lane({ sector, outcome }: { sector: Sector; outcome: Outcome }) {
  const { t } = useTranslation(['common', 'results']);
  const duties = outcome.duties.filter((duty) => duty.sector === sector);
  const [first, rest] = [duties.slice(0, 4), duties.slice(4)];
  return (
    <section className={`lane lane-${sector}`} aria-labelledby={`lane-${sector}`}>
      <h3 className="arm" id={`lane-${sector}`}>
        <LaneShape sector={sector} />
        {t(`common:${sector}`)}
      </h3>
      {first.length === 0 ? <p className="soft">{t('results:nothingInLane')}</p> : null}
      {first.map((duty) => (
        <DutyCard key={duty.id} duty={duty} />
      ))}
      {rest.length > 0 ? (
        <details>
          <summary>
            {t('common:more')} ({rest.length})
          </summary>
          <div className="stack">
            {rest.map((duty) => (
              <DutyCard key={duty.id} duty={duty} />
            ))}
          </div>
        </details>
      ) : null}
    </section>
  );
}
