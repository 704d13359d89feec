import { useTranslation } from 'react-i18next';
import type { AnswerFault, Typed } from '../../domain/pathway/answer.ts';
import type { Question } from '../../domain/pack/schema/pathway.ts';
import { Say } from '../parts/Say.tsx';
import { AnswerField } from './AnswerField.tsx';

interface Props {
  readonly question: Question;
  readonly name: string;
  /** Alone on its page: its legend is the page's heading. */
  readonly isPage: boolean;
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
  readonly fault: AnswerFault | undefined;
}

/** A question with its hint, its help, what is wrong with the answer, and its control. */
export function AskedQuestion({ question, name, isPage, typed, onChange, fault }: Props) {
  const { t } = useTranslation('errors');
  const ask = <Say text={question.ask} />;
  return (
    <fieldset className="stack question" aria-describedby={question.hint ? `${name}-about` : undefined}>
      <legend>{isPage ? <h1 tabIndex={-1}>{ask}</h1> : <h2>{ask}</h2>}</legend>
      {question.help.map((line, index) => (
        <p key={index}>
          <Say text={line} />
        </p>
      ))}
      {question.hint ? (
        <p className="soft" id={`${name}-about`}>
          <Say text={question.hint} />
        </p>
      ) : null}
      {fault ? (
        <p className="error-text" id={`${name}-error`}>
          {t(fault.code)}
        </p>
      ) : null}
      <AnswerField question={question} name={name} typed={typed} onChange={onChange} fault={fault} />
    </fieldset>
  );
}
