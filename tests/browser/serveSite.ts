import type { TestProject } from 'vitest/node';
import { serve } from '../../tools/commands/serve.ts';

/** Serves the built site for all browser tests. `npm test` builds it first. */
export default async function serveSite(project: TestProject): Promise<() => void> {
  const { server, address } = await serve('dist/site', 0);
  project.provide('site', address);
  return () => void server.close();
}

declare module 'vitest' {
  interface ProvidedContext {
    site: string;
  }
}
