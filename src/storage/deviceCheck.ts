import { thisDevice, todayOn, type Device } from './device.ts';
import { inTime } from './inTime.ts';
import { keysOfThisPage } from './keysOfThisPage.ts';
import { readLastTry, type LastTry } from './lastTry.ts';
import { createMirror } from './mirror.ts';
import { openPack, type StoredPack } from './packs.ts';
import { persistence, type Persistence } from './persistence.ts';
import { openPreviousPack } from './previousPack.ts';
import { wantedFiles } from './putPack.ts';
import { isReadyOffline, type MissingPart } from './readiness.ts';

/** What was tried on this device and how it went. Facts only: the page says them in words. No answer is read for it. */
export interface DeviceReport {
  /** Everything that "ready with no signal" stands on was read back just now. */
  readonly ready: boolean;
  readonly lines: readonly CheckLine[];
  /** `wire`: about what it cost to fetch, in bytes. */
  readonly pack:
    { readonly version: number; readonly issued: string; readonly storedOn: string; readonly wire: number } | undefined;
  readonly previous: boolean;
  readonly lastTry: LastTry | undefined;
}

export interface CheckLine {
  readonly check: CheckName;
  /** `act`: there is something to do. `note`: good to know, nothing is broken. */
  readonly state: 'good' | 'act' | 'note';
  /** Which of the sentences for this check holds. */
  readonly says: string;
  /** A number, day or names that belong to the sentence. */
  readonly value?: string | undefined;
}

export type CheckName =
  'worker' | 'shell' | 'pack' | 'language' | 'answers' | 'copy' | 'space' | 'keeps' | 'clock' | 'signature';

interface CheckOptions {
  readonly lang: string;
  readonly keys?: readonly string[];
  readonly device?: Device;
}

const probe = 'lon-check';
const enoughSpace = 20 * 1024 * 1024;
const twoYears = 2 * 365;

/** Writes, reads back and asks; nothing of it uses the network. */
export async function checkDevice(area: string, options: CheckOptions): Promise<DeviceReport> {
  const { lang, keys = keysOfThisPage(), device = thisDevice() } = options;
  const [readiness, pack] = await Promise.all([isReadyOffline(area, { lang }, device), openPack(area, device)]);
  const lines = [
    workerLine(readiness.missing),
    shellLine(readiness.missing),
    packLine(pack),
    await languageLine(pack, lang, readiness.missing),
    await answersLine(device),
    await copyLine(device),
    await spaceLine(device),
    keepsLine(await persistence(device)),
    clockLine(pack, device),
    signatureLine(pack, keys),
  ];
  const canWrite = lines.every((line) => line.state !== 'act' || !['answers', 'copy'].includes(line.check));
  return {
    ready: readiness.ready && canWrite,
    lines,
    pack: pack && {
      version: pack.manifest.version,
      issued: pack.manifest.issued,
      storedOn: pack.storedOn,
      wire: wantedFiles(pack.manifest, lang).reduce((sum, file) => sum + (file.wire ?? file.bytes), 0),
    },
    previous: (await openPreviousPack(area, device).catch(() => undefined)) !== undefined,
    lastTry: readLastTry(device),
  };
}

function workerLine(missing: readonly MissingPart[]): CheckLine {
  const isMissing = missing.some(({ part }) => part === 'worker');
  return { check: 'worker', state: isMissing ? 'act' : 'good', says: isMissing ? 'missing' : 'good' };
}

function shellLine(missing: readonly MissingPart[]): CheckLine {
  if (missing.some(({ part }) => part === 'worker')) return { check: 'shell', state: 'act', says: 'unknown' };
  const count = missing.filter(({ part }) => part === 'shell').length;
  if (count === 0) return { check: 'shell', state: 'good', says: 'good' };
  return { check: 'shell', state: 'act', says: 'missing', value: String(count) };
}

function packLine(pack: StoredPack | undefined): CheckLine {
  if (pack === undefined) return { check: 'pack', state: 'act', says: 'missing' };
  const value = String(pack.manifest.files.length);
  return { check: 'pack', state: pack.fellBack ? 'act' : 'good', says: pack.fellBack ? 'fellBack' : 'good', value };
}

async function languageLine(
  pack: StoredPack | undefined,
  lang: string,
  missing: readonly MissingPart[],
): Promise<CheckLine> {
  const value = ['en', ...((await pack?.languages()) ?? [])].join(' ');
  if (missing.some(({ part }) => part === 'language'))
    return { check: 'language', state: 'act', says: 'missing', value: lang };
  return { check: 'language', state: pack === undefined ? 'act' : 'good', says: 'good', value };
}

async function answersLine(device: Device): Promise<CheckLine> {
  const works = await inTime(databaseKeeps(device), device.patience.database, () => false).catch(() => false);
  return { check: 'answers', state: works ? 'good' : 'act', says: works ? 'good' : 'broken' };
}

/** In a database of its own, so that a family's answers are not touched; deleted at the end. */
async function databaseKeeps({ indexedDB }: Device): Promise<boolean> {
  if (indexedDB === undefined) return false;
  const opening = indexedDB.open(probe, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(probe);
  const database = await settled(opening);
  const text = probe + Math.random();
  await settled(database.transaction(probe, 'readwrite').objectStore(probe).put(text, 'text'));
  const found: unknown = await settled(database.transaction(probe).objectStore(probe).get('text'));
  database.close();
  await settled(indexedDB.deleteDatabase(probe));
  return found === text;
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the database refused')));
  });
}

async function copyLine(device: Device): Promise<CheckLine> {
  const mirror = createMirror(device, 'check');
  const text = probe + Math.random();
  const works = async () => {
    await mirror.write({ sequence: 1, text }, true);
    const found = await mirror.read();
    await mirror.clear();
    return found?.text === text;
  };
  const isKept = await inTime(works(), device.patience.mirror, () => false).catch(() => false);
  return { check: 'copy', state: isKept ? 'good' : 'act', says: isKept ? 'good' : 'broken' };
}

async function spaceLine({ estimate }: Device): Promise<CheckLine> {
  const { quota, usage } = (await estimate?.().catch(() => undefined)) ?? {};
  if (quota === undefined || usage === undefined) return { check: 'space', state: 'note', says: 'unknown' };
  const isEnough = quota - usage >= enoughSpace;
  const value = String(Math.floor((quota - usage) / 1_000_000));
  return { check: 'space', state: isEnough ? 'good' : 'act', says: isEnough ? 'good' : 'little', value };
}

function keepsLine(answer: Persistence): CheckLine {
  return { check: 'keeps', state: answer === 'agreed' ? 'good' : 'note', says: answer };
}

/** A clock before the day the pack was issued, or years after it, is more likely wrong than right. */
function clockLine(pack: StoredPack | undefined, device: Device): CheckLine {
  const value = todayOn(device);
  if (pack === undefined) return { check: 'clock', state: 'note', says: 'unknown', value };
  const days = (Date.parse(value) - Date.parse(pack.manifest.issued)) / 86_400_000;
  // A day's grace, for a pack of this morning and a phone where it is still yesterday.
  if (days < -1) return { check: 'clock', state: 'act', says: 'early', value };
  return { check: 'clock', state: days > twoYears ? 'act' : 'good', says: days > twoYears ? 'late' : 'good', value };
}

function signatureLine(pack: StoredPack | undefined, keys: readonly string[]): CheckLine {
  if (keys.length === 0) return { check: 'signature', state: 'note', says: 'notAsked' };
  const signedBy = pack?.signedBy;
  if (signedBy === undefined) return { check: 'signature', state: 'note', says: 'before' };
  const says = keys.includes(signedBy) ? 'good' : 'withdrawn';
  return { check: 'signature', state: says === 'good' ? 'good' : 'note', says, value: signedBy.slice(0, 8) };
}
