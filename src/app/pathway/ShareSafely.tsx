import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../parts/copyText.ts';

interface Props {
  readonly makeText: () => string;
  /** Told how copying went, where the device cannot share. */
  readonly onSaid: (key: Awaited<ReturnType<typeof copyText>>) => void;
}

/** Shows just what would be shared, and shares it when told to: no names, no answers, no dates that follow from them. */
export function ShareSafely({ makeText, onSaid }: Props) {
  const { t } = useTranslation(['results', 'common']);
  const [preview, setPreview] = useState('');
  const share = async () => {
    if (navigator.share) await navigator.share({ text: preview }).catch(() => undefined);
    else onSaid(await copyText(preview));
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
