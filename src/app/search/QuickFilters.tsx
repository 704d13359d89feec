import { useTranslation } from 'react-i18next';
import { distances, type Filters } from '../../domain/search/filters.ts';
import type { Found } from '../../domain/search/find.ts';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { withoutFilter } from './searchAddress.ts';

interface Props {
  readonly filters: Filters;
  readonly found: Found | undefined;
  readonly onChange: (filters: Filters) => void;
}

interface Quick {
  readonly name: 'access' | 'cost' | 'age';
  readonly label: string;
  readonly on: boolean;
  readonly count: number;
  readonly chosen: Filters;
}

/** The choices most families make, each with how many services it leaves; one that would leave none cannot be pressed. */
export function QuickFilters({ filters, found, onChange }: Props) {
  const { t } = useTranslation('pages');
  const age = useChildsAge();
  const counts = found?.filters;
  const quick: readonly Quick[] = [
    {
      name: 'access',
      label: t('quickSelf'),
      on: filters.access?.join() === 'self',
      count: counts?.access.self ?? 0,
      chosen: { access: ['self'] },
    },
    {
      name: 'cost',
      label: t('quickFree'),
      on: filters.cost?.join() === 'free',
      count: counts?.cost.free ?? 0,
      chosen: { cost: ['free'] },
    },
    ...(age === undefined
      ? []
      : [
          {
            name: 'age' as const,
            label: t('quickAge', { age }),
            on: filters.age === age,
            count: counts?.years[age] ?? 0,
            chosen: { age },
          },
        ]),
  ];
  return (
    <div className="stack tight" role="group" aria-label={t('quickFilters')}>
      <p className="row">
        {quick.map(({ name, label, on, count, chosen }) => (
          <button
            key={name}
            type="button"
            className="button second small"
            aria-pressed={on}
            disabled={!on && count === 0}
            onClick={() => onChange(on ? withoutFilter(filters, name) : { ...filters, ...chosen })}
          >
            {label} ({count})
          </button>
        ))}
      </p>
      <div className="two-fields">
        <NearField filters={filters} found={found} onChange={onChange} />
        <AgeField filters={filters} found={found} onChange={onChange} />
      </div>
    </div>
  );
}

function NearField({ filters, found, onChange }: Props) {
  const { t } = useTranslation('pages');
  const { view } = usePack();
  const near = filters.near ?? found?.near;
  if (view.places.length === 0) return null;
  return (
    <>
      <div className="field">
        <label htmlFor="filter-near">{t('filterNear')}</label>
        <select
          id="filter-near"
          className="input"
          value={near ?? ''}
          onChange={({ target }) =>
            onChange(
              target.value === ''
                ? withoutFilter(withoutFilter(filters, 'near'), 'within')
                : { ...filters, near: target.value },
            )
          }
        >
          <option value="">{t('filterNearNone')}</option>
          {view.places.map(({ id, name, district }) => (
            <option key={id} value={id}>
              {name} ({district})
            </option>
          ))}
        </select>
      </div>
      {near === undefined ? null : (
        <div className="field">
          <label htmlFor="filter-within">{t('filterWithin')}</label>
          <select
            id="filter-within"
            className="input"
            value={filters.within ?? ''}
            onChange={({ target }) =>
              onChange(
                target.value === ''
                  ? withoutFilter(filters, 'within')
                  : { ...filters, near, within: Number(target.value) },
              )
            }
          >
            <option value="">{t('filterWithinAny')}</option>
            {distances.map((miles) => {
              const count = found?.filters.within[miles] ?? 0;
              return (
                <option key={miles} value={miles} disabled={count === 0 && filters.within !== miles}>
                  {t('withinMiles', { count: miles })} ({count})
                </option>
              );
            })}
          </select>
        </div>
      )}
    </>
  );
}

function AgeField({ filters, found, onChange }: Props) {
  const { t } = useTranslation('pages');
  return (
    <div className="field">
      <label htmlFor="filter-age">{t('filterAge')}</label>
      <select
        id="filter-age"
        className="input"
        value={filters.age ?? ''}
        onChange={({ target }) =>
          onChange(target.value === '' ? withoutFilter(filters, 'age') : { ...filters, age: Number(target.value) })
        }
      >
        <option value="">{t('filterAny')}</option>
        {Array.from({ length: 26 }, (_, age) => {
          const count = found?.filters.years[age] ?? 0;
          return (
            <option key={age} value={age} disabled={count === 0 && filters.age !== age}>
              {age} ({count})
            </option>
          );
        })}
      </select>
    </div>
  );
}

/** As the family told it in the questions, if they did. */
function useChildsAge(): number | undefined {
  const { today, view } = usePack();
  const facts = useJourney().state?.facts;
  if (facts?.ageYears !== undefined) return facts.ageYears <= 25 ? facts.ageYears : undefined;
  if (facts?.bornOn === undefined) return undefined;
  const day = today ?? view.pack.issued;
  const years =
    Number(day.slice(0, 4)) - Number(facts.bornOn.slice(0, 4)) - (day.slice(5) < facts.bornOn.slice(5) ? 1 : 0);
  return years >= 0 && years <= 25 ? years : undefined;
}
