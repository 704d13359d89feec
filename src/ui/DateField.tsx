interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

interface Props {
  readonly value: DateParts;
  readonly onChange: (value: DateParts) => void;
  readonly labels: { readonly day: string; readonly month: string; readonly year: string };
  /** Month and year only. */
  readonly withoutDay?: boolean;
  readonly badField?: string | undefined;
}

/** Three fields rather than a picker: families copy the date from a letter. */
export function DateField({ value, onChange, labels, withoutDay = false, badField }: Props) {
  const fields = (['day', 'month', 'year'] as const).filter((name) => !(withoutDay && name === 'day'));
  return (
    <div className="date-fields">
      {fields.map((name) => (
        <div key={name} className={badField === name ? 'field bad' : 'field'}>
          <label htmlFor={`date-${name}`}>{labels[name]}</label>
          <input
            id={`date-${name}`}
            className={name === 'year' ? 'input four-digits' : 'input two-digits'}
            inputMode="numeric"
            autoComplete="off"
            maxLength={name === 'year' ? 4 : 2}
            value={value[name]}
            aria-invalid={badField === name || undefined}
            aria-describedby={badField === name ? 'answer-error' : undefined}
            onChange={(event) => onChange({ ...value, [name]: event.target.value })}
          />
        </div>
      ))}
    </div>
  );
}
