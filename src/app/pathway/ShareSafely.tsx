import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Shows just what would be shared, and shares it when told to: no names, no answers, no dates that follow from them. */
export function ShareSafely({ makeText, onCopied }: { makeText: () => string; onCopied: () => void }) {
  const { t } = useTranslation(['results', 'common']);
  const [preview, setPreview] = useState('');
  const share = async () => {
    if (navigator.share) await navigator.share({ text: preview }).catch(() => undefined);
    else await navigator.clipboard.writeText(preview).then(onCopied);
  };
  return (
    <>
      <p>
        <button type="button" className="button small second" onClick={() => setPreview(makeText())}>
          {t('shareText')}
        </button>
      </p>
      {preview ? (
        <>
          <p>{t('sharePreview')}</p>
          <pre className="letter">{preview}</pre>
          <p>
            <button type="button" className="button" onClick={() => void share()}>
              {t('common:share')}
            </button>
          </p>
        </>
      ) : null}
    </>
  );
}
