import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filters } from '../../domain/search/filters.ts';
import type { Found } from '../../domain/search/find.ts';
import { AgeField } from './AgeField.tsx';
import { NearField } from './NearField.tsx';
import { withoutFilter, type ListFilter } from './searchAddress.ts';
import { useChoices } from './useChoices.ts';

interface Props {
  readonly filters: Filters;
  readonly found: Found | undefined;
  readonly onChange: (filters: Filters) => void;
  readonly ref: Ref<HTMLDetailsElement>;
}

/** All the filters: near, age, need, cost, how to get in, place and kind. Each choice shows how many it leaves. */
export function SearchFilters({ filters, found, onChange, ref }: Props) {
  const counts = found?.filters;
  const { t } = useTranslation('pages');
  const { choices, titles } = useChoices();
  return (
    <details ref={ref}>
      <summary>{t('filters')}</summary>
      <div className="tiles">
        <NearField filters={filters} found={found} onChange={onChange} />
        <AgeField filters={filters} found={found} onChange={onChange} />
        {(Object.keys(choices) as ListFilter[]).map((name) => (
          <div className="field" key={name}>
            <label htmlFor={`filter-${name}`}>{titles[name]}</label>
            <select
              id={`filter-${name}`}
              className="input"
              value={filters[name]?.[0] ?? ''}
              onChange={({ target }) =>
                onChange(target.value === '' ? withoutFilter(filters, name) : { ...filters, [name]: [target.value] })
              }
            >
              <option value="">{t('filterAny')}</option>
              {choices[name].map(({ value, label }) => {
                const count = counts?.[name][value] ?? 0;
                const isChosen = filters[name]?.includes(value) ?? false;
                return (
                  <option key={value} value={value} disabled={count === 0 && !isChosen}>
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
