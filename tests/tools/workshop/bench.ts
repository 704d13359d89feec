import { memoryFolder } from '../../../src/officer/content/memoryFolder.ts';
import type { ContentFolder } from '../../../src/officer/content/contentFolder.ts';
import { Session } from '../../../src/officer/workshop/session.ts';
import { today } from '../../content/merrowdale.ts';
import { smallFiles } from '../../make/smallPack.ts';

/** A folder of the small pack as the workshop holds it. */
function held(name: string): ContentFolder {
  const own = Object.entries(smallFiles).filter(([file]) => file.startsWith(`${name}/`));
  return memoryFolder(name, new Map(own.map(([file, text]) => [file.slice(name.length + 1), text])));
}

export const base = { area: held('town'), nation: held('nation') };

export function openSession(): Session {
  return new Session(base, today, () => undefined);
}

export const townCsv = base.area.text('services.csv');

export function file(name: string, content: string | Uint8Array): { name: string; bytes: Uint8Array } {
  return { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
}
