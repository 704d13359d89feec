import { useTranslation } from 'react-i18next';
import { distances, type Filters } from '../../domain/search/filters.ts';
import type { Found } from '../../domain/search/find.ts';
import { usePack } from '../parts/packContext.ts';
import { withoutFilter } from './searchAddress.ts';

interface Props {
  readonly filters: Filters;
  readonly found: Found | undefined;
  readonly onChange: (filters: Filters) => void;
}

/** The place distances are from, and how far is not too far. */
export function NearField({ filters, found, onChange }: Props) {
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
