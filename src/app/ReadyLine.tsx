import { useEffect, useState } from 'react';
import { ReadyText } from './parts/ReadyText.tsx';

interface Props {
  readonly area: string;
  readonly language: string;
  readonly issued: string;
  /** Rises whenever something arrived: the test is made again. */
  readonly settled: number;
}

/** Says whether this device is ready for no signal, and only after everything was read back from it (O-22). */
export function ReadyLine({ area, language, issued, settled }: Props) {
  const [ready, setReady] = useState<boolean | undefined>(undefined);
  useEffect(() => {
    let here = true;
    let again: ReturnType<typeof setTimeout> | undefined;
    const test = async (tries: number) => {
      const isReady = await selfTest(area, language);
      if (!here) return;
      setReady(isReady);
      // The first page is drawn before its worker has fetched the shell: look again a few times, further apart.
      if (!isReady && tries < 6) again = setTimeout(() => void test(tries + 1), 1_500 * 2 ** tries);
    };
    void test(0);
    return () => {
      here = false;
      clearTimeout(again);
    };
  }, [area, language, settled]);
  const state = ready === undefined ? 'getting' : ready ? 'ready' : 'not';
  return <ReadyText state={state} language={language} issued={issued} />;
}

async function selfTest(area: string, language: string): Promise<boolean> {
  try {
    const { isReadyOffline } = await import('../storage/readiness.ts');
    return (await isReadyOffline(area, { lang: language })).ready;
  } catch {
    return false;
  }
}
