import { packFiles } from '../../src/officer/publish/packFiles.ts';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';

const builds = new WeakMap<LoadedPack, ReturnType<typeof packFiles>>();

/** A host with this pack, as it is built. */
export function publishedPack(pack: LoadedPack): typeof globalThis.fetch {
  const built = builds.get(pack) ?? packFiles(pack);
  builds.set(pack, built);
  const { files, manifest } = built;
  return async (input) => {
    const name = String(input).split('/').at(-1)!;
    const text = name === 'manifest.json' ? JSON.stringify(manifest) : files.get(name);
    const headers = { 'content-type': text === undefined ? 'text/html' : 'application/json' };
    return new Response(text ?? 'Not found', { status: text === undefined ? 404 : 200, headers });
  };
}

/** The pack as a later issue, with other words in it. */
export function laterIssue(pack: LoadedPack, version: number, before = '', after = ''): LoadedPack {
  const text = JSON.stringify(pack.view);
  const changed = before === '' ? text : text.replaceAll(before, after);
  if (before !== '' && changed === text) throw new Error(`"${before}" stands nowhere in the pack.`);
  const view = JSON.parse(changed) as LoadedPack['view'];
  return { ...pack, view: { ...view, pack: { ...view.pack, version, issued: `2026-12-0${version}` } } };
}
