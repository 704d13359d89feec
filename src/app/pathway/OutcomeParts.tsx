import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Outcome } from '../../domain/duty/outcomeShape.ts';
import { Go } from '../parts/Go.tsx';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { Say } from '../parts/Say.tsx';
import { ServiceCard } from '../parts/ServiceCard.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { useSay } from '../parts/useSay.ts';
import { answerWords } from './answerWords.ts';
import { questionAt } from './questionAt.ts';

/** The ways that are open, in order; those that are shut, with the reason; and who holds the right. */
export function RoutesPart({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('results');
  const to = useAddresses();
  return (
    <section className="stack">
      {outcome.rightsHolder ? (
        <div className="card">
          <h2>{t('whoHolds')}</h2>
          <p>
            <strong>
              <Say text={outcome.rightsHolder.who} />
            </strong>
          </p>
          <p>
            <Say text={outcome.rightsHolder.why} />
          </p>
        </div>
      ) : null}
      {outcome.routes.length > 0 ? (
        <div className="stack tight">
          <h2>{t('ifNot')}</h2>
          <ol className="steps">
            {outcome.routes.map((route) => (
              <li key={route.id}>
                <Go to={to.page('routes', route.id)}>
                  <Say text={route.title} />
                </Go>
              </li>
            ))}
          </ol>
        </div>
      ) : null}
      {outcome.routesNotOpen.length > 0 ? (
        <div className="notice">
          <h2>{t('routesNotOpen')}</h2>
          <ul>
            {outcome.routesNotOpen.map((route) => (
              <li key={route.id}>
                <strong>
                  <Say text={route.title} />
                </strong>
                {': '}
                <Say text={route.why} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}

/** Who helps for free here, in the same words on every outcome. */
export function FreeHelp() {
  const { t } = useTranslation('results');
  const { view, directory } = usePack();
  const services = view.local.freeHelp.flatMap((id) => directory[id] ?? []);
  return (
    <section className="stack tight">
      <h2>{t('freeHelp')}</h2>
      {services.map((service) => (
        <ServiceCard key={service.id} service={service} />
      ))}
    </section>
  );
}

export function ServicesPart({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('results');
  const { view, directory } = usePack();
  const say = useSay();
  const found = outcome.services.flatMap(({ id, why }) => (directory[id] ? [{ service: directory[id], why }] : []));
  if (found.length === 0) return null;
  const reason = (why: readonly string[]) => {
    const names = why.flatMap((one) => {
      const [kind, id = ''] = one.split('/');
      if (kind === 'provisions') return view.provisions[id] ? [say(view.provisions[id].name)] : [];
      const need = view.needs.find((each) => each.id === id);
      return kind === 'needs' && need ? [say(need.name)] : [];
    });
    const words = t('whyMatched', { what: names.slice(0, 3).join(', ') });
    return why.includes('age') ? `${words} ${t('forAge')}` : words;
  };
  return (
    <section className="stack tight">
      <h2>{t('services')}</h2>
      {found.map(({ service, why }) => (
        <ServiceCard key={service.id} service={service} why={reason(why)} />
      ))}
    </section>
  );
}

export function BecauseYouSaid() {
  const { t } = useTranslation(['results', 'questions', 'common']);
  const { view, language } = usePack();
  const { state } = useJourney();
  const say = useSay();
  const to = useAddresses();
  return (
    <details>
      <summary>{t('becauseYouSaid')}</summary>
      <ul>
        {state?.asked.map(({ question, answer }) => (
          <li key={question.id}>
            <Say text={question.ask} /> <strong>{answerWords(view, question, answer, { language, say, t })}</strong>
          </li>
        ))}
      </ul>
      <p className="no-print">
        <Go to={to.checkAnswers}>{t('changeAnswers')}</Go>
      </p>
    </details>
  );
}

/** What is not known and could be added; never a condition for help. */
export function StillUnknown() {
  const { t } = useTranslation(['results', 'questions']);
  const { view } = usePack();
  const { state, outcome, pathways } = useJourney();
  const to = useAddresses();
  const wanted = (outcome?.unknown ?? []).flatMap((one) => (one.question ? [questionAt(view, pathways, one.question)] : []));
  const later = state?.later ?? [];
  const open = [...later, ...wanted.flatMap((question) => (question && !state?.asked.some((one) => one.question.id === question.id) ? [question] : []))];
  const questions = open.filter((question, index) => open.findIndex((other) => other.id === question.id) === index);
  const others = Object.entries(view.pathways).filter(([id, pathway]) => pathway.order > 0 && !pathways.includes(id));
  return (
    <section className="stack no-print">
      {questions.length > 0 ? (
        <div className="stack tight">
          <h2>{t('notKnown')}</h2>
          <p>{t('notKnownText')}</p>
          <ul>
            {questions.map((question) => (
              <li key={question.id}>
                <Go to={to.question(question.id)}>
                  <Say text={question.ask} />
                </Go>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <details>
        <summary>{t('questions:addProblem')}</summary>
        <ul>
          {others.map(([id, pathway]) => (
            <li key={id}>
              <AddPathway id={id}>
                <Say text={pathway.name} />
              </AddPathway>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function AddPathway({ id, children }: { id: string; children: React.ReactNode }) {
  const journey = useJourney();
  const to = useAddresses();
  const navigate = useNavigate();
  const add = async () => {
    const state = await journey.addPathway(id);
    void navigate(state.next ? to.question(state.next.id) : to.outcome);
  };
  return (
    <button type="button" className="link-button" onClick={() => void add()}>
      {children}
    </button>
  );
}
