import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Radios } from '../../ui/Radios.tsx';
import { letterMail } from '../letters/letterMail.ts';
import { copyText } from '../parts/copyText.ts';
import { usePack } from '../parts/packContext.ts';
import { forgetMissedWords, missedWords } from './missedWords.ts';

/** Words that found nothing since the guide was opened. None is ticked; only what is ticked can leave, and is shown before. */
export function MissedWords() {
  const { t } = useTranslation(['pages', 'common']);
  const { view } = usePack();
  const [words, setWords] = useState(missedWords);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  if (words.length === 0) return null;
  const text = words
    .filter((one) => ticked.includes(one))
    .map((one) => `${one}\n`)
    .join('');
  const mail = letterMail({
    to: view.local.feedbackEmail,
    copyTo: [],
    subject: `Words that found nothing: ${view.pack.name}`,
    body: text,
  });
  const copy = async () => setSaid(t(await copyText(text)));
  const forget = () => {
    forgetMissedWords();
    setWords([]);
  };
  return (
    <>
      <h3 id="missed-words-title">{t('missedWordsTitle')}</h3>
      <p>{t('missedWordsText')}</p>
      <fieldset aria-labelledby="missed-words-title">
        <Radios
          name="missed-words"
          type="checkbox"
          choices={words.map((one) => ({ value: one, label: <bdi>{one}</bdi> }))}
          chosen={ticked}
          onChange={setTicked}
        />
      </fieldset>
      {text === '' ? null : (
        <>
          <p id="missed-words-leave">{t('missedWordsLeave')}</p>
          <pre className="letter" aria-labelledby="missed-words-leave" dir="auto">
            {text}
          </pre>
          {mail.isWhole ? null : <p className="soft">{t('missedMailLong')}</p>}
          <div className="row">
            <button type="button" className="button" onClick={() => void copy()}>
              {t('missedWordsCopy')}
            </button>
            <a className="button second" href={mail.href}>
              {t('missedWordsMail')}
            </a>
          </div>
        </>
      )}
      <output>{said}</output>
      <p>
        <button type="button" className="link-button" onClick={forget}>
          {t('missedWordsForget')}
        </button>
      </p>
    </>
  );
}
