import { useTranslation } from 'react-i18next';
import type { Script } from '../../domain/pack/schema/provision.ts';
import { Say } from '../parts/Say.tsx';

/** What to say on the phone: whom to ask for, the first sentence, the points, what to note, what if they say no (U-03). */
export function PhoneScript({ script }: { script: Script }) {
  const { t } = useTranslation('results');
  return (
    <details>
      <summary>{t('script')}</summary>
      <dl className="facts-list">
        <dt>{t('askFor')}</dt>
        <dd>
          <Say text={script.askFor} />
        </dd>
        <dt>{t('firstSentence')}</dt>
        <dd>
          <Say text={script.firstSentence} />
        </dd>
        <dt>{t('sayToo')}</dt>
        <dd>
          <ul>
            {script.say.map((line, index) => (
              <li key={index}>
                <Say text={line} />
              </li>
            ))}
          </ul>
        </dd>
        <dt>{t('note')}</dt>
        <dd>
          <Say text={script.note} />
        </dd>
        <dt>{t('ifNo')}</dt>
        <dd>
          <Say text={script.ifNo} />
        </dd>
      </dl>
    </details>
  );
}
