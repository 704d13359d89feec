import type { Page } from 'playwright-core';

/** What a page of the site finds in its own Cache Storage, looked at without any code of the app. */
export interface KeptPack {
  readonly version: number;
  /** What is wrong with it: a file that is missing, that has another hash than listed, or is of another edition. */
  readonly faults: readonly string[];
}

/** The pack that the pointer names, with every file held against its hash and its edition. */
export function packKept(page: Page, area: string): Promise<KeptPack | undefined> {
  return page.evaluate(async (area) => {
    interface File {
      readonly path: string;
      readonly sha256: string;
      readonly kind: string;
    }
    const textIn = async (cache: string, path: string) =>
      (await (await caches.open(cache)).match(`/lon-pack/${area}/${path}`))?.text();
    const pointer = await textIn('lon-pack-pointer', 'pointer.json');
    if (pointer === undefined) return undefined;
    const { active } = JSON.parse(pointer) as { active: { slot: string; version: number } };
    const slot = `lon-pack-${area}-${active.slot}`;
    const list = await textIn(slot, 'manifest.json');
    if (list === undefined) return { version: active.version, faults: ['manifest.json is missing'] };
    const manifest = JSON.parse(list) as { version: number; files: File[] };
    const faults = manifest.version === active.version ? [] : [`the manifest is of version ${manifest.version}`];
    for (const { path, sha256, kind } of manifest.files) {
      const text = await textIn(slot, path);
      // Translations that were never chosen stay with the host.
      if (text === undefined && kind === 'language') continue;
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text ?? ''));
      const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      const editions = new Set([...(text ?? '').matchAll(/edition-(\d+)/g)].map(([, edition]) => edition));
      if (text === undefined) faults.push(`${path} is missing`);
      else if (hash !== sha256) faults.push(`${path} has another hash`);
      else if ([...editions].some((edition) => Number(edition) !== active.version))
        faults.push(`${path} is of edition ${[...editions].join(', ')}`);
    }
    return { version: active.version, faults };
  }, area);
}
