import { useTranslation } from 'react-i18next';
import type { OutcomeDuty } from '../../domain/duty/outcomeShape.ts';
import { PhoneLink } from '../parts/ContactPoints.tsx';
import { Go } from '../parts/Go.tsx';
import { LawBlock, UncheckedTag } from '../parts/LawBlock.tsx';
import { PolicyOfDuty } from '../parts/LocalPolicy.tsx';
import { usePack } from '../parts/packContext.ts';
import { contactPointsOf, RoleCard } from '../parts/RoleCard.tsx';
import { Say } from '../parts/Say.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { DateLeaf } from './DateLeaf.tsx';
import { HowCounted } from './HowCounted.tsx';
import { PhoneScript } from './PhoneScript.tsx';

/** One duty at a glance: who, must or may, what, by when, the number. The rest stands behind short labels. */
export function DutyCard({ duty }: { duty: OutcomeDuty }) {
  const { t } = useTranslation(['results', 'common']);
  const { view } = usePack();
  const to = useAddresses();
  const [first, ...others] = duty.deadlines.filter((one) => one.date !== null || one.missing.length === 0);
  const phone = contactPointsOf(view, duty.role).find((point) => point.kind === 'tel');
  return (
    <article className="duty">
      <h4>
        <Go to={to.page('provisions', duty.provision)}>
          <Say text={duty.provisionName} />
        </Go>
      </h4>
      <p>
        <span className={`tag ${duty.strength}`}>{t(duty.strength)}</span>{' '}
        <strong>
          <Say text={duty.role.body?.name ?? duty.role.name} />
        </strong>
      </p>
      <p>
        <Say text={duty.what} />
      </p>
      <PolicyOfDuty duty={duty} />
      {duty.law.confidence === 'recalled' ? <UncheckedTag /> : null}
      {first ? <DateLeaf deadline={first} /> : null}
      {first?.state === 'past' && first.ifMissedText ? (
        <p>
          <Say text={first.ifMissedText} />
        </p>
      ) : null}
      {phone ? <PhoneLink number={phone.value} /> : null}
      <div className="flaps">
        {duty.script ? <PhoneScript script={duty.script} /> : null}
        <details className="on-paper">
          <summary>{duty.law.status === 'law' ? t('theLaw') : t(`status_${duty.law.status}`)}</summary>
          <LawBlock says={duty.lawSays} law={duty.law} />
        </details>
        {others.length > 0 ? (
          <details className="on-paper">
            <summary>{t('moreDates')}</summary>
            <div className="stack">
              {others.map((deadline) => (
                <DateLeaf key={deadline.timescale} deadline={deadline} />
              ))}
            </div>
          </details>
        ) : null}
        <HowCounted deadlines={duty.deadlines} />
        <IfNot duty={duty} />
        <details>
          <summary>{t('common:otherWays')}</summary>
          <RoleCard role={duty.role} />
        </details>
      </div>
    </article>
  );
}

function IfNot({ duty }: { duty: OutcomeDuty }) {
  const { t } = useTranslation('results');
  const { view } = usePack();
  const to = useAddresses();
  const routes = duty.routes.flatMap((id) => (view.routes[id] ? [{ id, name: view.routes[id].name }] : []));
  if (routes.length === 0) return null;
  return (
    <details>
      <summary>{t('ifNotShort')}</summary>
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
  );
}
