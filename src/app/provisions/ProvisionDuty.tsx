import { useTranslation } from 'react-i18next';
import type { Duty } from '../../domain/pack/schema/provision.ts';
import { LawBlock, UncheckedTag } from '../parts/LawBlock.tsx';
import { PolicyOfDuty } from '../parts/LocalPolicy.tsx';
import { usePack } from '../parts/packContext.ts';
import { RoleCard } from '../parts/RoleCard.tsx';
import { Say } from '../parts/Say.tsx';

/** A duty as it stands for everybody, before any question is answered. */
export function ProvisionDuty({ duty }: { duty: Duty }) {
  const { t } = useTranslation(['pages', 'results']);
  const { view } = usePack();
  const role = view.roles[duty.role];
  if (!role) return null;
  const others = duty.roleWhen.flatMap((one) => view.roles[one.role] ?? []);
  return (
    <article className={`duty lane-${duty.sector ?? role.sector}`}>
      <p>
        <span className={`tag ${duty.strength}`}>{t(`results:${duty.strength}`)}</span>{' '}
        <strong>
          {[role, ...others].map((one, index) => (
            <span key={one.id}>
              {index > 0 ? ' / ' : ''}
              <Say text={one.name} />
            </span>
          ))}
        </strong>
      </p>
      <p>
        <Say text={duty.what} />
      </p>
      <PolicyOfDuty duty={duty} />
      {duty.when ? <p className="soft">{t('when')}</p> : null}
      {duty.law.confidence === 'recalled' ? <UncheckedTag /> : null}
      <div className="flaps">
        <details>
          <summary>{duty.law.status === 'law' ? t('results:theLaw') : t(`results:status_${duty.law.status}`)}</summary>
          <LawBlock says={duty.lawSays} law={duty.law} />
        </details>
        <details>
          <summary>
            <span>
              {t('results:ring')}: <Say text={role.body?.name ?? role.name} />
            </span>
          </summary>
          <RoleCard role={role} />
        </details>
      </div>
    </article>
  );
}
