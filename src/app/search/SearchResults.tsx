import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '../../domain/pack/schema/basic.ts';
import type { PackView } from '../../domain/pack/view.ts';
import type { Found, FoundRecord } from '../../domain/search/find.ts';
import type { Mark } from '../../domain/search/marks.ts';
import type { PageKind } from '../addresses.ts';
import { Go } from '../parts/Go.tsx';
import { usePack } from '../parts/packContext.ts';
import { Say } from '../parts/Say.tsx';
import { ServiceCard } from '../parts/ServiceCard.tsx';
import { useAddresses } from '../parts/useAddresses.ts';

const groups = [
  { name: 'groupPathways', kinds: ['pathways'] },
  { name: 'groupProvisions', kinds: ['provisions', 'routes'] },
  { name: 'groupGuides', kinds: ['guides', 'letters'] },
  { name: 'groupServices', kinds: ['services'] },
  { name: 'groupContacts', kinds: ['contacts'] },
  { name: 'groupTerms', kinds: ['terms'] },
] as const;

/** Results in groups; the group with the best result first, so that what answers best is met first. */
export function SearchResults({ found }: { found: Found }) {
  const { t } = useTranslation('pages');
  const { view } = usePack();
  const { results } = found;
  const near = view.places.find(({ id }) => id === found.near)?.name;
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
          {group.name === 'groupServices' && near ? <p className="soft">{t('nearNote')}</p> : null}
          <ul className="plain-list stack tight when-near">
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

function Result({ found, near }: { found: FoundRecord; near: string | undefined }) {
  const { t } = useTranslation('pages');
  const { directory, language, view } = usePack();
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
  const address = found.kind === 'pathways' ? to.pathway(found.id) : to.page(found.kind as PageKind, found.id);
  const title = titleOf(view, found);
  const about = aboutOf(view, found);
  const translated = typeof title === 'object' && 'translated' in title && language !== 'en' ? title : undefined;
  return (
    <div className="card">
      <p>
        <Go to={address}>
          <strong>
            {translated ? (
              <Say text={translated} />
            ) : (
              <span lang="en" dir="auto">
                <Marked text={found.title} marks={found.marks} />
              </span>
            )}
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

/** What a record is called in every language the pack has it in. */
function titleOf(view: PackView, { kind, id }: FoundRecord): Text | undefined {
  if (kind === 'guides' || kind === 'letters') return view[kind][id]?.title;
  if (kind === 'terms') return view.terms[id]?.term;
  return kind === 'services' ? undefined : view[kind][id]?.name;
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

function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const ends = marks.map(([, to]) => to);
  return (
    <>
      {marks.map(([from, to], place) => (
        <Fragment key={from}>
          {text.slice(ends[place - 1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
    </>
  );
}
