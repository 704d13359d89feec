import { use, type ComponentType } from 'react';
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
  promise.catch(() => loading.delete(screen.path));
  loading.set(screen.path, promise);
  return promise;
}

const patterns = screens.map(
  (screen) => [screen, new RegExp(`^${screen.path.replace(':id', '([^/]+)')}?$`, 'i')] as const,
);

/** The screen at an address without its language, and the id of the piece it shows. */
export function screenAt(pathname: string): { readonly screen: Screen; readonly id: string } | undefined {
  for (const [screen, pattern] of patterns) {
    const match = pattern.exec(pathname);
    if (match) return { screen, id: match[1] ?? '' };
  }
  return undefined;
}

/** Fetches the code of the screen at an address, so that it can be rendered at once. */
export async function preload(pathname: string): Promise<void> {
  const found = screenAt(pathname);
  if (found) await load(found.screen);
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
