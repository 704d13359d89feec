import { generateKeyPairSync } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { publicKeyOf } from '../build/signManifest.ts';
import type { CommandResult } from './check.ts';

/** Makes a key to sign packs with. It never writes over a file: a lost key cannot be had again. */
export function newKey(file: string | undefined): CommandResult {
  if (file === undefined) return { exitCode: 2, output: 'Say where the key is to be written: new-key FILE' };
  if (existsSync(file)) return { exitCode: 2, output: `${file} is there already and was not touched.` };
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  return {
    exitCode: 0,
    output: [
      `The secret key is in ${file}. Keep it off the web server and out of git, with a copy in a safe place.`,
      'Write its public half into pack.yaml, then build with --sign:',
      '',
      `signingKeys: [${publicKeyOf(privateKey)}]`,
    ].join('\n'),
  };
}
