/** What can happen to a file that a browser keeps. */
export const damageKinds = [
  'one bit flipped',
  'cut in half',
  'cut by one byte',
  'empty',
  'zeros in its middle',
  'more after its end',
  'another file of the pack',
  'the same file of the earlier pack',
  'missing',
  'a sign-in page',
  'JSON of another shape',
] as const;
export type DamageKind = (typeof damageKinds)[number];

interface Order {
  readonly area: string;
  /** The beginning of the file's name. */
  readonly file: string;
  readonly damage: DamageKind;
  /** The other slot is emptied. */
  readonly isAlone: boolean;
}

interface Pointer {
  active: { slot: 'a' | 'b' };
  previous?: object;
  leaving?: object;
}

/** In the page: puts the packs of the copy back, then damages one file of the one in use. Needs nothing from outside. */
export async function damageEntry({ area, file, damage, isAlone }: Order): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith('lon-pack')) await caches.delete(name);
  const copy = await caches.open('copy');
  for (const request of await copy.keys()) {
    const [, name, path] = /^\/copy\/([^/]+)(\/.*)$/.exec(new URL(request.url).pathname)!;
    await (await caches.open(name!)).put(path!, (await copy.match(request))!);
  }
  const pointers = await caches.open('lon-pack-pointer');
  const pointerPath = `/lon-pack/${area}/pointer.json`;
  const pointer = (await (await pointers.match(pointerPath))!.json()) as Pointer;
  // The session that left the other slot is long over.
  delete pointer.leaving;
  const otherName = `lon-pack-${area}-${pointer.active.slot === 'a' ? 'b' : 'a'}`;
  const json = { headers: { 'content-type': 'application/json' } };
  const cache = file === 'pointer' ? pointers : await caches.open(`lon-pack-${area}-${pointer.active.slot}`);
  const pathIn = async (place: Cache, begins: string) =>
    (await place.keys())
      .map(({ url }) => new URL(url).pathname)
      .find((path) => path.split('/').at(-1)!.startsWith(begins));
  const path = (await pathIn(cache, file))!;
  const other = await caches.open(otherName);
  const earlier = await (await other.match((await pathIn(other, file)) ?? ''))?.arrayBuffer();
  const swapped = await (
    await cache.match((await pathIn(cache, file.startsWith('search') ? 'services' : 'search')) ?? '')
  )?.arrayBuffer();
  if (isAlone) {
    delete pointer.previous;
    await caches.delete(otherName);
  }
  await pointers.put(pointerPath, new Response(JSON.stringify(pointer), json));
  const good = new Uint8Array(await (await cache.match(path))!.arrayBuffer());
  const middle = good.length >> 1;
  const flipped = good.slice();
  // In the number of its edition where it has one, so that it stays JSON and only the hash can tell.
  const edition = new TextDecoder('latin1').decode(good).indexOf('edition-');
  const bit = edition === -1 ? middle : edition + 8;
  flipped[bit]! ^= 8;
  const zeroed = good.slice();
  zeroed.fill(0, middle, middle + 256);
  const text = (words: string) => new TextEncoder().encode(words);
  const bytes: Record<string, Uint8Array<ArrayBuffer> | undefined> = {
    'one bit flipped': flipped,
    'cut in half': good.slice(0, middle),
    'cut by one byte': good.slice(0, -1),
    empty: new Uint8Array(),
    'zeros in its middle': zeroed,
    'more after its end': new Uint8Array([...good, 32, 33]),
    'another file of the pack': new Uint8Array(swapped ?? text('[]')),
    'the same file of the earlier pack': new Uint8Array(earlier ?? text('[]')),
    'a sign-in page': text('<!doctype html><title>Sign in to the Wi-Fi</title>'),
    'JSON of another shape': text('{"pack":[],"files":{}}'),
  };
  const damaged = bytes[damage];
  if (damaged === undefined) await cache.delete(path);
  else
    await cache.put(
      path,
      new Response(damaged, damage === 'a sign-in page' ? { headers: { 'content-type': 'text/html' } } : json),
    );
}
