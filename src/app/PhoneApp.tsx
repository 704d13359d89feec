import type { i18n } from 'i18next';
import { lazy, startTransition, useEffect, useState } from 'react';
import { loadAllEnglish, type Language } from '../i18n/setup.ts';
import { App } from './App.tsx';
import { Bars } from './Bars.tsx';
import { openKept, type OpenedPack } from './getPack.ts';
import { todayInEngland } from './parts/dates.ts';
import { ReadyLine } from './ReadyLine.tsx';

const NewerPack = lazy(async () => {
  const [{ NewerPack }] = await Promise.all([import('./changes/NewerPack.tsx'), loadAllEnglish()]);
  return { default: NewerPack };
});

interface Props {
  readonly first: OpenedPack;
  readonly area: string;
  readonly rootUrl: string;
  readonly language: Language;
  readonly words: i18n;
}

/** The app on a device: the pack in use, the day it is, and what arrives in the background. */
export function PhoneApp({ first, area, rootUrl, language, words }: Props) {
  const [pack, setPack] = useState(first);
  const [today, setToday] = useState<string | undefined>(undefined);
  /** What a newer pack would cost to fetch; 0 when it is here. */
  const [newer, setNewer] = useState<number | undefined>();
  const [settled, setSettled] = useState(0);

  useEffect(() => {
    // In slices, here and below: nobody tapped for it, so nothing that is tapped waits for it.
    const tick = () => startTransition(() => setToday(todayInEngland(new Date())));
    tick();
    document.addEventListener('visibilitychange', tick);
    // Midnight passes over an open page too.
    const timer = setInterval(tick, 60_000);
    return () => {
      document.removeEventListener('visibilitychange', tick);
      clearInterval(timer);
    };
  }, []);

  // Drawn and listening: a tap that came before is done now (src/theme.ts).
  useEffect(() => {
    const timer = setTimeout(() => dispatchEvent(new Event('local-offer-awake')));
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => {
    void (async () => {
      const { lookForNewer } = await import('./packUpdate.ts');
      const result = await lookForNewer(area, rootUrl, language);
      // The same pack in the family's own language: nothing to ask about.
      const translated = result.outcome === 'language-added' ? await openKept(area, language) : undefined;
      startTransition(() => {
        if (result.outcome === 'updated') setNewer(0);
        if (result.outcome === 'costs') setNewer(result.bytes);
        if (translated) setPack(translated);
        setSettled((times) => times + 1);
      });
    })();
  }, [area, rootUrl, language]);

  const takeNewer = async () => {
    const opened = await openKept(area, language);
    if (opened) setPack(opened);
    setNewer(undefined);
    setSettled((times) => times + 1);
  };

  // The first draw is the built page to the letter; what only this device knows follows at once.
  return (
    <App
      pack={{ view: pack.view, directory: pack.directory, language, today, searchIndex: pack.searchIndex }}
      words={words}
      bars={
        today === undefined ? null : (
          <Bars
            rootUrl={rootUrl}
            damage={pack.damage}
            newer={
              newer === undefined ? null : (
                <NewerPack area={area} rootUrl={rootUrl} bytes={newer} onTake={() => void takeNewer()} />
              )
            }
          />
        )
      }
      ready={
        today === undefined ? null : (
          <ReadyLine area={area} language={language} issued={pack.view.pack.issued} settled={settled} />
        )
      }
    />
  );
}
