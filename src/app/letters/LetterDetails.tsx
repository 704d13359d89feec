import { useTranslation } from 'react-i18next';
import type { Facts } from '../../domain/pack/schema/facts.ts';
import { DayFields } from '../timescales/DayFields.tsx';
import { partsOf, readDays, type TypedDays } from '../timescales/readDays.ts';
import { typedSlots, type TypedDetails } from './slotValue.ts';

interface Props {
  readonly slots: readonly string[];
  readonly typed: TypedDetails;
  readonly onType: (typed: TypedDetails) => void;
  /** Facts asked for as days. */
  readonly days: readonly string[];
  readonly typedDays: TypedDays;
  readonly onDays: (days: TypedDays) => void;
  /** What the journey knows. */
  readonly known: Facts;
}

/** Fields for what the letter says of a family; every one may stay empty. */
export function LetterDetails({ slots, typed, onType, days, typedDays, onDays, known }: Props) {
  const { t } = useTranslation('pages');
  const fields = typedSlots.filter((slot) => slots.includes(slot));
  if (fields.length + days.length === 0) return null;
  // Half a date is only called a fault once its year is written: nobody is corrected while typing.
  const faults = readDays(days, typedDays, known).faults.filter(
    (fault) => partsOf(fault.name, typedDays, known).year.trim().length === 4,
  );
  return (
    <section className="card" aria-labelledby="letter-details">
      <h2 id="letter-details">{t('letterDetails')}</h2>
      <p>{t('letterDetailsText')}</p>
      {fields.map((slot) => (
        <div key={slot} className="field">
          <label htmlFor={`slot-${slot}`}>{t(`slot_${slot}`)}</label>
          <input
            id={`slot-${slot}`}
            className="input"
            autoComplete="off"
            value={typed[slot] ?? ''}
            onChange={(event) => onType({ ...typed, [slot]: event.target.value })}
          />
        </div>
      ))}
      {days.map((name) => (
        <DayFields
          key={name}
          name={name}
          value={partsOf(name, typedDays, known)}
          onChange={(value) => onDays({ ...typedDays, [name]: value })}
          optional
          fault={faults.find((fault) => fault.name === name)}
        />
      ))}
    </section>
  );
}
