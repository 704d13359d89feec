import { useTranslation } from 'react-i18next';
import type { ContactPoint } from '../../domain/pack/schema/people.ts';
import type { BoundRole, PackView } from '../../domain/pack/view.ts';
import { ContactPoints } from './ContactPoints.tsx';
import { longDate } from './dates.ts';
import { NoticesOf } from './NoticesOf.tsx';
import { usePack } from './packContext.ts';
import { Say } from './Say.tsx';

/** How to reach whoever plays a role: the local team, or the national body. */
export function contactPointsOf(view: PackView, role: BoundRole): readonly ContactPoint[] {
  if (role.body) return role.body.contacts;
  return role.contact ? (view.contacts[role.contact]?.contacts ?? []) : [];
}

/** The body, whom to ask for, its numbers, its interpreter, and how fresh that is. */
export function RoleCard({ role, short = false }: { role: BoundRole; short?: boolean }) {
  const { t } = useTranslation();
  const { view, language } = usePack();
  const { body } = role;
  const points = contactPointsOf(view, role);
  return (
    <div className="stack tight">
      <p>
        <strong>
          <Say text={body?.name ?? role.name} />
        </strong>
        {body && !short ? (
          <span className="soft">
            {' '}
            <Say text={body.organisation} />
          </span>
        ) : null}
      </p>
      {body?.askFor && !short ? (
        <p className="soft">{askFor(t('askForPerson', { who: '' }), <Say text={body.askFor} />)}</p>
      ) : null}
      <ContactPoints points={short ? points.slice(0, 2) : points} service={body?.service} />
      {body?.service ? <NoticesOf items={[`services/${body.service}`]} /> : null}
      {body?.findIt ? (
        <p className="soft">
          <Say text={body.findIt} />
        </p>
      ) : null}
      {body && !short ? (
        <details>
          <summary>{t('interpreter')}</summary>
          <p>
            <Say text={body.interpreter} />
          </p>
          {body.address ? <p>{body.address}</p> : null}
          <p className="soft">
            {t('checkedBy', { date: longDate(body.checkedOn, language, false), owner: body.owner })}
          </p>
        </details>
      ) : null}
    </div>
  );
}

function askFor(before: string, who: React.ReactNode): React.ReactNode {
  return (
    <>
      {before} {who}
    </>
  );
}
