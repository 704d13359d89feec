import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was heard of one way out: how many, and each that was forbidden, once. */
export interface Heard {
  /** Requests that were passed on or swallowed. */
  readonly requests: number;
  /** Requests to anywhere but the page's own origin: none of them got through. */
  readonly elsewhere: readonly string[];
  /** What Chromium itself asked of its maker's hosts: no page can see, start or stop it, and it did not get through either. */
  readonly browsersOwn: number;
  /** Words that must not leave, and the request they stood in. */
  readonly told: readonly string[];
}

export interface RecordingProxy {
  readonly address: string;
  /** With these Chromium sends everything here, its own machine's too, and finds no other way out. */
  readonly flags: readonly string[];
  readonly heard: () => Heard;
  readonly close: () => Promise<void>;
}

/** Only Chromium's own services ask these; the last is the search of its start page on Debian. That no page does is seen in the page: watch its requests too. */
const makersHosts = [
  'accounts.google.com',
  'clients2.google.com',
  'content-autofill.googleapis.com',
  'optimizationguide-pa.googleapis.com',
  'redirector.gvt1.com',
  'update.googleapis.com',
  'start.duckduckgo.com',
];

/**
 * Stands between a browser and everything. Requests to servers of this machine go through; all others end here. Of each it
 * reads the address, the headers and the body, and looks for `words`.
 */
export async function recordingProxy(words: readonly string[] = []): Promise<RecordingProxy> {
  const elsewhere = new Set<string>();
  const told = new Set<string>();
  let requests = 0;
  let browsersOwn = 0;
  const tellElsewhere = (method: string, url = '') => {
    const host = /^(?:http:\/\/)?([^/:]+)/.exec(url)?.[1] ?? '';
    if (makersHosts.includes(host)) browsersOwn += 1;
    else elsewhere.add(`${method} ${url}`);
  };
  const read = (method: string, address: string, headers: string, body: string) => {
    requests += 1;
    for (const place of wordsIn(words, `${address}\n${headers}\n${body}`)) told.add(`${place} in ${method} ${address}`);
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => undefined);
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const { method = '', url = '', rawHeaders } = request;
      read(method, url, rawHeaders.join('\n'), body.toString());
      if (isElsewhere(request)) {
        tellElsewhere(method, url);
        response.writeHead(204).end();
      } else passOn(request, body, response);
    });
  });
  server.on('connect', (request, socket) => {
    read('CONNECT', request.url ?? '', request.rawHeaders.join('\n'), '');
    tellElsewhere('CONNECT', request.url);
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Nobody here\r\n\r\n');
  });
  server.on('clientError', (_error, socket) => void socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    flags: proxyFlags(address),
    heard: () => ({ requests, elsewhere: [...elsewhere], browsersOwn, told: [...told] }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What Chromium needs to be told. What its maker's own services ask of their hosts is switched off: no page has a say in it. */
export function proxyFlags(address: string): readonly string[] {
  return [
    `--proxy-server=${address}`,
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  ];
}

/** The words that stand in a text, also when it is written as in an address. */
export function wordsIn(words: readonly string[], text: string): string[] {
  const plain = unescaped(text);
  return words.filter((word) => text.includes(word) || plain.includes(word));
}

function unescaped(text: string): string {
  return text.replaceAll('+', ' ').replace(/(%[0-9a-f]{2})+/gi, (signs) => {
    try {
      return decodeURIComponent(signs);
    } catch {
      return signs;
    }
  });
}

/** Another host, or another server of this machine than the page's own. */
function isElsewhere({ url = '', headers }: IncomingMessage): boolean {
  if (!URL.canParse(url) || !['localhost', '127.0.0.1'].includes(new URL(url).hostname)) return true;
  return ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site']));
}

function passOn(request: IncomingMessage, body: Buffer, response: ServerResponse): void {
  const { hostname, port, pathname, search } = new URL(request.url!);
  const headers = { ...request.headers };
  delete headers['proxy-connection'];
  const onward = ask(
    {
      host: hostname === 'localhost' ? '127.0.0.1' : hostname,
      port,
      path: pathname + search,
      method: request.method,
      headers,
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
      answer.on('error', () => response.destroy());
    },
  );
  // A server that is gone looks as it does without a proxy: no answer at all.
  onward.on('error', () => response.socket?.destroy());
  response.on('close', () => onward.destroy());
  onward.end(body);
}
