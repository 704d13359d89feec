import { useTranslation } from 'react-i18next';
import type { OutcomeDuty } from '../../domain/duty/outcomeShape.ts';
import { Go } from '../parts/Go.tsx';
import { LawBlock } from '../parts/LawBlock.tsx';
import { usePack } from '../parts/packContext.ts';
import { RoleCard } from '../parts/RoleCard.tsx';
import { Say } from '../parts/Say.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { DeadlineLine } from './DeadlineLine.tsx';

/** One duty: who, must or may, plain words, the law, by when, what if not. */
export function DutyCard({ duty }: { duty: OutcomeDuty }) {
  const { t } = useTranslation(['results', 'common']);
  const { view } = usePack();
  const to = useAddresses();
  const routes = duty.routes.flatMap((id) => (view.routes[id] ? [{ id, name: view.routes[id].name }] : []));
  return (
    <article className="duty">
      <p className="row">
        <span className={`tag ${duty.strength}`}>{t(duty.strength)}</span>
        <Go to={to.page('provisions', duty.provision)}>
          <Say text={duty.provisionName} />
        </Go>
      </p>
      <RoleCard role={duty.role} />
      <div>
        <p className="law-label">{t('plainWords')}</p>
        <p>
          <Say text={duty.what} />
        </p>
      </div>
      <LawBlock says={duty.lawSays} law={duty.law} />
      {duty.deadlines
        .filter((one) => one.date !== null || one.missing.length === 0)
        .slice(0, 4)
        .map((deadline) => (
          <DeadlineLine key={deadline.timescale} deadline={deadline} />
        ))}
      {duty.script ? (
        <details>
          <summary>{t('script')}</summary>
          <dl className="facts-list">
            <dt>{t('askFor')}</dt>
            <dd>
              <Say text={duty.script.askFor} />
            </dd>
            <dt>{t('firstSentence')}</dt>
            <dd>
              <Say text={duty.script.firstSentence} />
            </dd>
            <dt>{t('sayToo')}</dt>
            <dd>
              <ul>
                {duty.script.say.map((line, index) => (
                  <li key={index}>
                    <Say text={line} />
                  </li>
                ))}
              </ul>
            </dd>
            <dt>{t('note')}</dt>
            <dd>
              <Say text={duty.script.note} />
            </dd>
            <dt>{t('ifNo')}</dt>
            <dd>
              <Say text={duty.script.ifNo} />
            </dd>
          </dl>
        </details>
      ) : null}
      {routes.length > 0 ? (
        <details>
          <summary>{t('ifNot')}</summary>
          <ol>
            {routes.map((route) => (
              <li key={route.id}>
                <Go to={to.page('routes', route.id)}>
                  <Say text={route.name} />
                </Go>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </article>
  );
}
