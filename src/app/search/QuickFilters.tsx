import { useTranslation } from 'react-i18next';
import type { Filters } from '../../domain/search/filters.ts';
import type { Found } from '../../domain/search/find.ts';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { withoutFilter } from './searchAddress.ts';

interface Props {
  readonly filters: Filters;
  readonly found: Found | undefined;
  readonly onChange: (filters: Filters) => void;
  /** Leads to the field where a place is chosen. */
  readonly onChoosePlace: () => void;
}

const quickMiles = 5;

interface Quick {
  readonly name: 'access' | 'cost' | 'age';
  readonly label: string;
  readonly on: boolean;
  readonly count: number;
  readonly chosen: Filters;
}

/** The choices most families make, each with how many services it leaves; one that would leave none is not offered. */
export function QuickFilters({ filters, found, onChange, onChoosePlace }: Props) {
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
  const shown = quick.filter(({ on, count }) => on || count > 0);
  if (shown.length === 0) return null;
  return (
    <div className="one-line" role="group" aria-label={t('quickFilters')}>
      {shown.map(({ name, label, on, count, chosen }) => (
        <button
          key={name}
          type="button"
          className="button second small"
          aria-pressed={on}
          onClick={() => onChange(on ? withoutFilter(filters, name) : { ...filters, ...chosen })}
        >
          {label} ({count})
        </button>
      ))}
      <NearButton filters={filters} found={found} onChange={onChange} onChoosePlace={onChoosePlace} />
    </div>
  );
}

/** With a place known it narrows to a few miles; without one it leads to where a place is chosen. */
function NearButton({ filters, found, onChange, onChoosePlace }: Props) {
  const { t } = useTranslation('pages');
  const { view } = usePack();
  const near = filters.near ?? found?.near;
  const place = view.places.find(({ id }) => id === near);
  if (view.places.length === 0) return null;
  if (place === undefined)
    return (
      <button type="button" className="button second small" onClick={onChoosePlace}>
        {t('quickNear')}
      </button>
    );
  const on = filters.within !== undefined;
  const count = found?.filters.within[filters.within ?? quickMiles] ?? 0;
  if (!on && count === 0) return null;
  return (
    <button
      type="button"
      className="button second small"
      aria-pressed={on}
      onClick={() =>
        onChange(on ? withoutFilter(filters, 'within') : { ...filters, near: place.id, within: quickMiles })
      }
    >
      {t('quickNearPlace', { place: place.name, miles: filters.within ?? quickMiles })} ({count})
    </button>
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
