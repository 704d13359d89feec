import type { HostFault } from './hostFault.ts';
import type { Answer, WebHost } from './webHost.ts';

/**
 * The three addresses that the standard of open data for services asks for. No family loses anything without them, so
 * nothing here is an error.
 */
export async function checkFeed(host: WebHost, faults: HostFault[]): Promise<void> {
  const list = await host.at('feed/services/index.json');
  const where = list.url;
  if (list.status !== 200)
    return void faults.push({
      level: 'warning',
      code: 'feed-missing',
      where,
      message: `There is no Open Referral UK feed here: feed/services/index.json answers ${list.status}.`,
      tip: 'Copy feed/ as well, or leave it: other systems then cannot read your directory.',
    });
  const asked: [name: string, answer: Answer][] = [
    ['/', await host.at('feed/')],
    ['/services', await host.at('feed/services')],
  ];
  const id = firstId(list);
  if (id !== undefined) asked.push(['/services/ID', await host.at(`feed/services/${id}`)]);
  for (const [name, answer] of asked) {
    const type = answer.headers.get('content-type') ?? 'no type';
    const isJson = answer.status === 200 && /^application\/json\b/.test(type);
    if (!isJson)
      faults.push({
        level: 'warning',
        code: 'feed-address',
        where: answer.url,
        message: `The feed's ${name} answers ${answer.status} as ${type}, not JSON.`,
        tip: 'Let the server answer it with the file of that name with .json, or with index.json of the folder: docs/hosting.md.',
      });
    else if (answer.headers.get('access-control-allow-origin') !== '*')
      faults.push({
        level: 'warning',
        code: 'feed-closed',
        where: answer.url,
        message: 'Pages of other sites may not read the feed.',
        tip: 'Send access-control-allow-origin: * with everything under feed/, and with nothing else.',
      });
  }
}

function firstId({ body }: Answer): string | undefined {
  try {
    const { contents } = JSON.parse(body.toString()) as { contents?: { id?: unknown }[] };
    const id = contents?.[0]?.id;
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}
