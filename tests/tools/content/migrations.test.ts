import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { schemaNow } from '../../../src/domain/pack/schema/pack.ts';
import type { ContentFolder } from '../../../src/officer/content/contentFolder.ts';
import { loadContent } from '../../../src/officer/content/loadContent.ts';
import { memoryFolder } from '../../../src/officer/content/memoryFolder.ts';
import { migrationOf, migrations, schemaOf } from '../../../src/officer/content/migrations.ts';
import { diskFolder } from '../../../tools/disk/diskFolder.ts';
import { oldPacks } from '../../make/oldPacks.ts';
import { smallFiles } from '../../make/smallPack.ts';

type Files = Readonly<Record<string, string>>;

function folder(files: Files, name: string): ContentFolder {
  const own = Object.entries(files).filter(([file]) => file.startsWith(`${name}/`));
  return memoryFolder(name, new Map(own.map(([file, text]) => [file.slice(name.length + 1), text])));
}

const loaded = (files: Files) => loadContent(folder(files, 'town'), () => folder(files, 'nation'));

/** The pack as `doctor --migrate` writes it. */
function written(files: Files): Files {
  const changed = ['town', 'nation'].flatMap((name) =>
    migrationOf(folder(files, name)).map(({ file, text }): [string, string] => [`${name}/${file}`, text]),
  );
  return { ...files, ...Object.fromEntries(changed) };
}

describe.each(Object.entries(oldPacks))('a pack of %s', (_what, files) => {
  it('is read today without a problem, and nothing on the disk need be changed', () => {
    const pack = loaded(files);
    expect(pack.problems).toEqual([]);
    expect('view' in pack && pack.view.pack.schema).toBe(schemaNow);
  });

  it('says the same to a family once it is written anew, and then there is nothing left to change', () => {
    const before = loaded(files);
    const after = loaded(written(files));
    if (!('view' in before) || !('view' in after)) throw new Error('unread');
    expect(after.view).toEqual(before.view);
    expect(after.directory).toEqual(before.directory);
    expect(after.extras).toEqual(before.extras);
    expect(['town', 'nation'].flatMap((name) => migrationOf(folder(written(files), name)))).toEqual([]);
    expect(schemaOf(folder(written(files), 'town'))).toBe(schemaNow);
  });

  it('was refused before there were migrations: the guard off', () => {
    const asNow = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        name.endsWith('pack.yaml') ? text.replace('schema: 1', `schema: ${schemaNow}`) : text,
      ]),
    );
    const changed = Object.keys(files).some((name) => files[name] !== smallFiles[name]);
    expect(loaded(asNow).problems.length > 0).toBe(changed);
  });
});

it('leaves every other word, comment and order as the officer wrote it', () => {
  const files = oldPacks['schema 1, as first written: a note at each requirement, in blocks']!;
  const before = files['nation/requirements.yaml']!;
  const after = written(files)['nation/requirements.yaml']!;
  const lines = before.split('\n').filter((line) => !/^\s+(coverage:|- adulthood)/.test(line));
  expect(after).toBe(lines.join('\n'));
});

it('keeps both items of a list in one line whole', () => {
  const files = written(oldPacks['schema 1, written in one line, a mail link that brings words along']!);
  expect(parse(files['nation/requirements.yaml']!)).toEqual({
    requirements: [
      { id: 'lo-s2-15a', text: "The area's SENDIASS.", kind: 'must', ref: 'Sch 2 para 15(a)', confidence: 'verified' },
      { id: 'lo-s2-22', text: 'Says how mediation works.', kind: 'must', ref: 'Sch 2 para 22', confidence: 'verified' },
    ],
  });
  expect(files['town/services.csv']).toContain(',swim@town.example.org,');
  expect(files['town/local.yaml']).toContain('mailto:travel@town.example.org"');
});

it('names the line on the disk, although a note above it is left out', () => {
  const files = oldPacks['schema 1, as first written: a note at each requirement, in blocks']!;
  const wrong = files['nation/requirements.yaml']!.replace(
    'kind: must\n    ref: CFA s30(3)',
    'kind: perhaps\n    ref: CFA s30(3)',
  );
  const line = wrong.split('\n').findIndex((one) => one.includes('perhaps')) + 1;
  expect(loaded({ ...files, 'nation/requirements.yaml': wrong }).problems).toMatchObject([{ place: { line } }]);
});

describe.each(['town', 'nation'])('a %s of a later schema', (name) => {
  it('is refused in one sentence, and nothing of it is read', () => {
    const file = `${name}/pack.yaml`;
    const later = { ...smallFiles, [file]: smallFiles[file]!.replace('schema: 1', `schema: ${schemaNow + 1}`) };
    const pack = loaded(later);
    expect('view' in pack).toBe(false);
    expect(pack.problems).toMatchObject([
      {
        code: 'schema-newer',
        message: `This pack was written for a later release (schema ${schemaNow + 1}); this release reads schemas 1 to ${schemaNow}.`,
        place: { file },
      },
    ]);
  });
});

it('has one step to each schema there ever was, in order', () => {
  expect(migrations.map((one) => one.to)).toEqual(Array.from({ length: schemaNow - 1 }, (_, at) => at + 2));
});

it.each(['content/merrowdale', 'content/england'])('%s is of this schema', (path) => {
  expect(schemaOf(diskFolder(path))).toBe(schemaNow);
  expect(migrationOf(diskFolder(path))).toEqual([]);
});
