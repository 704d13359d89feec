import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream';
import { createServer, type Server } from 'node:http';
import { extname, join, relative } from 'node:path';
import { createBrotliCompress, constants } from 'node:zlib';
import { headerPolicy, securityHeaders } from '../hosting/securityHeaders.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.csv': 'text/csv; charset=utf-8',
};

/** A plain file server for a built site; only the feed has addresses without .json. Resolves with its address once it listens. */
export function serve(folder: string, port: number, base = '/'): Promise<{ server: Server; address: string }> {
  const shell = join(folder, 'shell.html');
  const policy = existsSync(shell) ? { 'content-security-policy': headerPolicy(readFileSync(shell, 'utf8')) } : {};
  const server = createServer((request, response) => {
    const inside = insideOf(request.url ?? '/', base);
    const file = inside === undefined ? undefined : fileAt(folder, inside);
    if (file === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such page.');
      return;
    }
    const isHashed = /assets\/.*-[\w-]{8}\.(js|css)$|packs\/[^/]+\/[^/]+\.[0-9a-f]{8}\.json$/.test(file);
    const headers = {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...securityHeaders,
      ...policy,
      ...(isOfFeed(inside) ? { 'access-control-allow-origin': '*' } : {}),
    };
    const isText = /html|javascript|json|css|svg/.test(headers['content-type']);
    if (isText && String(request.headers['accept-encoding']).includes('br')) {
      response.writeHead(200, { ...headers, 'content-encoding': 'br', vary: 'accept-encoding' });
      const compress = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
      pipeline(createReadStream(file), compress, response, brokenOff);
      return;
    }
    response.writeHead(200, headers);
    pipeline(createReadStream(file), response, brokenOff);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      // Something else listens there: any free port will do, the address is printed.
      if (error.code === 'EADDRINUSE' && port !== 0) server.listen(0, '127.0.0.1');
      else reject(error);
    });
    server.once('listening', () => {
      const at = server.address();
      resolve({ server, address: `http://localhost:${typeof at === 'object' && at ? at.port : port}${base}` });
    });
    server.listen(port, '127.0.0.1');
  });
}

/** What is asked for below `base`; nothing where it is elsewhere, or no address at all. */
function insideOf(url: string, base: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://here').pathname);
    return path.startsWith(base) ? path.slice(base.length) : undefined;
  } catch {
    return undefined;
  }
}

function fileAt(folder: string, inside: string): string | undefined {
  const wanted = join(folder, inside);
  // A folder beside it, `site-hosting` beside `site`, is not inside it.
  if (/^\.\.(?![^\\/])/.test(relative(folder, wanted))) return undefined;
  const candidates = isOfFeed(inside)
    ? [wanted, `${wanted}.json`, join(wanted, 'index.json')]
    : [wanted, join(wanted, 'index.html')];
  return candidates.find(isFile);
}

/** A name that no disk can hold, too long or with a zero in it, is no file either. */
function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** What stands under feed/ is for other systems: any site may read it. */
function isOfFeed(inside = ''): boolean {
  return inside.startsWith('feed/');
}

/** A file that was taken away meanwhile, or a visitor who left: the answer breaks off, and the server goes on. */
function brokenOff(): void {}
