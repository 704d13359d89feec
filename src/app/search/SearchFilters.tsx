import { useTranslation } from 'react-i18next';
import type { FilterCounts, Filters } from '../../domain/search/filters.ts';
import { accessKinds, costKinds } from '../../domain/pack/schema/serviceValues.ts';
import { usePack } from '../parts/packContext.ts';
import { useSay } from '../parts/useSay.ts';

interface Props {
  readonly filters: Filters;
  readonly counts: FilterCounts | undefined;
  readonly onChange: (filters: Filters) => void;
}

type ListFilter = 'need' | 'cost' | 'place' | 'access' | 'sector';

/** Narrows services by age, need, cost, place and how to get in. Each choice shows how many it leaves; none leads nowhere. */
export function SearchFilters({ filters, counts, onChange }: Props) {
  const { t } = useTranslation(['pages', 'common']);
  const { view } = usePack();
  const say = useSay();
  const options: Record<ListFilter, readonly { value: string; label: string }[]> = {
    need: view.needs.map((need) => ({ value: need.id, label: say(need.name) })),
    cost: costKinds.map((value) => ({ value, label: t(`cost_${value}`) })),
    access: accessKinds.map((value) => ({ value, label: t(`access_${value}`) })),
    place: view.places.map((place) => ({ value: place.id, label: place.name })),
    sector: (['education', 'health', 'care', 'rights-and-money'] as const).map((value) => ({
      value,
      label: t(`common:${value}`),
    })),
  };
  const names = {
    need: t('filterNeed'),
    cost: t('filterCost'),
    access: t('filterAccess'),
    place: t('filterPlace'),
    sector: t('filterSector'),
  };
  const without = (name: keyof Filters) =>
    Object.fromEntries(Object.entries(filters).filter(([one]) => one !== name)) as Filters;
  return (
    <details>
      <summary>{t('filters')}</summary>
      <div className="tiles">
        <div className="field">
          <label htmlFor="filter-age">{t('filterAge')}</label>
          <select
            id="filter-age"
            className="input"
            value={filters.age ?? ''}
            onChange={({ target }) =>
              onChange(target.value === '' ? without('age') : { ...filters, age: Number(target.value) })
            }
          >
            <option value="">{t('filterAny')}</option>
            {Array.from({ length: 26 }, (_, age) => (
              <option key={age} value={age}>
                {age}
              </option>
            ))}
          </select>
        </div>
        {(Object.keys(options) as ListFilter[]).map((name) => (
          <div className="field" key={name}>
            <label htmlFor={`filter-${name}`}>{names[name]}</label>
            <select
              id={`filter-${name}`}
              className="input"
              value={filters[name]?.[0] ?? ''}
              onChange={({ target }) =>
                onChange(target.value === '' ? without(name) : { ...filters, [name]: [target.value] })
              }
            >
              <option value="">{t('filterAny')}</option>
              {options[name].map(({ value, label }) => {
                const count = counts?.[name][value] ?? 0;
                return (
                  <option key={value} value={value} disabled={counts !== undefined && count === 0}>
                    {label} ({count})
                  </option>
                );
              })}
            </select>
          </div>
        ))}
      </div>
      {Object.keys(filters).length > 0 ? (
        <p>
          <button type="button" className="link-button" onClick={() => onChange({})}>
            {t('clearFilters')}
          </button>
        </p>
      ) : null}
    </details>
  );
}
