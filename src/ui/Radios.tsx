import type { ReactNode } from 'react';

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly group?: ReactNode;
  readonly groupKey?: string | undefined;
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

/** Native radios or checkboxes, one under the other, whole row to tap. Headings stand before each group. */
export function Radios({ name, type, choices, chosen, onChange, alone = [], bad = false }: Props) {
  const toggle = (value: string) => {
    if (type === 'radio' || alone.includes(value)) return onChange(chosen.includes(value) && type === 'checkbox' ? [] : [value]);
    const rest = chosen.filter((one) => one !== value && !alone.includes(one));
    return onChange(chosen.includes(value) ? rest : [...rest, value]);
  };
  return (
    <div className={bad ? 'choices bad' : 'choices'}>
      {choices.map((choice, index) => {
        const id = `${name}-${index}`;
        const newGroup = choice.groupKey !== undefined && choice.groupKey !== choices[index - 1]?.groupKey;
        return (
          <div key={choice.value} className="stack tight">
            {newGroup ? <p className="group-name">{choice.group}</p> : null}
            <div className="choice">
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
          </div>
        );
      })}
    </div>
  );
}
