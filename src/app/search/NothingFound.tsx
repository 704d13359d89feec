import { useTranslation } from 'react-i18next';
import type { Filters } from '../../domain/search/filters.ts';
import type { Found } from '../../domain/search/find.ts';
import { FreeHelp } from '../parts/FreeHelp.tsx';
import { Go } from '../parts/Go.tsx';
import { usePack } from '../parts/packContext.ts';
import { Say } from '../parts/Say.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { withoutFilter } from './searchAddress.ts';
import { useChoices } from './useChoices.ts';

interface Props {
  readonly found: Found;
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
  readonly onWords: (words: string) => void;
}

/** Never the end: what to take away, words near theirs, the questions, lists, and people to ring. */
export function NothingFound({ found, filters, onFilters, onWords }: Props) {
  const { t } = useTranslation('pages');
  const { view } = usePack();
  const to = useAddresses();
  const { nameOf } = useChoices();
  const relaxed = Object.entries(found.relaxed) as [keyof Filters, number][];
  const isFiltered = relaxed.length > 0;
  return (
    <>
      <section className="stack tight">
        <h2>{t(isFiltered ? 'nothingLeft' : 'nothingFound')}</h2>
        {isFiltered ? (
          <>
            <p>{t('nothingLeftText')}</p>
            <p className="row">
              {relaxed
                .filter(([, total]) => total > 0)
                .map(([name, total]) => (
                  <button
                    key={name}
                    type="button"
                    className="button second small"
                    onClick={() => onFilters(withoutFilter(filters, name))}
                  >
                    {t('relax', { choice: nameOf(filters, name), total })}
                  </button>
                ))}
              <button type="button" className="button second small" onClick={() => onFilters({})}>
                {t('clearFilters')}
              </button>
            </p>
          </>
        ) : null}
        {found.nearest.length > 0 ? (
          <>
            <h3>{t('nearestWords')}</h3>
            <ul className="plain-list row">
              {found.nearest.map((one) => (
                <li key={one}>
                  <button type="button" className="link-button" lang="en" dir="ltr" onClick={() => onWords(one)}>
                    {one}
                  </button>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </section>
      <section className="stack tight">
        <h2>{t('orAnswer')}</h2>
        <ul className="rows">
          {Object.entries(view.pathways).map(([id, pathway]) => (
            <li key={id}>
              <Go to={to.pathway(id)}>
                <span>
                  <Say text={pathway.name} />
                </span>
              </Go>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack tight">
        <p>{t('nothingFoundText')}</p>
        <FreeHelp />
      </section>
      <section className="stack tight">
        <h2>{t('orLists')}</h2>
        <ul className="rows">
          {(['contacts', 'services', 'provisions'] as const).map((kind) => (
            <li key={kind}>
              <Go to={to.list(kind)}>{t(listNames[kind])}</Go>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

const listNames = { contacts: 'allContacts', services: 'allServices', provisions: 'allProvisions' } as const;
