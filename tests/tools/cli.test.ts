import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  checkJson,
  deadlineJson,
  explainJson,
  exportJson,
  faultyJson,
  importJson,
  outlineJson,
  pathwaysJson,
  reportCoverageJson,
  searchJson,
} from '../../tools/commands/shapes.ts';
import { run, type Values } from '../../tools/run.ts';

const today = '2026-11-22';
const folder = mkdtempSync(join(tmpdir(), 'cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** The command as `npm run -s offer` starts it: a process of its own. */
function spawned(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['tools/localOffer.ts', ...words, '--today', today], { encoding: 'utf8' });
}

/** The same without a process: exit code and what would be printed. */
function inside(words: readonly string[], values: Partial<Values> = {}) {
  return run(words, { today, ...values });
}

describe('a process', () => {
  it('prints JSON alone on standard output and exits 0', () => {
    const { status, stdout, stderr } = spawned('deadline', 'final-plan', '--from', '2026-07-06', '--json');
    expect(status).toBe(0);
    expect(stderr).toBe('');
    // 20 weeks after 6 July 2026 (SEND Regulations 2014, reg 13(2)).
    expect(deadlineJson.parse(JSON.parse(stdout))).toMatchObject({
      from: '2026-07-06',
      date: '2026-11-23',
      kind: 'law',
    });
  });

  it('exits 1 on content problems', () => {
    const { status, stdout } = spawned('check', folder, '--json');
    expect(status).toBe(1);
    expect(checkJson.parse(JSON.parse(stdout)).problems).toMatchObject([{ code: 'pack-missing' }]);
  });

  it('exits 2 on wrong use, with the way to the help', () => {
    const { status, stdout, stderr } = spawned('check', '--no-such-option');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('--help');
  });
});

describe('wrong use exits 2', () => {
  it.each<[string, string[], Partial<Values>]>([
    ['no command', [], {}],
    ['an unknown command', ['buidl'], {}],
    ['a day that does not exist', ['check'], { today: '2026-02-30' }],
    ['a deadline without a name', ['deadline'], {}],
    ['a deadline of an unknown name', ['deadline', 'finalplan'], {}],
    ['a deadline from no day', ['deadline', 'final-plan'], { from: '30 February' }],
    ['a deadline with an unknown fact', ['deadline', 'final-plan'], { with: ['moonOn=2026-10-05'] }],
    ['an outline without a name', ['outline'], {}],
    ['an outline of an unknown pathway', ['outline', 'nowhere'], {}],
    ['explain without a file', ['explain'], {}],
    ['explain with a file that is not there', ['explain'], { facts: join(folder, 'none.yaml') }],
    ['search without words', ['search'], {}],
    ['search with words and a file', ['search', 'help'], { queries: join(folder, 'none.txt') }],
    ['search with a file that is not there', ['search'], { queries: join(folder, 'none.txt') }],
  ])('%s', async (_name, words, values) => {
    const { exitCode, output } = await inside(words, values);
    expect(exitCode).toBe(2);
    expect(output).not.toBe('');
  });
});

describe('check', () => {
  it('finds no error in the real content', async () => {
    const { exitCode, output } = await inside(['check'], { json: true });
    const { errors, problems } = checkJson.parse(JSON.parse(output));
    expect(problems.filter((one) => one.level === 'error')).toEqual([]);
    expect([exitCode, errors]).toEqual([0, 0]);
  });

  it('takes warnings as errors with --strict', async () => {
    expect((await inside(['check'], { strict: true })).exitCode).toBe(1);
  });

  it('says that a national pack is not an area', async () => {
    const { exitCode, output } = await inside(['check', 'content/england'], { json: true });
    expect(exitCode).toBe(1);
    expect(output).toContain('not-an-area');
  });
});

describe('deadline', () => {
  it('takes further facts by --with', async () => {
    const given = { from: '2026-10-09', with: ['certificateOn=2026-11-20'], json: true };
    const { exitCode, output } = await inside(['deadline', 'appeal-deadline-2-months'], given);
    expect(exitCode).toBe(0);
    expect(deadlineJson.parse(JSON.parse(output)).date).toMatch(/^2026-12-/);
  });

  it('gives no date where the start is not known, and says which fact is missing', async () => {
    const { exitCode, output } = await inside(['deadline', 'final-plan'], { json: true });
    expect(exitCode).toBe(0);
    expect(deadlineJson.parse(JSON.parse(output))).toMatchObject({ date: null, missing: ['requestReceivedOn'] });
  });

  it('says it in words too', async () => {
    expect((await inside(['deadline', 'final-plan'], { from: '2026-07-06' })).output).toMatch(/^2026-11-23 {2}law\n/);
  });
});

describe('pathways and outline', () => {
  it('list every pathway, and every way through each', async () => {
    const listed = pathwaysJson.parse(JSON.parse((await inside(['pathways'], { json: true })).output));
    expect(listed.length).toBeGreaterThan(5);
    const [first] = listed;
    const { exitCode, output } = await inside(['outline', first?.id ?? ''], { json: true });
    expect(exitCode).toBe(0);
    expect(outlineJson.parse(JSON.parse(output)).length).toBeGreaterThan(0);
  });
});

describe('explain', () => {
  const late = { planStage: 'assessing', problems: ['late'], requestReceivedOn: '2026-07-06' };

  it.each([
    ['JSON', JSON.stringify(late)],
    ['YAML', 'planStage: assessing\nproblems: [late]\nrequestReceivedOn: 2026-07-06\n'],
  ])('reads facts written as %s', async (name, text) => {
    const { exitCode, output } = await inside(['explain'], { facts: fileWith(`facts.${name}`, text), json: true });
    expect(exitCode).toBe(0);
    const { duties, deadlines } = explainJson.parse(JSON.parse(output));
    expect(duties.map((one) => one.role)).toContain('local-authority-send');
    expect(deadlines.find((one) => one.timescale === 'final-plan')?.date).toBe('2026-11-23');
  });

  it('lists every wrong fact with its line, and exits 1', async () => {
    const file = fileWith('wrong.yaml', 'planStage: assesing\nageYears: old\nmoon: full\n');
    const { exitCode, output } = await inside(['explain'], { facts: file, json: true });
    expect(exitCode).toBe(1);
    const { problems } = faultyJson.parse(JSON.parse(output));
    expect(problems.map((one) => one.place.line)).toEqual([2, 1, 3]);
    expect(problems.map((one) => one.message).join()).toMatch(/ageYears.*planStage.*moon/);
  });

  it('replays the answers of a journey', async () => {
    const journey = {
      pathway: 'asked-and-waiting',
      answers: { 'what-happened': 'plan-late', asker: 'parent', 'request-received': '2026-07-06' },
    };
    const file = fileWith('journey.json', JSON.stringify(journey));
    const { exitCode, output } = await inside(['explain'], { journey: file, json: true });
    expect(exitCode).toBe(0);
    const { duties, firstSteps } = explainJson.parse(JSON.parse(output));
    expect(duties[0]?.role).toBe('local-authority-send');
    expect(firstSteps.length).toBeGreaterThan(0);
  });

  it('names an unknown pathway, and exits 1', async () => {
    const file = fileWith('lost.json', JSON.stringify({ pathway: 'nowhere', answers: {} }));
    const { exitCode, output } = await inside(['explain'], { journey: file, json: true });
    expect(exitCode).toBe(1);
    expect(faultyJson.parse(JSON.parse(output)).problems[0]?.message).toContain('"nowhere"');
  });
});

describe('search', () => {
  it('answers one query in the public shape', async () => {
    const { exitCode, output } = await inside(['search', 'respite'], { json: true });
    expect(exitCode).toBe(0);
    expect(searchJson.parse(JSON.parse(output)).results[0]).toMatchObject({ kind: 'provisions', id: 'short-breaks' });
  });

  it('answers a file of queries, one line of JSON each', async () => {
    const file = fileWith('queries.txt', 'respite\n\nspeech therapy\nqqqqqqqq\n');
    const { exitCode, output } = await inside(['search'], { queries: file });
    expect(exitCode).toBe(0);
    const answers = output.split('\n').map((line) => searchJson.parse(JSON.parse(line)));
    expect(answers.map((one) => one.query)).toEqual(['respite', 'speech therapy', 'qqqqqqqq']);
    expect(answers[2]?.results).toEqual([]);
  });

  it('measures itself, and exits 1 where a case expects what the pack does not hold', async () => {
    const good = fileWith('good.yaml', '- { query: respite, expect: [provisions/short-breaks] }\n');
    const { exitCode, output } = await inside(['search'], { bench: good, json: true });
    expect([exitCode, (JSON.parse(output) as { all: { successAt1: number } }).all.successAt1]).toEqual([0, 1]);
    const lost = fileWith('lost.yaml', '- { query: respite, expect: [provisions/none] }\n');
    expect((await inside(['search'], { bench: lost, json: true })).exitCode).toBe(1);
  });
});

describe('report coverage, import and export', () => {
  it('say what is covered, and write the page', async () => {
    const out = join(folder, 'coverage.md');
    const { exitCode, output } = await inside(['report', 'coverage'], { json: true, out });
    expect(exitCode).toBe(0);
    expect(reportCoverageJson.parse(JSON.parse(output)).study.sites).toBe(151);
    expect(readFileSync(out, 'utf8')).toContain('# What the local offer of Merrowdale covers');
  });

  it('write a feed and read it again, with nothing lost', async () => {
    const out = join(folder, 'feed');
    const written = await inside(['export'], { format: 'open-referral-uk-3', out, json: true });
    expect(exportJson.parse(JSON.parse(written.output))).toMatchObject({ written: true, services: 200 });
    const { exitCode, output } = await inside(['import', out], { json: true });
    expect(exitCode).toBe(0);
    expect(importJson.parse(JSON.parse(output))).toMatchObject({ services: 200, problems: [], written: null });
  });

  it('show the columns that import guesses, in words too', async () => {
    const { output } = await inside(
      ['import', fileWith('list.csv', 'Service name,Telephone\nClub,01632 960100\n')],
      {},
    );
    expect(output).toContain('column  Telephone  is phone  [guessed]');
    expect(output).toContain('Nothing was written');
  });

  it('do not import into what is no area', async () => {
    const list = fileWith('list.csv', 'name\nClub\n');
    const { exitCode, output } = await inside(['import', list], { into: 'content/england', json: true });
    expect(exitCode).toBe(1);
    expect(faultyJson.parse(JSON.parse(output)).problems).toMatchObject([{ code: 'not-an-area' }]);
  });

  it.each([
    ['import without a file', ['import'], {}],
    ['import into and out at once', ['import', 'x.csv'], { into: 'a', out: 'b' }],
    ['export without a format', ['export'], { out: 'x' }],
    ['export without a folder', ['export'], { format: 'csv' }],
  ])('are used wrongly: %s', async (_name, words, values) => {
    expect((await inside(words, values)).exitCode).toBe(2);
  });
});

describe('a faulty pack', () => {
  it.each(['pathways', 'explain', 'search', 'deadline', 'outline'])(
    'stops %s with its problems, exit 1',
    async (command) => {
      const { exitCode, output } = await inside([command, 'x'], { pack: 'content/england', json: true });
      expect(exitCode).toBe(1);
      expect(faultyJson.parse(JSON.parse(output)).problems).toMatchObject([{ code: 'not-an-area' }]);
    },
  );
});

it('does not build where the app was not built, and says how', async () => {
  const { build } = await import('../../tools/commands/build.ts');
  const { exitCode, output } = await build({
    folder: 'content/merrowdale',
    out: join(folder, 'site'),
    today,
    json: false,
    app: join(folder, 'no-app'),
    staticEntry: join(folder, 'no-app/static.js'),
  });
  expect(exitCode).toBe(2);
  expect(output).toContain('npm run app');
});
