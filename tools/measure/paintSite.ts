import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { securityHeaders } from '../hosting/securityHeaders.ts';

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

/** As it was built, or with its pages emptied: then the same app draws the same page by itself. */
export type Rendering = 'written at build' | 'drawn by the client';

/** The built site from memory, compressed beforehand as a good host does it. */
export async function paintSite(folder: string, rendering: Rendering): Promise<{ port: number; close: () => void }> {
  const ready = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (path.includes('..') || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const body = ready.get(file) ?? brotliCompressSync(bytesOf(file, rendering));
    ready.set(file, body);
    response.writeHead(200, {
      ...securityHeaders,
      'content-type': kinds[extname(file)] ?? 'application/octet-stream',
      'content-encoding': 'br',
      'content-length': body.length,
      'cache-control': path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port: (server.address() as AddressInfo).port, close };
}

function bytesOf(file: string, rendering: Rendering): Buffer {
  const bytes = readFileSync(file);
  if (rendering === 'written at build' || !file.endsWith('/index.html')) return bytes;
  const emptied = bytes
    .toString()
    .replace(/<div id="app">[\s\S]*<\/div>(?=\s*(<script|<\/body>))/, '<div id="app"></div>');
  if (emptied.includes('<h1')) throw new Error(`${file} was not emptied: the end of its app was not found.`);
  return Buffer.from(emptied);
}
