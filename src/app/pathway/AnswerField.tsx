import { useTranslation } from 'react-i18next';
import { notSure, ratherNot, type AnswerFault, type Typed } from '../../domain/pathway/answer.ts';
import type { Question } from '../../domain/pack/schema/pathway.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Radios, type Choice } from '../../ui/Radios.tsx';
import { usePack } from '../parts/packContext.ts';
import { Say } from '../parts/Say.tsx';
import { useSay } from '../parts/useSay.ts';

interface Props {
  readonly question: Question;
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
  readonly fault: AnswerFault | undefined;
  /** Of the controls; only where several questions share a page is it not `answer`. */
  readonly name?: string;
}

/** The control of a question, with "I'm not sure" always among the answers. */
export function AnswerField({ question, typed, onChange, fault, name = 'answer' }: Props) {
  const { t } = useTranslation('questions');
  const choices = useChoices(question);
  const alone = [notSure, ratherNot];
  if (question.kind === 'date' || question.kind === 'month') {
    const value = { day: typed.day ?? '', month: typed.month ?? '', year: typed.year ?? '' };
    return (
      <>
        <DateField
          value={value}
          onChange={(parts) => onChange({ ...parts })}
          labels={{ day: t('day'), month: t('month'), year: t('year') }}
          withoutDay={question.kind === 'month'}
          badField={fault?.field}
        />
        <Radios
          name={name}
          type="checkbox"
          choices={choices}
          chosen={typed.choice ? [typed.choice] : []}
          onChange={([choice]) => onChange({ ...value, choice })}
          alone={alone}
        />
      </>
    );
  }
  if (question.kind === 'choices')
    return (
      <Radios
        name={name}
        type="checkbox"
        choices={choices}
        chosen={typed.choice ? [typed.choice] : (typed.choices ?? [])}
        onChange={(chosen) => onChange(alone.includes(chosen[0] ?? '') ? { choice: chosen[0] } : { choices: chosen })}
        alone={alone}
        bad={fault !== undefined}
      />
    );
  return (
    <Radios
      name={name}
      type="radio"
      choices={choices}
      chosen={typed.choice ? [typed.choice] : []}
      onChange={([choice]) => onChange({ choice })}
      bad={fault !== undefined}
    />
  );
}

function useChoices(question: Question): readonly Choice[] {
  const { t } = useTranslation('questions');
  const say = useSay();
  const { view } = usePack();
  const own: Choice[] =
    question.kind === 'area'
      ? [
          ...view.local.councils.map((council) => ({ value: council.id, label: council.name })),
          { value: 'elsewhere', label: t('elsewhere') },
          { value: 'outside-england', label: t('outsideEngland') },
        ]
      : question.options.map((option) => ({
          value: option.value,
          label: <Say text={option.label} />,
          hint: option.hint ? <Say text={option.hint} /> : undefined,
          group: option.group ? <Say text={option.group} /> : undefined,
          groupKey: option.group ? say(option.group) : undefined,
        }));
  return [
    ...own,
    { value: notSure, label: t('notSure'), hint: <Say text={question.notSure} />, apart: true },
    ...(question.sensitive ? [{ value: ratherNot, label: t('ratherNot'), apart: true }] : []),
  ];
}
