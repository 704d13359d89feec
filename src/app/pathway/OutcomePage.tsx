import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../domain/duty/outcomeShape.ts';
import { SinceYouLooked } from '../changes/SinceYouLooked.tsx';
import { FreeHelp } from '../parts/FreeHelp.tsx';
import { longDate } from '../parts/dates.ts';
import { Go } from '../parts/Go.tsx';
import { useJourney } from '../parts/journeyContext.ts';
import { NoticesOf } from '../parts/NoticesOf.tsx';
import { OtherAreas } from '../areas/OtherAreas.tsx';
import { usePack } from '../parts/packContext.ts';
import { Say } from '../parts/Say.tsx';
import { Screen } from '../parts/Screen.tsx';
import { BecauseYouSaid, StillUnknown } from './AnswersBehind.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { CopyReminder } from '../warnings/CopyReminder.tsx';
import { FirstCard } from './FirstCard.tsx';
import { KeepBar } from './KeepBar.tsx';
import { Lanes } from './Lanes.tsx';
import {
  HelplinesPart,
  LettersPart,
  OtherDatesPart,
  RightsPart,
  RoutesNotOpenPart,
  RoutesPart,
  ServicesPart,
} from './OutcomeParts.tsx';
import { useOutcome } from './useOutcome.ts';

/** The fingerpost, filled in for this child: what to do first, then who must do what in each lane, then the rest. */
export function OutcomePage() {
  const { t } = useTranslation(['results', 'common', 'questions', 'pages']);
  const { view, today, language } = usePack();
  const { state, answers } = useJourney();
  const to = useAddresses();
  const outcome = useOutcome();
  if (!outcome || !state) return null;
  const where = state.facts.homeArea;
  const dates = {
    date: longDate(today ?? view.pack.issued, language, false),
    packDate: longDate(view.pack.issued, language, false),
  };
  return (
    <Screen
      // A title stands in the browser's history, so it says nothing of the answers.
      title={t('whoMust')}
      heading={
        <span className="headline">
          <Say text={outcome.headline} />
        </span>
      }
    >
      {where === 'outside-england' ? <p className="notice warn">{t('outsideEngland')}</p> : null}
      {state.next && answers[state.next.id] !== undefined ? (
        <p className="notice warn">
          {t('pages:answerOfElsewhere')}{' '}
          <Go to={to.question(state.next.id)}>
            <Say text={state.next.ask} />
          </Go>
        </p>
      ) : null}
      <SinceYouLooked />
      <NoticesOf items={outcome.duties.map((duty) => `provisions/${duty.provision}`)} />
      <div className="full stack two">
        <FirstCard outcome={outcome} />
        <div className="stack">
          {where === 'elsewhere' ? (
            <>
              <p className="notice warn">{t('elsewhere', { area: view.pack.name })}</p>
              <OtherAreas />
            </>
          ) : null}
          <OtherSteps outcome={outcome} />
          <KeepBar outcome={outcome} />
        </div>
      </div>
      <Lanes outcome={outcome} />
      <OtherDatesPart outcome={outcome} />
      <div className="full halves">
        <div className="stack">
          <RightsPart outcome={outcome} />
          <RoutesPart outcome={outcome} />
          <RoutesNotOpenPart outcome={outcome} />
        </div>
        <div className="stack">
          <FreeHelp ids={outcome.freeHelp} />
          <HelplinesPart outcome={outcome} />
          <LettersPart outcome={outcome} />
        </div>
      </div>
      <ServicesPart outcome={outcome} />
      <div className="stack">
        <BecauseYouSaid />
        <StillUnknown outcome={outcome} />
        <CopyReminder />
      </div>
      <p className="only-print">
        {view.pack.name}
        {t('common:stop')} {t('printedOn', dates)}
      </p>
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
      <ol className="steps after-first" start={2}>
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
