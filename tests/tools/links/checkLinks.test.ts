import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkWithLinks } from '../../../tools/commands/check.ts';
import { checkJson } from '../../../tools/commands/shapes.ts';
import { phoneFault } from '../../../tools/links/phoneFormat.ts';
import { phoneProblems } from '../../../tools/links/phoneProblems.ts';
import { merrowdale } from '../../content/merrowdale.ts';
import { smallPack, writeSmallPack } from '../../make/smallPack.ts';

const folder = mkdtempSync(join(tmpdir(), 'links-'));
afterAll(() => rmSync(folder, { recursive: true }));
/** On a host that a programme may ask about: what is made up for examples is never asked. */
writeSmallPack(folder, {
  'town/services.csv': (text) => text.replaceAll('https://town.example.org', 'https://town.gov.uk'),
  'town/local.yaml': (text) => text.replace('https://town.example.org/travel', 'https://town.gov.uk/talk#fares'),
});
const state = join(folder, 'state.json');
const quick = { now: () => 0, wait: () => Promise.resolve() };

/** A day's run, with the pages that are not there. */
async function run(today: string, missing: readonly string[], asked: string[] = []) {
  const fetch = async (url: URL | RequestInfo) => {
    asked.push(String(url));
    return new Response(null, { status: missing.includes(new URL(url as URL).pathname) ? 404 : 200 });
  };
  const options = { folder: join(folder, 'town'), json: true, strict: false, today };
  const { exitCode, output } = await checkWithLinks(options, state, { clock: quick, fetch });
  const { links, problems } = checkJson.parse(JSON.parse(output));
  return { exitCode, links, problems: problems.filter((one) => one.code.startsWith('link')) };
}

describe('a link that is not found', () => {
  it('is doubtful on two days, however often it is asked, and broken on the third', async () => {
    const first = await run('2026-11-22', ['/talk']);
    // The club and the policy lead to the same page: each owner hears of it.
    expect(first.problems.map((one) => [one.level, one.code])).toEqual([
      ['warning', 'link-not-found'],
      ['warning', 'link-not-found'],
    ]);
    expect(first.problems[0]).toMatchObject({
      message:
        'services/talk-club: https://town.gov.uk/talk: the host says there is no such page (404). Seen on 1 of 3 days.',
      place: { row: 2, column: 'url' },
    });
    expect((await run('2026-11-22', ['/talk'])).problems[0]?.message).toContain('Seen on 1 of 3 days');
    expect((await run('2026-11-23', ['/talk'])).problems[0]?.code).toBe('link-not-found');
    const third = await run('2026-11-25', ['/talk']);
    expect(third.problems.map((one) => [one.level, one.code])).toEqual([
      ['error', 'link-broken'],
      ['error', 'link-broken'],
    ]);
    expect([third.exitCode, third.links?.broken]).toEqual([1, 1]);
  });

  it('is forgotten when it is found again', async () => {
    expect((await run('2026-11-26', [])).problems).toEqual([]);
    expect((await run('2026-11-27', ['/talk'])).problems[0]?.message).toContain('Seen on 1 of 3 days');
  });
});

it('asks each address once, and never one that is made up for examples', async () => {
  const asked: string[] = [];
  const { links } = await run('2026-11-28', [], asked);
  // HEAD alone settles it: what came is no page.
  expect(asked.sort()).toEqual(['https://town.gov.uk/swim', 'https://town.gov.uk/talk']);
  expect(links).toMatchObject({ asked: 2, forExamples: 1, states: { fine: 2 } });
});

it('keeps nothing but addresses and days, and says so where the file is another', async () => {
  await run('2026-11-29', ['/swim']);
  expect(JSON.parse(readFileSync(state, 'utf8'))).toEqual({
    links: { 'https://town.gov.uk/swim': [{ on: '2026-11-29', state: 'not-found' }] },
  });
  const other = join(folder, 'other.json');
  writeFileSync(other, '{"name":"x"}');
  const options = { folder: join(folder, 'town'), json: true, strict: false, today: '2026-11-30' };
  expect(await checkWithLinks(options, other, { clock: quick })).toMatchObject({ exitCode: 2 });
});

describe('a telephone number', () => {
  it.each([
    '01632 960200',
    '07700 900200',
    '0800 1111',
    '0300 123 4567',
    '020 7946 0018',
    '+44 1632 960200',
    '116 123',
    '111',
    '0808 802 5544',
    '016977 2345',
  ])('%s can be dialled', (number) => expect(phoneFault(number)).toBeUndefined());
  it.each([
    ['1632 960200', 'first 0'],
    ['01632 9602001', '12 figures'],
    ['0163 960', '7 figures'],
    ['01632 960200 or 960201', 'words'],
    ['0909 879 0001', 'premium'],
    ['+33 1 23 45 67 89', 'United Kingdom'],
    ['0300 123 456', '10 figures'],
  ])('%s is told: %s', (number, what) => expect(phoneFault(number)).toContain(what));

  it('for texts may be short, and by Relay begins with 18001', () => {
    expect([phoneFault('85258', 'sms'), phoneFault('18001 01632 960100', 'textRelay')]).toEqual([undefined, undefined]);
    expect(phoneFault('85258')).toBeDefined();
    expect(phoneFault('18001 01632 96', 'textRelay')).toBeDefined();
  });

  it('is found with its row, or its line', () => {
    const pack = smallPack({
      'town/services.csv': (text) => text.replace('01632 960201', '1632 960201'),
      'town/bodies.yaml': (text) => text.replace('"01632 960100"', '"01632 960"'),
    });
    expect(phoneProblems(pack)).toMatchObject([
      {
        message: 'services/swim-club: the number 1632 960201 has lost its first 0.',
        place: { row: 3, column: 'phone' },
      },
      {
        message: 'bodies/council: the number 01632 960 has 8 figures, which no number that begins so has.',
        place: { line: 6 },
      },
    ]);
  });

  it('of the example area and the nation is in good form', () => {
    expect(phoneProblems(merrowdale())).toEqual([]);
  });
});
