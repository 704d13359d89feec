import { createHash } from 'node:crypto';
import type { PackManifest } from '../../src/domain/pack/manifest.ts';
import { checkSignature } from './checkSignature.ts';
import type { HostFault } from './hostFault.ts';
import { asTime, secondsKept, type Answer, type WebHost } from './webHost.ts';

/** The content: listed, of the right type, never old, and every file the one the manifest names. */
export async function checkPack(host: WebHost, faults: HostFault[]): Promise<void> {
  const areas = readJson<{ id: string }[]>(await host.at('packs/areas.json'), faults);
  for (const { id } of areas ?? []) {
    const answer = await host.at(`packs/${id}/manifest.json`);
    const manifest = readJson<PackManifest>(answer, faults);
    if (manifest === undefined) continue;
    const kept = secondsKept(answer.headers);
    if (kept > 0)
      faults.push({
        level: 'error',
        code: 'manifest-kept-too-long',
        where: answer.url,
        message: `The manifest may be kept for ${asTime(kept)}: phones would not learn of new numbers.`,
        tip: 'Send cache-control: no-cache with packs/*/manifest.json and packs/areas.json.',
      });
    await checkSignature(host, answer, faults);
    for (const file of manifest.files) checkFile(await host.at(`packs/${id}/${file.path}`), file, faults);
  }
}

function checkFile(answer: Answer, file: PackManifest['files'][number], faults: HostFault[]): void {
  const where = answer.url;
  const type = answer.headers.get('content-type') ?? 'no type';
  if (answer.status !== 200)
    faults.push({
      level: 'error',
      code: 'pack-file-missing',
      where,
      message: `A file that the manifest lists answers ${answer.status}: no phone can take this pack.`,
      tip: 'Copy the files of the pack before its manifest.',
    });
  else if (createHash('sha256').update(answer.body).digest('hex') !== file.sha256)
    faults.push({
      level: 'error',
      code: 'pack-file-differs',
      where,
      message: 'This file is not the one that the manifest names: its SHA-256 differs. Phones refuse the whole pack.',
      tip: 'Copy the file again as it was built, in binary mode, and clear the content network. Never edit it by hand.',
    });
  else if (!isJson(type)) faults.push(wrongType(where, type));
  else if (answer.body.length > 2_000 && answer.headers.get('content-encoding') === null)
    faults.push({
      level: 'warning',
      code: 'not-compressed',
      where,
      message: `${Math.round(answer.body.length / 1024)} KB of content are sent without compression.`,
      tip: 'Switch brotli or gzip on for application/json.',
    });
}

function readJson<Shape>(answer: Answer, faults: HostFault[]): Shape | undefined {
  const type = answer.headers.get('content-type') ?? 'no type';
  if (answer.status === 200 && !isJson(type)) faults.push(wrongType(answer.url, type));
  try {
    if (answer.status === 200) return JSON.parse(answer.body.toString()) as Shape;
  } catch {
    // Said below, as for a file that is not there.
  }
  faults.push({
    level: 'error',
    code: 'pack-missing',
    where: answer.url,
    message: `No pack can be read here (answer ${answer.status}).`,
    tip: 'Copy the folder packs/ of dist/site.',
  });
  return undefined;
}

function isJson(type: string): boolean {
  return /^application\/json\b/.test(type);
}

function wrongType(where: string, type: string): HostFault {
  return {
    level: 'error',
    code: 'pack-type',
    where,
    message: `.json is sent as ${type}: phones take it for a sign-in page and refuse it.`,
    tip: 'Send .json as application/json.',
  };
}
