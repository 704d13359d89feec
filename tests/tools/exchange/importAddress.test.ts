import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noMap } from '../../../src/officer/exchange/mapping.ts';
import { readSource } from '../../../src/officer/exchange/readSource.ts';
import { fetchSource } from '../../../tools/disk/fetchSource.ts';
import { run } from '../../../tools/run.ts';
import { workbookBytes } from '../../make/workbookBytes.ts';

const club = (id: number) => ({ id, name: `Club ${id}`, status: 'active' });
const total = 5;
const asked: { path: string; at: number }[] = [];

/** Two entries a page, as live feeds have them: with the counters of one standard, another, or ones that never end. */
function page(kind: string, number: number): unknown {
  const entries = [club(2 * number - 1), club(2 * number)].filter(({ id }) => id <= total);
  if (kind === 'three') return { total_pages: 3, page_number: number, last_page: number === 3, contents: entries };
  if (kind === 'one') return { totalPages: 3, number, last: number === 3, content: entries };
  // Hull's feed says of its empty pages too that they are not the last.
  if (kind === 'endless') return { totalelements: 900, last: false, content: entries };
  // Another gives its first page again and again.
  return { last: false, content: [club(1), club(2)] };
}

describe('import from an address', () => {
  let server: Server;
  let root: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://here');
      asked.push({ path: request.url ?? '', at: performance.now() });
      const [, kind = '', what = ''] = url.pathname.split('/');
      const number = Number(url.searchParams.get('page') ?? 1);
      if (what === 'services') return void response.end(JSON.stringify(page(kind, number)));
      if (what === 'list.csv') return void response.end('name,phone\nClub,01632 960100\n');
      if (what === 'export')
        return void response.end(
          workbookBytes({
            sheets: [
              {
                name: 'S',
                rows: [
                  ['Name', 'Phone'],
                  ['Club', '1'],
                ],
              },
            ],
          }),
        );
      if (what === 'huge') {
        const piece = Buffer.alloc(1e6, 32);
        const more = (): void => {
          while (!response.destroyed && response.write(piece)) continue;
        };
        response.on('drain', more);
        return more();
      }
      if (what === 'silent') return;
      response.writeHead(404).end('no');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const quick = { pause: 0, patience: 20_000 };
  async function names(path: string): Promise<(string | undefined)[]> {
    const got = await fetchSource(`${root}${path}`, quick);
    if ('refused' in got) throw new Error(got.refused.problems[0]?.message);
    return readSource(got.files, noMap).drafts.map((one) => one.cells.name);
  }

  it.each(['three', 'one', 'endless'])('follows the pages of a feed whose counters are those of "%s"', async (kind) => {
    expect(await names(`/${kind}/services`)).toEqual(['Club 1', 'Club 2', 'Club 3', 'Club 4', 'Club 5']);
  });

  it('stops at a page that only says again what was said', async () => {
    expect(await names('/again/services')).toEqual(['Club 1', 'Club 2']);
    expect(asked.filter((one) => one.path.startsWith('/again'))).toHaveLength(2);
  });

  it('waits between two questions', async () => {
    asked.length = 0;
    await fetchSource(`${root}/three/services?sort=name`, { ...quick, pause: 300 });
    expect(asked.map((one) => one.path)).toEqual([
      '/three/services?sort=name',
      '/three/services?sort=name&page=2',
      '/three/services?sort=name&page=3',
    ]);
    expect((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0)).toBeGreaterThan(290);
  });

  it('reads a table and a workbook too', async () => {
    expect([await names('/a/list.csv'), await names('/a/export?format=xlsx')]).toEqual([['Club'], ['Club']]);
  });

  it('refuses what has no end, no answer, or is not there, with what to do', async () => {
    const refused = async (path: string, patience = 20_000) => {
      const got = await fetchSource(`${root}${path}`, { pause: 0, patience });
      return 'refused' in got ? got.refused.problems.map((one) => one.code) : [];
    };
    expect(await refused('/a/huge')).toEqual(['file-too-large']);
    expect(await refused('/a/silent', 300)).toEqual(['address-silent']);
    expect(await refused('/a/gone')).toEqual(['address-refused']);
    const shown = await run(['import', `${root}/a/gone`], { today: '2026-11-22' });
    expect(shown).toMatchObject({ exitCode: 1, output: expect.stringContaining('404') });
  });
});
