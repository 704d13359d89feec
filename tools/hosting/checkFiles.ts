import type { HostFault } from './hostFault.ts';
import { asTime, secondsKept, type Answer, type WebHost } from './webHost.ts';

const types = {
  js: { right: /^(text|application)\/javascript\b/, say: 'text/javascript' },
  webmanifest: { right: /^application\/(manifest\+)?json\b/, say: 'application/manifest+json' },
  svg: { right: /^image\/svg\+xml\b/, say: 'image/svg+xml' },
} as const;
const aDay = 86_400;

/** The worker, the web app manifest, the icon and every script: there, of the right type, kept as long as they may be. */
export async function checkFiles(host: WebHost, faults: HostFault[]): Promise<void> {
  const worker = await host.at('sw.js');
  checkWorker(worker, host.root, faults);
  checkType(await host.at('app.webmanifest'), 'webmanifest', faults);
  checkType(await host.at('icon.svg'), 'svg', faults);
  const named = [(await host.at('./')).body, (await host.at('shell.html')).body, worker.body].flatMap((body) =>
    [...body.toString().matchAll(/assets\/[\w.-]+\.js/g)].map(([path]) => path),
  );
  for (const path of new Set(named)) {
    const script = await host.at(path);
    if (script.status !== 200) faults.push(scriptGone(script));
    else checkType(script, 'js', faults);
  }
  const first = named[0] === undefined ? undefined : await host.at(named[0]);
  if (first?.status === 200 && secondsKept(first.headers) < aDay)
    faults.push({
      level: 'warning',
      code: 'script-kept-too-short',
      where: first.url,
      message: 'Scripts are fetched again and again, although a script with a hash in its name never changes.',
      tip: 'Send cache-control: public, max-age=31536000, immutable with assets/*.',
    });
  await checkCompression([await host.at('./'), ...(first ? [first] : []), await host.at('icon.svg')], faults);
}

function checkWorker(worker: Answer, root: string, faults: HostFault[]): void {
  const where = worker.url;
  const fault = (code: string, message: string, tip: string) =>
    faults.push({ level: 'error', code, where, message, tip });
  if (worker.status !== 200)
    return void fault(
      'worker-missing',
      `sw.js answers ${worker.status}: the app does not work without a signal.`,
      'Copy sw.js beside index.html.',
    );
  if (worker.way.length > 1)
    return void fault(
      'worker-scope',
      `sw.js is sent on to ${where}: browsers refuse a worker that was redirected.`,
      'Serve sw.js from the folder of index.html itself, without a redirect.',
    );
  const allowed = worker.headers.get('service-worker-allowed');
  if (allowed !== null && new URL(allowed, where).href !== root)
    fault(
      'worker-scope',
      `The host lets sw.js care for ${allowed}, which is not the guide's own folder.`,
      'Take the header service-worker-allowed away.',
    );
  const kept = secondsKept(worker.headers);
  if (kept > 0)
    fault(
      'worker-kept-too-long',
      `sw.js may be kept for ${asTime(kept)}: phones would not learn of a new release, nor of the kill switch.`,
      'Send cache-control: no-cache with sw.js, also through the content network.',
    );
  const type = worker.headers.get('content-type') ?? 'no type';
  if (!types.js.right.test(type))
    fault('worker-type', `sw.js is sent as ${type}: browsers refuse it.`, `Send .js as ${types.js.say}.`);
}

function checkType(file: Answer, kind: keyof typeof types, faults: HostFault[]): void {
  const type = file.headers.get('content-type') ?? 'no type';
  if (file.status !== 200)
    faults.push({
      level: 'error',
      code: 'file-missing',
      where: file.url,
      message: `A file of the app answers ${file.status}.`,
      tip: 'Copy the whole of dist/site.',
    });
  else if (!types[kind].right.test(type))
    faults.push({
      level: 'error',
      code: kind === 'js' ? 'script-type' : `${kind}-type`,
      where: file.url,
      message: `.${kind} is sent as ${type}${kind === 'js' ? ': browsers do not run it' : ''}.`,
      tip: `Send .${kind} as ${types[kind].say}.`,
    });
}

function scriptGone({ url, status }: Answer): HostFault {
  return {
    level: 'error',
    code: 'script-gone',
    where: url,
    message: `A script that the pages or the worker name answers ${status}: the app breaks, or never works without a signal.`,
    tip: 'Copy all of assets/ first, then the pages, then sw.js; a content network may still hold pages of another release.',
  };
}

/**
 * Scripts of the release before, by its SHA256SUMS: a phone may hold its pages for a while. They must stay for two weeks.
 */
export async function checkOldScripts(host: WebHost, sums: string, faults: HostFault[]): Promise<void> {
  const paths = [...sums.matchAll(/^[0-9a-f]{64} [ *](assets\/.*)$/gm)].map(([, path = '']) => path);
  const answers = await Promise.all(paths.map(async (path) => ({ path, answer: await host.at(path) })));
  const gone = answers.filter(({ answer }) => answer.status !== 200);
  if (gone[0])
    faults.push({
      level: 'error',
      code: 'old-scripts-gone',
      where: gone[0].answer.url,
      message: `${gone.length} of ${paths.length} scripts of the release before are gone: a page that is open now breaks at its next step.`,
      tip: 'Copy the assets of the last release back, and delete them only two weeks after a release.',
    });
}

async function checkCompression(files: readonly Answer[], faults: HostFault[]): Promise<void> {
  const bare = files.filter(
    ({ status, headers, body }) => status === 200 && body.length > 2_000 && headers.get('content-encoding') === null,
  );
  if (bare[0])
    faults.push({
      level: 'warning',
      code: 'not-compressed',
      where: bare[0].url,
      message: 'Files are sent without compression: the guide takes three to five times as long on a weak signal.',
      tip: 'Switch brotli or gzip on for html, js, json, svg and webmanifest.',
    });
}
