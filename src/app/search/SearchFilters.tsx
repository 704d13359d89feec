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
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** Behind one line: closed, its hundreds of choices with their counts are not drawn anew at every letter typed. */
export function SearchFilters({ isOpen, onToggle, ...more }: Props) {
  const { t } = useTranslation('pages');
  return (
    <details open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{t('filters')}</summary>
      {isOpen ? <AllFilters {...more} /> : null}
    </details>
  );
}

/** Near, age, need, cost, how to get in, place and kind. Each choice shows how many it leaves. */
function AllFilters({ filters, found, onChange }: Omit<Props, 'isOpen' | 'onToggle'>) {
  const counts = found?.filters;
  const { t } = useTranslation('pages');
  const { choices, titles } = useChoices();
  return (
    <>
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
    </>
  );
}
