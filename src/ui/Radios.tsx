import type { ReactNode } from 'react';

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly group?: ReactNode;
  readonly groupKey?: string | undefined;
  /** Stands below the others, a little apart. */
  readonly apart?: boolean;
}

interface Props {
  readonly name: string;
  readonly type: 'radio' | 'checkbox';
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** Values that stand alone: choosing one clears the others. */
  readonly alone?: readonly string[];
  readonly bad?: boolean;
}

/** Native radios or checkboxes, one under the other, whole row to tap; long lists in groups with a heading each. */
export function Radios({ name, type, choices, chosen, onChange, alone = [], bad = false }: Props) {
  const toggle = (value: string) => {
    if (type === 'radio' || alone.includes(value))
      return onChange(chosen.includes(value) && type === 'checkbox' ? [] : [value]);
    const rest = chosen.filter((one) => one !== value && !alone.includes(one));
    return onChange(chosen.includes(value) ? rest : [...rest, value]);
  };
  const row = (choice: Choice) => {
    const id = `${name}-${choices.indexOf(choice)}`;
    return (
      <div key={choice.value} className="choice">
        <input
          id={id}
          type={type}
          name={name}
          value={choice.value}
          checked={chosen.includes(choice.value)}
          onChange={() => toggle(choice.value)}
          aria-describedby={choice.hint ? `${id}-hint` : undefined}
        />
        <label htmlFor={id}>{choice.label}</label>
        {choice.hint ? <small id={`${id}-hint`}>{choice.hint}</small> : null}
      </div>
    );
  };
  const listed = choices.filter((choice) => !choice.apart);
  const apart = choices.filter((choice) => choice.apart);
  const groups = [...new Set(listed.flatMap((choice) => choice.groupKey ?? []))];
  return (
    <div className={`choices${groups.length > 1 ? ' in-groups' : ''}${bad ? ' bad' : ''}`}>
      {groups.map((key) => {
        const members = listed.filter((choice) => choice.groupKey === key);
        return (
          <fieldset key={key} className="choice-group">
            <legend>{members[0]?.group}</legend>
            {members.map(row)}
          </fieldset>
        );
      })}
      {listed.filter((choice) => choice.groupKey === undefined).map(row)}
      {apart.length > 0 ? <div className="choice-apart">{apart.map(row)}</div> : null}
    </div>
  );
}
