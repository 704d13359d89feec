import { useTranslation } from 'react-i18next';
import { accessKinds, costKinds } from '../../domain/pack/schema/serviceValues.ts';
import type { Filters } from '../../domain/search/filters.ts';
import { usePack } from '../parts/packContext.ts';
import { useSay } from '../parts/useSay.ts';
import { sectors, type ListFilter } from './searchAddress.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What can be chosen in each filter, and what a chosen filter is called. */
export function useChoices(): {
  readonly choices: Readonly<Record<ListFilter, readonly Choice[]>>;
  readonly titles: Readonly<Record<ListFilter, string>>;
  readonly nameOf: (filters: Filters, name: keyof Filters) => string;
} {
  const { t } = useTranslation(['pages', 'common']);
  const { view } = usePack();
  const say = useSay();
  const choices = {
    need: view.needs.map((need) => ({ value: need.id, label: say(need.name) })),
    cost: costKinds.map((value) => ({ value, label: t(`cost_${value}`) })),
    access: accessKinds.map((value) => ({ value, label: t(`access_${value}`) })),
    place: view.places.map((place) => ({ value: place.id, label: place.name })),
    sector: sectors.map((value) => ({ value, label: t(`common:${value}`) })),
  };
  const titles = {
    need: t('filterNeed'),
    cost: t('filterCost'),
    access: t('filterAccess'),
    place: t('filterPlace'),
    sector: t('filterSector'),
  };
  const nameOf = (filters: Filters, name: keyof Filters): string => {
    if (name === 'age') return `${t('filterAge')} ${filters.age ?? ''}`;
    if (name === 'within') return t('withinMiles', { count: filters.within ?? 0 });
    if (name === 'near' || name === 'kinds') return t('filterNear');
    const chosen = filters[name] ?? [];
    return choices[name].flatMap(({ value, label }) => (chosen.includes(value) ? [label] : [])).join(', ');
  };
  return { choices, titles, nameOf };
}
