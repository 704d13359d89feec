/** Where a site says what it was made of. */
export const partsPath = 'workshop/parts.json';

/** A file of the site this page stands on. `root` is its first page. */
export async function fetchBytes(root: string, path: string): Promise<Uint8Array<ArrayBuffer>> {
  // Always as the site has it now: what the browser kept may be of the build before.
  const answer = await fetch(new URL(path, root), { cache: 'no-cache' }).catch(() => undefined);
  if (answer === undefined) throw new Error(`${path} could not be fetched: is this device connected?`);
  if (!answer.ok) throw new Error(`The site has no ${path} (it answers ${answer.status}).`);
  return new Uint8Array(await answer.arrayBuffer());
}

export async function fetchJson<Shape>(root: string, path: string): Promise<Shape> {
  return JSON.parse(new TextDecoder().decode(await fetchBytes(root, path))) as Shape;
}
