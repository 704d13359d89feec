import { readdirSync, readFileSync } from 'node:fs';
import { contentSecurityPolicy, headerPolicy } from './securityHeaders.ts';

const folder = new URL('../../docs/hosting/', import.meta.url);

/** The samples of docs/hosting, by file name, with the policy of one build: its own hashes in place of 'unsafe-inline'. */
export function hostingSamples(shell: string | readonly string[]): Map<string, string> {
  const policy = headerPolicy(shell);
  const samples = new Map<string, string>();
  for (const name of readdirSync(folder).sort()) {
    const text = readFileSync(new URL(name, folder), 'utf8');
    if (!text.includes(contentSecurityPolicy)) throw new Error(`docs/hosting/${name} does not send the policy.`);
    samples.set(
      name,
      text.replaceAll(contentSecurityPolicy, () => policy),
    );
  }
  return samples;
}
