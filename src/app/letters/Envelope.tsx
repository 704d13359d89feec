import { useTranslation } from 'react-i18next';
import type { Letter } from '../../domain/pack/schema/page.ts';
import { usePack } from '../parts/packContext.ts';
import { RoleCard } from '../parts/RoleCard.tsx';
import { Say } from '../parts/Say.tsx';

/** To whom and how to reach them, with copies to whom, about what. */
export function Envelope({ letter, subject }: { letter: Letter; subject: string }) {
  const { t } = useTranslation(['pages', 'common']);
  const { view } = usePack();
  const role = view.roles[letter.to];
  const copies = letter.copyTo.flatMap((id) => view.roles[id] ?? []);
  return (
    <section className="stack tight">
      {role ? (
        <details>
          <summary>
            <span>
              {t('letterTo', { who: '' })} <Say text={role.body?.name ?? role.name} />
            </span>
          </summary>
          <RoleCard role={role} />
        </details>
      ) : null}
      {copies.map((copy) => (
        <p key={copy.id}>
          {t('letterCopy', { who: '' })} <Say text={copy.body?.name ?? copy.name} />
        </p>
      ))}
      <p>
        {t('letterSubject', { subject: '' })}{' '}
        <span lang="en" dir="ltr">
          {subject}
        </span>
      </p>
    </section>
  );
}
