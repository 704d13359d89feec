import { useTranslation } from 'react-i18next';
import type { Question } from '../../domain/pack/schema/pathway.ts';
import { Say } from '../parts/Say.tsx';

/** Why we ask, what the answer is used for, and what happens if it is wrong. */
export function WhyWeAsk({ question, withName = false }: { question: Question; withName?: boolean }) {
  const { t } = useTranslation('questions');
  return (
    <details>
      <summary>
        <span>
          {t('whyWeAsk')}
          {withName ? (
            <>
              : <Say text={question.ask} />
            </>
          ) : null}
        </span>
      </summary>
      <div className="stack tight">
        <p>
          <Say text={question.why} />
        </p>
        <p>
          <strong>{t('usedFor')}:</strong> <Say text={question.usedFor} />
        </p>
        <p>
          <strong>{t('ifWrong')}:</strong> <Say text={question.ifWrong} />
        </p>
      </div>
    </details>
  );
}
