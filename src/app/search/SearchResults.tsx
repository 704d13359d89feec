import { Fragment, memo, startTransition, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '../../domain/pack/schema/basic.ts';
import type { PackView } from '../../domain/pack/view.ts';
import type { Found, FoundRecord } from '../../domain/search/find.ts';
import { Go } from '../parts/Go.tsx';
import { usePack } from '../parts/packContext.ts';
import { Say } from '../parts/Say.tsx';
import { ServiceCard } from '../parts/ServiceCard.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { Marked, ResultTitle } from './ResultTitle.tsx';
import { resultAddress } from './resultAddress.ts';
import { resultGroups } from './resultGroups.ts';

/** The first of all are drawn with code that has not run before: the others follow a moment later, for the finger’s sake. */
const atFirst = 4;

/** Results in groups; the group with the best result first, so that what answers best is met first. */
export function SearchResults({ found }: { found: Found }) {
  const { t } = useTranslation('pages');
  const { view } = usePack();
  const [most, setMost] = useState(atFirst);
  useEffect(() => startTransition(() => setMost(Infinity)), []);
  const results = found.results.slice(0, most);
  const near = view.places.find(({ id }) => id === found.near)?.name;
  const shown = resultGroups
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
          {group.name === 'groupServices' && near ? <p className="soft">{t('nearNote')}</p> : null}
          <ul className="plain-list stack tight">
            {group.results.map((one) => (
              <li key={`${one.kind}/${one.id}`}>
                <Result found={one} near={near} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface ResultProps {
  readonly found: FoundRecord;
  readonly near: string | undefined;
}

/** A letter more often finds what the one before it found: that is not drawn again. */
const Result = memo(ResultCard, (one: ResultProps, other: ResultProps) => {
  return one.near === other.near && JSON.stringify(seen(one.found)) === JSON.stringify(seen(other.found));
});

function seen({ kind, id, title, why, marks, miles }: FoundRecord) {
  return [kind, id, title, why, marks, miles];
}

function ResultCard({ found, near }: ResultProps) {
  const { t } = useTranslation('pages');
  const { directory, view } = usePack();
  const to = useAddresses();
  const why = found.why.length > 0 ? <Why why={found.why} /> : undefined;
  const service = found.kind === 'services' ? directory[found.id] : undefined;
  if (service) {
    const miles = Math.round(found.miles ?? 0);
    const place = near && found.miles !== undefined ? { place: near, count: miles } : undefined;
    const distance =
      place && (found.miles === 0 ? t('inPlace', place) : t('milesFrom', { ...place, count: Math.max(1, miles) }));
    return (
      <ServiceCard
        service={service}
        name={<Marked text={found.title} marks={found.marks} />}
        why={why}
        distance={distance}
      />
    );
  }
  const about = aboutOf(view, found);
  return (
    <div className="card">
      <p>
        <Go to={resultAddress(to, found)}>
          <strong>
            <ResultTitle found={found} />
          </strong>
        </Go>
      </p>
      {about ? (
        <p className="two-lines">
          <Say text={about} />
        </p>
      ) : null}
      {why ? <p className="soft">{why}</p> : null}
    </div>
  );
}

/** What a page is about, in its own first words. */
function aboutOf(view: PackView, { kind, id }: FoundRecord): Text | undefined {
  if (kind === 'guides' || kind === 'letters' || kind === 'pathways') return view[kind][id]?.summary;
  if (kind === 'provisions' || kind === 'terms') return view[kind][id]?.plain;
  if (kind === 'routes') return view.routes[id]?.can;
  return kind === 'contacts' ? view.contacts[id]?.helpsWith : undefined;
}

/** The family's own words, marked, and what each was taken for; a word of a phrase already told is not told again. */
function Why({ why }: { why: readonly string[] }) {
  const { t } = useTranslation('pages');
  const parts = why.map((one) => one.split(' → '));
  const told = parts.filter(
    ([own = ''], place) => !parts.slice(0, place).some(([earlier = '']) => ` ${earlier} `.includes(` ${own} `)),
  );
  return (
    <>
      {t('matched')}{' '}
      {told.slice(0, 3).map(([own = '', through], place) => (
        <Fragment key={own}>
          {place > 0 ? ', ' : ''}
          <bdi lang={/^[ -~]+$/.test(own) ? 'en' : undefined}>
            <mark>{own}</mark>
            {through === undefined ? '' : ` → ${through}`}
          </bdi>
        </Fragment>
      ))}
    </>
  );
}
