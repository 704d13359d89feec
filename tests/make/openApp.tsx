import 'fake-indexeddb/auto';
import { cleanup, configure, render, screen, type RenderResult } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MemoryRouter, useLocation } from 'react-router';
import { App } from '../../src/app/App.tsx';
import { Bars } from '../../src/app/Bars.tsx';
import { preloadAll } from '../../src/app/LoadedScreen.tsx';
import type { Directory, PackView } from '../../src/domain/pack/view.ts';
import { loadWords, makeI18n, type Language } from '../../src/i18n/setup.ts';
import { deviceJourneys } from '../../src/storage/journeys.ts';
import { finishVisit, startVisit } from '../../src/storage/visit.ts';
import { merrowdale, today } from '../content/merrowdale.ts';

const real = merrowdale();
// A page that comes late on a busy machine is no wrong page; one that never comes still fails.
configure({ asyncUtilTimeout: 10_000 });

interface Options {
  readonly language?: Language;
  readonly view?: PackView;
  readonly directory?: Directory;
  /** The nickname of the family a support worker sits with. */
  readonly visit?: string;
}

export interface OpenApp extends RenderResult {
  readonly user: ReturnType<typeof userEvent.setup>;
  /** Address and what stands after `#`. */
  readonly place: () => string;
}

/** The whole app in a window of memory, with the real content: every provider, the screens, a database. */
export async function openApp(address = '/', options: Options = {}): Promise<OpenApp> {
  const { language = 'en', view = real.view, directory = real.directory, visit } = options;
  await preloadAll();
  if (visit !== undefined) await startVisit({ name: visit });
  const words = makeI18n(language, await loadWords[language]());
  const prefix = language === 'en' ? '' : `/${language}`;
  let place = '';
  const Watch = () => {
    const { pathname, hash } = useLocation();
    place = pathname + hash;
    return null;
  };
  const bars = <Bars rootUrl="http://localhost/" newer={null} />;
  const shown = render(
    <MemoryRouter initialEntries={[prefix + address]}>
      <App pack={{ view, directory, language, today }} words={words} bars={bars} />
      <Watch />
    </MemoryRouter>,
  );
  await screen.findAllByRole('heading', { level: 1 });
  return { ...shown, user: userEvent.setup(), place: () => place };
}

/** Takes the screen down and empties the device, so that the next test begins with a new phone. */
export async function newPhone(): Promise<void> {
  cleanup();
  await finishVisit();
  const journeys = deviceJourneys();
  for (const { id } of await journeys.list()) await journeys.remove(id);
  sessionStorage.clear();
  document.title = '';
}

/** Chooses the option with these words and goes on. */
export async function chooseAndGoOn({ user }: OpenApp, option: string): Promise<void> {
  await user.click(screen.getByLabelText(option));
  await user.click(screen.getByRole('button', { name: 'Continue' }));
}

/** Waits for the page with this heading. */
export function page(heading: string | RegExp): Promise<HTMLElement> {
  return screen.findByRole('heading', { level: 1, name: heading });
}
