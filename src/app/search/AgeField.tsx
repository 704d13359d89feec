import { useTranslation } from 'react-i18next';
import type { Filters } from '../../domain/search/filters.ts';
import type { Found } from '../../domain/search/find.ts';
import { withoutFilter } from './searchAddress.ts';

interface Props {
  readonly filters: Filters;
  readonly found: Found | undefined;
  readonly onChange: (filters: Filters) => void;
}

/** The child's age: each with how many services take it. */
export function AgeField({ filters, found, onChange }: Props) {
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
