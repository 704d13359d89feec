import { useTranslation } from 'react-i18next';
import type { FoundRecord } from '../../domain/search/find.ts';
import type { PageKind } from '../addresses.ts';
import { Go } from '../parts/Go.tsx';
import { usePack } from '../parts/packContext.ts';
import { ServiceCard } from '../parts/ServiceCard.tsx';
import { useAddresses } from '../parts/useAddresses.ts';

const groups = [
  { name: 'groupPathways', kinds: ['pathways'] },
  { name: 'groupProvisions', kinds: ['provisions', 'routes'] },
  { name: 'groupGuides', kinds: ['guides', 'letters'] },
  { name: 'groupServices', kinds: ['services'] },
  { name: 'groupTerms', kinds: ['terms', 'contacts'] },
] as const;

/** Results in groups; the group with the best result first, so that what answers best is met first. */
export function SearchResults({ results }: { results: readonly FoundRecord[] }) {
  const { t } = useTranslation('pages');
  const shown = groups
    .map((group) => ({
      ...group,
      results: results.filter((one) => (group.kinds as readonly string[]).includes(one.kind)),
    }))
    .filter((group) => group.results.length > 0)
    .sort((a, b) => results.indexOf(a.results[0] as FoundRecord) - results.indexOf(b.results[0] as FoundRecord));
  return (
    <>
      {shown.map((group) => (
        <section key={group.name} className="stack tight">
          <h2>{t(group.name)}</h2>
          <ul className="plain-list stack tight">
            {group.results.map((one) => (
              <li key={`${one.kind}/${one.id}`}>
                <Result found={one} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Result({ found }: { found: FoundRecord }) {
  const { t } = useTranslation('pages');
  const { directory } = usePack();
  const to = useAddresses();
  const why = found.why.length > 0 ? t('matched', { words: found.why.slice(0, 3).join(', ') }) : undefined;
  const service = found.kind === 'services' ? directory[found.id] : undefined;
  if (service) return <ServiceCard service={service} why={why} />;
  const address = found.kind === 'pathways' ? to.pathway(found.id) : to.page(found.kind as PageKind, found.id);
  return (
    <div className="card">
      <p>
        <Go to={address}>
          <strong lang="en" dir="auto">
            {found.title}
          </strong>
        </Go>
      </p>
      {why ? <p className="soft">{why}</p> : null}
    </div>
  );
}
