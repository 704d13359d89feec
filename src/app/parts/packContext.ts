import { createContext, useContext } from 'react';
import type { Directory, PackView } from '../../domain/pack/view.ts';
import type { Language } from '../../i18n/setup.ts';

/** The pack a screen shows, as passed in by whoever renders: the phone, the build, a test. */
export interface ShownPack {
  readonly view: PackView;
  readonly directory: Directory;
  readonly language: Language;
  /** The day it is, `2026-11-22`. The build has none: pages print dates, ages are reckoned on the phone. */
  readonly today: string | undefined;
  /** The bytes of the search index; absent in the build. */
  readonly searchIndex?: (() => Promise<ArrayBuffer[]>) | undefined;
}

export const PackContext = createContext<ShownPack | undefined>(undefined);

export function usePack(): ShownPack {
  const pack = useContext(PackContext);
  if (pack === undefined) throw new Error('A screen was rendered without a pack around it.');
  return pack;
}
