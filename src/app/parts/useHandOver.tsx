import { useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { handOver, type HandedOver } from './handOver.ts';

/** How it ended. */
type Handed = Exclude<HandedOver, 'needs-tap'>;

interface Waiting {
  readonly file: File;
  readonly done: (how: Handed) => void;
}

interface Door {
  /** Resolves when the file has left, or the family changed its mind. */
  readonly hand: (file: File) => Promise<Handed>;
  /** To be shown where the file was asked for: the made file with a button of its own, when the phone wants another tap. */
  readonly ready: ReactNode;
}

/**
 * Making a file takes a moment, and an iPhone shares only right after a tap: when that has passed, the file waits here,
 * and one more tap shares it at once (D-11).
 */
export function useHandOver(): Door {
  const [waiting, setWaiting] = useState<Waiting | undefined>();
  const hand = useCallback(async (file: File): Promise<Handed> => {
    setWaiting(undefined);
    const how = await handOver(file);
    if (how !== 'needs-tap') return how;
    return new Promise<Handed>((resolve) => {
      const done = (how: Handed) => {
        setWaiting(undefined);
        resolve(how);
      };
      setWaiting({ file, done });
    });
  }, []);
  return { hand, ready: waiting ? <ReadyFile {...waiting} /> : null };
}

function ReadyFile({ file, done }: Waiting) {
  const { t } = useTranslation('errors');
  const [failed, setFailed] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const why = useId();
  useEffect(() => button.current?.focus(), []);
  const share = async () => {
    const how = await handOver(file);
    if (how === 'needs-tap') setFailed(true);
    else done(how);
  };
  return (
    <div className="notice stack tight no-print">
      <p id={why} role="status">
        {t(failed ? 'fileStillHere' : 'fileReady')}
      </p>
      <div className="row">
        <button ref={button} type="button" className="button" aria-describedby={why} onClick={() => void share()}>
          {t('fileShare')}
        </button>
        <button type="button" className="button second" onClick={() => done('cancelled')}>
          {t('fileNotNow')}
        </button>
      </div>
    </div>
  );
}
