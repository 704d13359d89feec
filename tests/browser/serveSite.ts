import type { TestProject } from 'vitest/node';
import { serve } from '../../tools/commands/serve.ts';
import { canaries } from './canaries.ts';
import { startRecorder } from './recorder.ts';

/**
 * Serves the built site for all browser tests (`npm test` builds it first), and records what their browsers let out: the
 * run ends with what was heard, and fails where it is not nothing.
 */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  const { server, address } = await serve('dist/site', 0);
  const recorder = await startRecorder();
  project.provide('site', address);
  project.provide('recorder', { proxy: recorder.proxy, folder: recorder.folder });
  return async () => {
    server.close();
    const { requests, lines, elsewhere, told, typed } = await recorder.end();
    process.stdout.write(
      `\nHeard by the recording proxy: ${requests} requests, ${elsewhere.length} to another origin; ` +
        `read besides: ${lines} log lines, titles and history entries. ` +
        `${typed} of ${canaries.length} canaries were typed, ${told.length} times one was found.\n`,
    );
    const faults = [...elsewhere.map((one) => `to another origin: ${one}`), ...told];
    if (process.env.WHOLE_SUITE && typed < canaries.length) faults.push(`only ${typed} canaries were typed`);
    if (faults.length > 0) throw new Error(`Something left the device:\n${faults.join('\n')}`);
  };
}

declare module 'vitest' {
  interface ProvidedContext {
    site: string;
    recorder: { proxy: string; folder: string };
  }
}
