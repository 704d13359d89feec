import { useTranslation } from 'react-i18next';
import type { Local } from '../../domain/pack/schema/pack.ts';
import { Outside } from './ContactPoints.tsx';
import { longDate } from './dates.ts';
import { usePack } from './packContext.ts';
import { Say } from './Say.tsx';

type Policy = Local['policies'][number];

/** What the area has decided for itself, apart from what the law says, with its source and the day it was checked. */
export function LocalPolicy({ policy }: { policy: Policy }) {
  const { t } = useTranslation(['pages', 'common']);
  const { language } = usePack();
  return (
    <div className="law local">
      <p className="law-label">
        {t('localPolicy')}: <Say text={policy.title} />
      </p>
      <p>
        <Say text={policy.text} />
      </p>
      <p className="soft sources">
        {policy.url ? (
          <Outside href={policy.url}>
            <bdi lang="en">{policy.source}</bdi>
          </Outside>
        ) : (
          <bdi lang="en">{policy.source}</bdi>
        )}
        {'. '}
        {t('common:checkedOn', { date: longDate(policy.checkedOn, language, false) })}
      </p>
    </div>
  );
}

/** What is done here about a duty that no law fixes. Of a duty of law an area has no say: such a policy is not shown with it. */
export function PolicyOfDuty({ duty }: { duty: { readonly id: string; readonly law: { readonly status: string } } }) {
  const { view } = usePack();
  if (duty.law.status === 'law') return null;
  return view.local.policies
    .filter((policy) => policy.insteadOf === duty.id)
    .map((policy) => <LocalPolicy key={policy.id} policy={policy} />);
}
