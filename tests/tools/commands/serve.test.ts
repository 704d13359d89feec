import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../../tools/commands/serve.ts';

const around = mkdtempSync(join(tmpdir(), 'served-'));
let port: number;
let stop: () => void;

beforeAll(async () => {
  for (const [name, text] of [
    ['site/index.html', 'the first page'],
    ['site/..well-named/index.html', 'a page with an odd name'],
    ['site-hosting/nginx.conf', 'not for families'],
  ] as const) {
    mkdirSync(join(around, name, '..'), { recursive: true });
    writeFileSync(join(around, name), text);
  }
  const { server, address } = await serve(join(around, 'site'), 0);
  port = Number(new URL(address).port);
  stop = () => server.close();
});
afterAll(() => {
  stop();
  rmSync(around, { recursive: true });
});

/** Asks for exactly this path, as no browser would. */
function asked(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    connect(port, '127.0.0.1')
      .on('data', (piece) => (said += piece.toString()))
      .on('end', () => resolve(said))
      .on('error', reject)
      .write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
  });
}

describe('the server of a built site', () => {
  it('gives out what is in the folder', async () => {
    expect(await asked('/')).toContain('the first page');
    expect(await asked('/..well-named/')).toContain('a page with an odd name');
  });

  it.each([
    ['a folder beside it', '/../site-hosting/nginx.conf'],
    ['the same with its slash written as a number', '/..%2fsite-hosting/nginx.conf'],
    ['the same with every sign as a number', '/%2e%2e%2fsite-hosting%2fnginx.conf'],
    ['the folder above', '/..%2f'],
    ['what is no address', '/%e0%a4%a'],
    ['a name with a zero in it', '/%00'],
    ['a name that no disk can hold', `/${'a'.repeat(5_000)}`],
  ])('gives out nothing for %s, and goes on', async (_, path) => {
    const answer = await asked(path);
    expect(answer).not.toContain('not for families');
    expect(answer).toContain('404');
  });
});
