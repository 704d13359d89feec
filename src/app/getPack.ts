import type { Overlay } from '../domain/pack/translate.ts';
import type { Directory, PackView } from '../domain/pack/view.ts';
import { inTime } from '../storage/inTime.ts';
import { openPack } from '../storage/packs.ts';

/** What became of a pack that was damaged on the device. */
export type Damage = 'fell-back' | 'mended';

/** A pack in memory, with the chosen language laid over it. */
export interface OpenedPack {
  readonly version: number;
  readonly view: PackView;
  readonly directory: Directory;
  /** Kept on this device, or only in this page's memory. */
  readonly isKept: boolean;
  /** The words of the chosen language are laid over it, as far as the pack has any. */
  readonly isTranslated: boolean;
  readonly searchIndex: () => Promise<ArrayBuffer>;
  readonly damage?: Damage | undefined;
}

/** For the words of a language that was never chosen here before; without them the page comes in English. */
const patience = 4_000;

/** The pack of this device; only where there is none yet, or none in this language, is the network asked and waited for. */
export async function getPack(area: string, rootUrl: string, language: string): Promise<OpenedPack | undefined> {
  const kept = await openKept(area, language);
  if (kept?.isTranslated) return kept;
  const { updatePack } = await import('../storage/download.ts');
  const update = updatePack(area, rootUrl, { lang: language });
  if (kept) {
    await inTime<unknown>(update, patience, () => undefined);
    return (await openKept(area, language)) ?? kept;
  }
  const result = await update;
  if (result.outcome !== 'refused') {
    const opened = await openKept(area, language);
    return opened && 'mended' in result ? { ...opened, damage: 'mended' } : opened;
  }
  return result.reason === 'no-storage' ? fetchForThisPage(area, rootUrl, language) : undefined;
}

/** The pack in the device's store, or nothing. Never waits for the network. */
export async function openKept(area: string, language: string): Promise<OpenedPack | undefined> {
  const stored = await openPack(area);
  if (stored === undefined) return undefined;
  const [view, directory, overlay] = await Promise.all([
    stored.core(),
    stored.services(),
    language === 'en' ? undefined : stored.language(language),
  ]);
  const hasWords = stored.manifest.files.some((file) => file.kind === 'language' && file.lang === language);
  return {
    version: stored.manifest.version,
    view: await laid(view, language, overlay),
    directory,
    isKept: true,
    damage: stored.fellBack ? 'fell-back' : undefined,
    isTranslated: overlay !== undefined || !hasWords,
    searchIndex: () => stored.searchIndex(),
  };
}

/** Where the browser keeps nothing (some private windows, http without a certificate): read once, for this page. */
async function fetchForThisPage(area: string, rootUrl: string, language: string): Promise<OpenedPack | undefined> {
  try {
    const folder = new URL(`packs/${area}/`, rootUrl);
    const read = async (path: string) => (await fetch(new URL(path, folder))).json() as Promise<unknown>;
    const manifest = (await read('manifest.json')) as {
      version: number;
      files: { path: string; kind: string; lang?: string }[];
    };
    const all = (kind: string, lang?: string) =>
      Promise.all(
        manifest.files.filter((file) => file.kind === kind && file.lang === lang).map((file) => read(file.path)),
      );
    const [core, services, overlays] = await Promise.all([all('core'), all('services'), all('language', language)]);
    const directory = Object.assign({}, ...services) as Directory;
    const searchFile = manifest.files.find((file) => file.kind === 'search')?.path ?? '';
    return {
      version: manifest.version,
      view: await laid(core[0] as PackView, language, overlays[0]),
      directory,
      isKept: false,
      isTranslated: true,
      searchIndex: async () => (await fetch(new URL(searchFile, folder))).arrayBuffer(),
    };
  } catch {
    return undefined;
  }
}

/** Fetched only for another language: most families read the English. */
async function laid(view: PackView, language: string, overlay: unknown): Promise<PackView> {
  if (overlay === undefined) return view;
  const { translate } = await import('../domain/pack/translate.ts');
  return translate(view, language, overlay as Overlay);
}
