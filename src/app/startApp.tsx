import type { ReactNode } from 'react';

import { directionOf, firstWords, languages, makeI18n, type Language } from '../i18n/setup.ts';
import { preload } from './LoadedScreen.tsx';
import { getPack } from './getPack.ts';
import { dateFormat } from './parts/dateFormat.ts';
import { PathRouter } from './PathRouter.tsx';
import { PhoneApp } from './PhoneApp.tsx';
import { retryAsked } from './retryAsked.ts';
import { readSettings, writeSettings } from '../storage/settings.ts';

interface Start {
  readonly root: HTMLElement;
  /** Draws the app; `isSamePage` when the built page already shows just that. */
  readonly show: (element: ReactNode, isSamePage: boolean) => void;
}

/** Where this page stands: read from the page itself, so that one build works in any folder of any host. */
interface Place {
  readonly rootUrl: string;
  readonly basename: string;
  readonly area: string;
  readonly builtWith: string;
  readonly language: Language;
  readonly pathname: string;
}

/** Gets the pack (from this device if it can), the words and the screen, then takes the page over without a flash. */
export async function startApp({ root, show }: Start): Promise<void> {
  const place = await readPlace();
  document.documentElement.lang = place.language;
  document.documentElement.dir = directionOf(place.language);
  // Written whole, for the address of the page changes as the family moves on.
  for (const link of document.head.querySelectorAll('link')) link.setAttribute('href', link.href);
  // A page that depends on answers is built without one: nothing but the words for a browser without script.
  const isBuilt = root.querySelector('main') !== null;
  const first = await firstWords(place.language).catch(() => undefined);
  if (first === undefined) {
    // A page the build wrote stays as it is, to be read; the empty shell must say what is missing.
    if (!isBuilt) await offerEnglish(root, place);
    return;
  }
  const words = makeI18n(place.language, first);
  const ask = async (bytes: number) => (await import('./askFirst.ts')).askFirst(words, place.area, bytes);
  const get = async () => {
    if (!isBuilt) root.textContent = words.t('gettingGuide', { area: place.area });
    const got = [
      getPack(place.area, place.rootUrl, place.language, ask),
      nextTask().then(() => preload(place.pathname)),
      nextTask().then(() => dateFormat(place.language, 'date')),
    ] as const;
    return (await Promise.all(got))[0];
  };
  let pack = await get().catch(told);
  while (typeof pack !== 'object') {
    if (!isBuilt) root.textContent = '';
    await retryAsked(words);
    // A script that could not be had once is not asked for again by the same page.
    if (pack === 'fault') return location.reload();
    pack = await get().catch(told);
  }
  const isSamePage = isBuilt && pack.isTranslated && place.builtWith === String(pack.version);
  if (!isSamePage) root.textContent = '';
  show(
    <PathRouter basename={place.basename}>
      <PhoneApp first={pack} area={place.area} rootUrl={place.rootUrl} language={place.language} words={words} />
    </PathRouter>,
    isSamePage,
  );
}

/** Whoever looks into it finds it where the browser shows faults. */
function told(fault: unknown): 'fault' {
  reportError(fault);
  return 'fault';
}

/** Lets what waits go first: one thing after the other, none of them long. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** In a language that was never fetched here, with no signal: nothing can be said in it, so it is said in English. */
async function offerEnglish(root: HTMLElement, { language, rootUrl, pathname }: Place): Promise<void> {
  document.documentElement.lang = 'en';
  document.documentElement.dir = 'ltr';
  const { t } = makeI18n('en', await firstWords('en'));
  const text = document.createElement('p');
  text.textContent = t('languageMissing', {
    language: languages.find(({ code }) => code === language)?.name ?? language,
  });
  const link = document.createElement('a');
  link.href = new URL(pathname.slice(1), rootUrl).href + location.hash;
  link.textContent = t('showEnglish');
  link.className = 'button';
  const page = document.createElement('main');
  page.className = 'wide stack';
  page.append(text, link);
  root.replaceChildren(page);
}

async function readPlace(): Promise<Place> {
  const { root = './', area: named = '', pack = '' } = document.documentElement.dataset;
  const rootUrl = new URL(root, location.href).href;
  const area = named || readSettings().area || (await firstArea(rootUrl));
  writeSettings({ area });
  // With its slash, or the router would lead home to an address outside the folder of the app and its worker.
  const basename = new URL(rootUrl).pathname;
  const inside = location.pathname.slice(basename.length - 1) || '/';
  const language = languages.find((one) => inside.startsWith(`/${one.code}/`))?.code ?? 'en';
  const bare = language === 'en' ? inside : inside.slice(language.length + 1);
  return { rootUrl, basename, area, builtWith: pack, language, pathname: bare };
}

/** The shell names no area, so that one prebuilt app serves any pack: the host's list of packs does. */
async function firstArea(rootUrl: string): Promise<string> {
  const answer = await fetch(new URL('packs/areas.json', rootUrl)).catch(() => undefined);
  const areas = (await answer?.json().catch(() => [])) as { id: string }[] | undefined;
  return areas?.[0]?.id ?? '';
}
