import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/domain/pack/problem.ts';
import { build } from '../../tools/commands/build.ts';
import { check } from '../../tools/commands/check.ts';
import { DamagedContent } from '../make/damagedContent.ts';

const today = '2026-11-22';
const england = (name: string) => `england/${name}`;
const question = 'why: We need it., usedFor: The date., ifWrong: The date is wrong., notSure: That is fine.';

let content = new DamagedContent();
afterEach(() => {
  content.remove();
  content = new DamagedContent();
});

function checked(): { exitCode: number; errors: Problem[] } {
  const { exitCode, output } = check({ folder: content.area, json: true, strict: false, today });
  const { problems } = JSON.parse(output) as { problems: Problem[] };
  return { exitCode, errors: problems.filter((one) => one.level === 'error') };
}

interface Expected {
  readonly code: string;
  readonly file: string;
  readonly line?: number;
  readonly row?: number;
  readonly column?: string;
  readonly says: RegExp;
}

function expectAll(errors: readonly Problem[], expected: readonly Expected[]): void {
  for (const { code, file, line, row, column, says } of expected) {
    const found = errors.filter((one) => one.code === code && one.place.file.endsWith(file) && says.test(one.message));
    expect(found, `${code} in ${file}`).toHaveLength(1);
    expect(found[0]?.place, `${code} in ${file}`).toMatchObject({
      ...(line === undefined ? {} : { line }),
      ...(row === undefined ? {} : { row }),
      ...(column === undefined ? {} : { column }),
    });
    expect(found[0]?.tip).not.toBe('');
  }
}

/** The row of a service; no cell of the real file holds a line break. */
function rowOf(id: string): number {
  return content.lineOf('merrowdale/services.csv', `\n${id},`);
}

/** Faults of every sort that leave the rest of the pack readable. */
function damageEverywhere(): Expected[] {
  const salt = england('provisions/salt.yaml');
  const camhs = england('provisions/camhs.yaml');
  const pip = england('provisions/pip.yaml');
  const dla = england('provisions/dla.yaml');
  const services = 'merrowdale/services.csv';
  const oldTerm = england('glossary.yaml');
  content
    .append(salt, '\nremark: [unclosed\n')
    .replace(camhs, /priority: \d+/, 'priority: very high')
    .replace(pip, /role: [a-z-]+/, 'role: nobody-at-all')
    .replace(dla, /url: "?https:[^\s"}]*"?/, 'url: "javascript:alert(1)"')
    .replace(oldTerm, 'id: ehcna', 'id: ehcp')
    .replace(england('contacts.yaml'), /asAt: 2026-11-22/, 'asAt: 2026-02-30')
    .replace(services, /^(send-team,.*?),0,25,/m, '$1,0,26,')
    .replace(services, /^(education-access-team,.*?),4,18,/m, '$1,18,4,')
    .replace(services, 'https://merrowdale.example.org/school-travel-team/', 'javascript:alert(1)')
    .write(
      england('pathways/round-and-round.yaml'),
      `name: Round\nsummary: Round and round.\norder: 0\nquestions:
  - { id: round-start, ask: Start?, kind: choice, sets: planStage, options: [{ value: none, label: No plan }], ${question} }
  - { id: round-one, ask: One?, kind: date, sets: movedOn, when: { known: orderMadeOn }, ${question} }
  - { id: round-two, ask: Two?, kind: date, sets: orderMadeOn, when: { known: movedOn }, ${question} }
`,
    )
    .write(
      england('pathways/dead-end.yaml'),
      `name: Dead end\nsummary: Nothing to choose.\norder: 0\nquestions:
  - { id: dead-end, ask: What now?, kind: choice, ${question} }
  - { id: dead-later, ask: And then?, kind: date, sets: movedOn, when: { is: { planStage: final } }, ${question} }
`,
    )
    .write(
      england('guides/raw.md'),
      `---
title: Raw
summary: A page with what may not stand on a page.
law: { status: good-practice, source: [{ act: A test }], asAt: 2026-11-22, confidence: verified }
---

A line.

<script>alert(1)</script>

Ring [us](javascript:alert(1)) now.
`,
    );
  return [
    { code: 'yaml-broken', file: salt, says: /./ },
    { code: 'schema', file: camhs, line: content.lineOf(camhs, 'very high'), says: /duties\.\d+\.priority: .*number/ },
    { code: 'reference-missing', file: pip, line: content.lineOf(pip, 'nobody-at-all'), says: /roles\/nobody-at-all/ },
    { code: 'schema', file: dla, line: content.lineOf(dla, 'javascript:'), says: /url: a link starts with https/ },
    { code: 'id-twice', file: oldTerm, says: /"ehcp" is used twice/ },
    {
      code: 'schema',
      file: england('contacts.yaml'),
      line: content.lineOf(england('contacts.yaml'), '2026-02-30'),
      says: /this day does not exist/,
    },
    { code: 'schema', file: services, row: rowOf('send-team'), column: 'maximum_age', says: /25/ },
    {
      code: 'ages-in-order',
      file: services,
      row: rowOf('education-access-team'),
      column: 'minimum_age',
      says: /18 to 4/,
    },
    { code: 'safe-links', file: services, row: rowOf('school-travel-team'), column: 'url', says: /javascript:alert/ },
    { code: 'pathway-ends', file: 'round-and-round.yaml', line: 6, says: /circle: round-one → round-two → round-one/ },
    { code: 'pathway-ends', file: 'dead-end.yaml', line: 5, says: /nothing to choose/ },
    { code: 'pathway-ends', file: 'dead-end.yaml', line: 6, says: /no way reaches "dead-later"/ },
    { code: 'markdown-refused', file: 'raw.md', line: 9, says: /Raw HTML/ },
    { code: 'link-refused', file: 'raw.md', line: 11, says: /javascript:alert/ },
  ];
}

describe('check', () => {
  it('lists every fault of every file at once, each with its line or row, and exits 1', () => {
    const before = checked().errors.length;
    const expected = damageEverywhere();
    const { exitCode, errors } = checked();
    expect(exitCode).toBe(1);
    expectAll(errors, expected);
    expect(errors.length, errors.map((one) => one.message).join('\n')).toBe(before + expected.length);
  });

  it('names the row of a broken quote, and the faults of all other files with it', () => {
    content
      .replace('merrowdale/services.csv', /^(school-travel-team,.*?),"Staff/m, '$1,"Staff" said')
      .append(england('routes/route-tribunal.yaml'), '\ncolour: blue\n');
    const { exitCode, errors } = checked();
    expect(exitCode).toBe(1);
    expectAll(errors, [
      { code: 'csv-broken', file: 'services.csv', row: rowOf('school-travel-team'), says: /quote/i },
      { code: 'schema', file: 'route-tribunal.yaml', says: /colour/ },
    ]);
    expect(errors).toHaveLength(2);
  });

  it('names the row in which a quote is opened and never closed', () => {
    content.append('merrowdale/services.csv', 'another,"Open\nand,more\nand,more\n');
    expectAll(checked().errors, [{ code: 'csv-broken', file: 'services.csv', row: rowOf('another'), says: /quote/i }]);
  });

  it('names a missing and an unknown column', () => {
    content.replace('merrowdale/services.csv', ',maximum_age,', ',oldest,');
    const { errors } = checked();
    expectAll(errors, [
      { code: 'csv-column-missing', file: 'services.csv', row: 1, column: 'maximum_age', says: /maximum_age/ },
      { code: 'csv-column-unknown', file: 'services.csv', row: 1, column: 'oldest', says: /oldest/ },
    ]);
    expect(errors).toHaveLength(2);
  });

  it.each(['timescales.yaml', 'pack.yaml', 'bodies.yaml', 'questions.yaml', 'contacts.yaml', 'calendar.yaml'])(
    'does not break down, and tells nothing untrue, when %s of the nation cannot be read',
    (name) => {
      content.append(england(name), '\ncolour: [\n').append(england('routes/route-tribunal.yaml'), '\ncolour: blue\n');
      const { exitCode, errors } = checked();
      expect(exitCode).toBe(1);
      expect(new Set(errors.map((one) => one.place.file.split('/').at(-1)))).toEqual(
        new Set([name, 'route-tribunal.yaml']),
      );
    },
  );

  it('names a file that is not there', () => {
    content.take('merrowdale/places.yaml');
    expectAll(checked().errors, [{ code: 'file-missing', file: 'places.yaml', says: /missing/ }]);
  });

  it('judges the good items of a list beside a faulty one, at their own lines', () => {
    const file = england('timescales.yaml');
    content
      .replace(file, 'number: 6, unit: weeks', 'number: six, unit: weeks')
      .replace(file, 'id: ehcna-advice', 'id: final-plan');
    const { errors } = checked();
    expectAll(errors, [
      { code: 'schema', file, line: content.lineOf(file, 'number: six'), says: /expected number/ },
      { code: 'id-twice', file, says: /"final-plan" is used twice/ },
    ]);
    expect(errors).toHaveLength(2);
  });

  it('finds a script behind a form of a body', () => {
    content.replace(
      'merrowdale/bodies.yaml',
      /kind: email, value: "[^"]+"/,
      'kind: form, value: "javascript:alert(1)"',
    );
    expectAll(checked().errors, [
      {
        code: 'safe-links',
        file: 'bodies.yaml',
        line: content.lineOf('merrowdale/bodies.yaml', 'javascript:'),
        says: /bodies\/school/,
      },
    ]);
  });

  it('says the same for people: place, message, what to do, and how many', () => {
    damageEverywhere();
    const { exitCode, output } = check({ folder: content.area, json: false, strict: false, today });
    expect(exitCode).toBe(1);
    expect(output).toMatch(
      /^error {2}.*services\.csv:\d+:maximum_age {2}maximum_age: .*\n {7}Write a whole number from 0 to 25\. {2}\[schema\]$/m,
    );
    expect(output).toMatch(/^\d+ errors, \d+ warnings in /m);
  });
});

describe('build', () => {
  it('writes nothing for a faulty pack and leaves what stood there byte for byte', async () => {
    const { errors: before } = checked();
    const expected = damageEverywhere();
    const out = join(content.root, 'site');
    mkdirSync(join(out, 'packs'), { recursive: true });
    writeFileSync(join(out, 'index.html'), '<p>The site of yesterday</p>');
    writeFileSync(join(out, 'packs/manifest.json'), '{}');
    const app = join(content.root, 'app');
    mkdirSync(app);
    writeFileSync(join(app, 'shell.html'), '<!--head--><!--page-->');
    const stood = fingerprints(out);

    const { exitCode, output } = await build({
      folder: content.area,
      out,
      today,
      json: true,
      app,
      staticEntry: join(app, 'static.js'),
    });

    const report = JSON.parse(output) as { written: boolean; problems: Problem[] };
    expect(exitCode).toBe(1);
    expect(report.written).toBe(false);
    expect(report.problems).toHaveLength(before.length + expected.length);
    expect(fingerprints(out)).toEqual(stood);
    expect(existsSync(`${out}.new`)).toBe(false);
    expect(existsSync(`${out}.old`)).toBe(false);
  });

  it('makes no folder where there was none', async () => {
    content.append(england('routes/route-tribunal.yaml'), '\ncolour: blue\n');
    const out = join(content.root, 'site');
    const { exitCode, output } = await build({
      folder: content.area,
      out,
      today,
      json: false,
      app: 'nowhere',
      staticEntry: 'nowhere',
    });
    expect(exitCode).toBe(1);
    expect(output).toContain('Nothing was written: 1 errors.');
    expect(existsSync(out)).toBe(false);
  });
});

/** Every file below a folder with the hash of its bytes and the time it was written. */
function fingerprints(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => {
        const hash = createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex');
        return [name, `${hash} ${statSync(join(folder, name)).mtimeMs}`];
      }),
  );
}
