import { checkFeed } from './checkFeed.ts';
import { checkFiles, checkOldScripts } from './checkFiles.ts';
import { checkPack } from './checkPack.ts';
import { checkFirstPage, checkPages } from './checkPages.ts';
import type { HostFault } from './hostFault.ts';
import { WebHost } from './webHost.ts';

/**
 * Everything that is wrong with a deployment. `before` is the SHA256SUMS of the release before, to see whether its
 * scripts are still there.
 */
export async function checkHost(address: string, before?: string): Promise<HostFault[]> {
  const faults: HostFault[] = [];
  const host = new WebHost(address);
  try {
    if (await checkFirstPage(host, faults)) {
      await checkPages(host, faults);
      await checkFiles(host, faults);
      await checkPack(host, faults);
      await checkFeed(host, faults);
      if (before !== undefined) await checkOldScripts(host, before, faults);
    }
  } catch (error) {
    if (!isNoAnswer(error)) throw error;
    faults.push({
      level: 'error',
      code: 'no-answer',
      where: host.root,
      message: `The host does not answer: ${reason(error)}.`,
      tip: 'Look whether the address is right, the server runs, its certificate is good and it is open to the internet.',
    });
  }
  return sorted(faults);
}

function isNoAnswer(error: unknown): error is Error {
  return error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError');
}

function reason(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** Errors first; of several alike only the first, with how many more there are. */
function sorted(faults: readonly HostFault[]): HostFault[] {
  const alike = Map.groupBy(faults, ({ code, message }) => `${code} ${code === 'header-missing' ? message : ''}`);
  const first = [...alike.values()].flatMap(([one, ...more]) =>
    one === undefined
      ? []
      : [more.length === 0 ? one : { ...one, message: `${one.message} (And ${more.length} more.)` }],
  );
  return first.toSorted((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'));
}
