import { useTranslation } from 'react-i18next';
import { dateLabel } from './dateInputs.ts';
import type { DayFault, DayParts } from './readDays.ts';

interface Props {
  readonly name: string;
  readonly value: DayParts;
  readonly onChange: (value: DayParts) => void;
  readonly optional?: boolean;
  readonly fault?: DayFault | undefined;
}

/** One day by its fact: day, month and year as in a letter, or only the year of a move. Several may stand on a page. */
export function DayFields({ name, value, onChange, optional = false, fault }: Props) {
  const { t } = useTranslation(['pages', 'questions']);
  const faultText = useDayFaultText();
  const parts = name === 'transferYear' ? (['year'] as const) : (['day', 'month', 'year'] as const);
  return (
    <fieldset className="stack tight">
      <legend>
        <strong lang="en">{dateLabel(name)}</strong>
        {optional ? <span className="soft"> ({t('pages:optionalDate')})</span> : null}
      </legend>
      {fault ? (
        <p className="error-text" id={`${name}-error`}>
          {faultText(fault)}
        </p>
      ) : null}
      <div className="date-fields">
        {parts.map((part) => (
          <div key={part} className={fault?.field === part ? 'field bad' : 'field'}>
            <label htmlFor={`${name}-${part}`}>{t(`questions:${part}`)}</label>
            <input
              id={`${name}-${part}`}
              className={part === 'year' ? 'input four-digits' : 'input two-digits'}
              inputMode="numeric"
              autoComplete="off"
              maxLength={part === 'year' ? 4 : 2}
              value={value[part]}
              aria-invalid={fault?.field === part || undefined}
              aria-describedby={fault?.field === part ? `${name}-error` : undefined}
              onChange={(event) => onChange({ ...value, [part]: event.target.value })}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** The words for a day that cannot be taken. Here a date may also be left out, so nobody is told to say "not sure". */
export function useDayFaultText(): (fault: DayFault) => string {
  const { t } = useTranslation(['pages', 'errors']);
  return (fault) => {
    if (fault.code === 'date-impossible') return t('errors:date-impossible');
    return fault.code === 'year-out-of-range' ? t('errors:year-out-of-range') : t('pages:dayIncomplete');
  };
}
