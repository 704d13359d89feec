import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../parts/copyText.ts';
import { useHandOver } from '../parts/useHandOver.tsx';
import { letterMail } from './letterMail.ts';

interface Props {
  /** For the file's name. */
  readonly name: string;
  readonly text: string;
  /** The same with its head: to whom, the day, the subject. */
  readonly onPaper: string;
  readonly subject: string;
  readonly to: string | undefined;
  readonly copyTo: readonly string[];
}

/** Copy, print, save, or open one's own e-mail app with it. Nothing here sends a letter, and nothing says it was sent. */
export function LetterTakeAway({ name, text, onPaper, subject, to, copyTo }: Props) {
  const { t } = useTranslation(['pages', 'common']);
  const [said, setSaid] = useState('');
  const { hand, ready } = useHandOver();
  const mail = letterMail({ to, copyTo, subject, body: text });
  const copy = async () => setSaid(t(await copyText(text)));
  const save = async () => {
    const how = await hand(new File([onPaper], `${name}.txt`, { type: 'text/plain;charset=utf-8' }));
    setSaid(how === 'cancelled' ? '' : t('letterSaved'));
  };
  const print = (large: boolean) => {
    document.documentElement.dataset.print = large ? 'large' : 'usual';
    window.print();
  };
  return (
    <section className="stack tight">
      <div className="row">
        <button type="button" className="button" onClick={() => void copy()}>
          {t('common:copy')}
        </button>
        <button type="button" className="button second" onClick={() => print(false)}>
          {t('common:print')}
        </button>
        <button type="button" className="button second" onClick={() => print(true)}>
          {t('common:printLarge')}
        </button>
        <button type="button" className="button second" onClick={() => void save()}>
          {t('letterDownload')}
        </button>
        <a className="button second" href={mail.href}>
          {t('letterMail')}
        </a>
      </div>
      {ready}
      <output>{said}</output>
      <p className="soft">
        {t('letterMailText')} {mail.isWhole ? null : t('letterMailLong')}
      </p>
    </section>
  );
}
