import { use, type ComponentType } from 'react';
import { matchPath } from 'react-router';
import { loadAllEnglish } from '../i18n/setup.ts';
import { screens, type Screen } from './screens.ts';

const loaded = new Map<string, ComponentType>();
const loading = new Map<string, Promise<ComponentType>>();

function load(screen: Screen): Promise<ComponentType> {
  const begun = loading.get(screen.path);
  if (begun) return begun;
  const words = screen.path === '/' ? undefined : loadAllEnglish();
  const promise = Promise.all([screen.load(), words]).then(([module]) => {
    loaded.set(screen.path, module.Screen);
    return module.Screen;
  });
  promise.catch(() => {
    loading.delete(screen.path);
    // The host may have a newer release without this file: src/theme.ts.
    dispatchEvent(new Event('local-offer-missing'));
  });
  loading.set(screen.path, promise);
  return promise;
}

/** The screen at an address without its language. */
export function screenAt(pathname: string): Screen | undefined {
  return screens.find((screen) => matchPath({ path: screen.path, end: true }, pathname) !== null);
}

/** Fetches the code of the screen at an address, so that it can be rendered at once. */
export async function preload(pathname: string): Promise<void> {
  const screen = screenAt(pathname);
  if (screen) await load(screen);
}

/** Fetches the code of every screen: for the build, and before saying "ready to use with no signal". */
export async function preloadAll(): Promise<void> {
  await Promise.all(screens.map(load));
}

/** A screen, from memory if it was fetched before. */
export function LoadedScreen({ screen }: { screen: Screen }) {
  const Component = loaded.get(screen.path) ?? use(load(screen));
  return <Component />;
}
