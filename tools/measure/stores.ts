import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Damage } from './killDuringAnswers.ts';

const remove = (profile: string, ...folders: readonly string[]) => {
  for (const folder of folders) rmSync(join(profile, 'Default', folder), { recursive: true, force: true });
};

/** Takes the first store of the answers from a profile, as a browser does that finds its database broken. */
export const withoutDatabase: Damage = (profile) => remove(profile, 'IndexedDB');

/** Takes the second store: private files, and what Cache Storage holds (the guide and the shell go with it). */
export const withoutMirror: Damage = (profile) => remove(profile, 'File System', 'Service Worker');

/** Takes both: what no app can put back. It shows that these measurements see a loss. */
export const withoutAnyStore: Damage = (profile) => remove(profile, 'IndexedDB', 'File System', 'Service Worker');
