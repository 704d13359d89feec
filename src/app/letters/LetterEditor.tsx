import { useTranslation } from 'react-i18next';
import { mustAsk, shownLetter, type OwnWords } from './ownWords.ts';

interface Props {
  readonly filled: string;
  readonly own: OwnWords | undefined;
  readonly onChange: (own: OwnWords) => void;
}

/** The text to change. Words changed by hand are never thrown away: filling the letter in again asks first. */
export function LetterEditor({ filled, own, onChange }: Props) {
  const { t } = useTranslation('pages');
  const asks = mustAsk(own, filled);
  const text = shownLetter(own, filled);
  return (
    <section className="stack tight">
      <h2>
        <label htmlFor="letter-text">{t('letterYours')}</label>
      </h2>
      <output className={asks ? 'notice warn' : undefined}>{asks ? t('letterChanged') : null}</output>
      {asks ? (
        <p className="row">
          <button type="button" className="button" onClick={() => onChange({ ...own, basis: filled })}>
            {t('letterKeep')}
          </button>
          <button
            type="button"
            className="button second"
            onClick={() => onChange({ text: filled, basis: filled, aside: text })}
          >
            {t('letterRefill')}
          </button>
        </p>
      ) : null}
      {text.includes('[') ? <p id="letter-brackets">{t('letterBrackets')}</p> : null}
      <textarea
        id="letter-text"
        className="input letter-edit"
        lang="en"
        dir="ltr"
        aria-describedby={text.includes('[') ? 'letter-brackets' : undefined}
        value={text}
        onChange={(event) => onChange({ ...own, text: event.target.value, basis: asks ? own.basis : filled })}
      />
      {own?.aside !== undefined && own.aside !== text ? (
        <p>
          <button
            type="button"
            className="link-button"
            onClick={() => onChange({ text: own.aside ?? '', basis: filled, aside: text })}
          >
            {t('letterBack')}
          </button>
        </p>
      ) : null}
    </section>
  );
}
