import { mkdtempSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { newKey } from '../../tools/commands/newKey.ts';
import { writtenShapes } from '../../tools/project/writeSchemas.ts';
import { run } from '../../tools/run.ts';
import { writeSmallPack } from '../make/smallPack.ts';

const page = readFileSync('docs/upkeep.md', 'utf8');
const workflow = readFileSync('docs/upkeep/scheduled-check.yml', 'utf8');
const readme = readFileSync('README.md', 'utf8');

/** Every line that the recipes tell somebody, or a machine, to run. */
function commandsIn(text: string): string[] {
  return [...text.matchAll(/npm run (?:-s )?offer -- ([^`\n]+)/g)].map(([, line = '']) => line.trim());
}
const commands = [...new Set([...commandsIn(page), ...commandsIn(workflow)])];

/** The options that the command line takes, as it lists them. */
const options = Object.fromEntries(
  [
    ...readFileSync('tools/localOffer.ts', 'utf8').matchAll(
      /^ {2}'?([a-z-]+)'?: \{ type: '(string|boolean)'(, multiple: true)?/gm,
    ),
  ].map(([, name = '', type, multiple]) => [name, { type, ...(multiple ? { multiple: true } : {}) }]),
) as NonNullable<ParseArgsConfig['options']>;

const folder = mkdtempSync(join(tmpdir(), 'upkeep-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('docs/upkeep.md', () => {
  // The pack of a town whose addresses are all made up for examples, so that no host is asked.
  writeSmallPack(folder);
  const area = join(folder, 'town');

  it.each(commands)('names a command that runs: %s', async (line) => {
    // Every file it names lies in a folder of the test.
    const words = line.split(/\s+/).map((word) =>
      word
        .replace(/^(content\/my-area|"\$AREA")$/, area)
        .replace(/^([\w-]+\.(html|csv|json))$/, (name) =>
          name === 'owners.csv' ? 'tests/cases/owners.csv' : join(folder, name),
        )
        .replace(/^dist\/.*/, join(folder, 'site')),
    );
    const { positionals, values } = parseArgs({ args: words, allowPositionals: true, options });
    const state = values.links && !values.state ? { state: join(folder, 'links.json') } : {};
    const { exitCode, output } = await run(positionals, { ...values, ...state, today: '2026-11-22' });
    expect(exitCode, output).not.toBe(2);
    const written = [values.html, values.csv, values.out, values.state].filter((file) => typeof file === 'string');
    for (const file of written) expect(existsSync(file), `${line}: ${file}`).toBe(true);
  });

  it('names more than ten commands, each in the list of the README', () => {
    expect(commands.length).toBeGreaterThan(10);
    const list = readme.split('```\ncheck ')[1]?.split('```')[0] ?? '';
    for (const line of commands) {
      const [first = '', second = ''] = line.split(' ');
      const name = first === 'report' ? `report ${second}` : first;
      expect(`\ncheck ${list}`, name).toContain(`\n${name} `);
      for (const [option = ''] of line.matchAll(/--[a-z-]+/g))
        if (option !== '--pack') expect(list, `${name} ${option}`).toContain(option);
    }
  });

  it('says what the migration keeps under the name that it has', async () => {
    const old = mkdtempSync(join(folder, 'old-'));
    writeSmallPack(old);
    await run(['doctor', join(old, 'town')], { migrate: true, today: '2026-11-22' });
    const kept = readdirSync(old).find((name) => name.startsWith('town.before'));
    expect(page).toContain(`content/my-area${kept?.slice('town'.length)}`);
  });
});

describe('the scheduled check', () => {
  interface Workflow {
    readonly on: { readonly schedule: readonly { readonly cron: string }[] };
    readonly permissions: unknown;
    readonly env: Readonly<Record<string, string>>;
    readonly jobs: Readonly<
      Record<
        string,
        {
          readonly steps: readonly {
            readonly run?: string;
            readonly uses?: string;
            readonly with?: Readonly<Record<string, unknown>>;
          }[];
        }
      >
    >;
  }
  const read = parse(workflow) as Workflow;
  const steps = Object.values(read.jobs).flatMap((job) => job.steps);

  it('runs on three mornings a week, for a link is broken on the third day', () => {
    expect(read.on.schedule).toEqual([{ cron: '17 5 * * 1-3' }]);
    expect(page).toContain('17 5 * * 1-3  cd ');
  });

  it('may only read, and takes no secret', () => {
    expect(read.permissions).toEqual({ contents: 'read' });
    expect(workflow).not.toContain('secrets.');
  });

  it('runs nothing but npm, and the commands of the page', () => {
    const lines = steps.flatMap((step) => step.run?.trim().split('\n') ?? []).map((line) => line.trim());
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).toMatch(/^npm (ci$|run offer -- )/);
  });

  it('keeps between runs the very file that the link check writes, and hands out the files that are written', () => {
    const lines = steps.map((step) => step.run ?? '').join('\n');
    const [cache, artifact] = ['actions/cache@', 'actions/upload-artifact@'].map((name) =>
      steps.find((step) => step.uses?.startsWith(name)),
    );
    expect(lines).toContain(`--state ${String(cache?.with?.path)}`);
    for (const file of String(artifact?.with?.path).trim().split('\n')) expect(lines).toContain(file);
  });
});

/** A field of the form, as Sveltia and Decap name it. */
interface Field {
  readonly name: string;
  readonly widget: string;
  readonly required?: boolean;
  readonly options?: readonly string[];
  readonly fields?: readonly Field[];
  readonly value_type?: string;
  readonly format?: string;
}
interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly pattern?: string;
}
interface CmsConfig {
  readonly media_folder: string;
  readonly output: Readonly<Record<string, boolean>>;
  readonly collections: readonly {
    readonly name: string;
    readonly folder?: string;
    readonly fields?: readonly Field[];
    readonly files?: readonly { readonly name: string; readonly file: string; readonly fields: readonly Field[] }[];
  }[];
}

describe('the form of the CMS', () => {
  const config = parse(readFileSync('docs/upkeep/cms-config.yml', 'utf8')) as CmsConfig;
  const files = config.collections.flatMap((one) => one.files ?? []);
  const folders = config.collections.filter((one) => one.folder !== undefined);
  const schemaOf = (name: string) =>
    z.toJSONSchema(writtenShapes[{ bodies: 'bodies-area' }[name] ?? name]!, { io: 'input' }) as JsonSchema;
  const forms = [
    ...files.map(({ name, file, fields }) => ({
      name,
      fields,
      schema: schemaOf(name),
      written: [parse(readFileSync(file, 'utf8')) as unknown],
    })),
    ...folders.map(({ name, folder: path = '', fields = [] }) => ({
      name,
      fields: fields.filter((one) => one.name !== 'body'),
      schema: schemaOf('guides-front-matter'),
      written: readdirSync(path)
        .filter((file) => /^[^.]+\.md$/.test(file))
        .map((file) => parse(readFileSync(join(path, file), 'utf8').split('---\n')[1] ?? '') as unknown),
    })),
  ];

  it('names files and folders that exist', () => {
    const paths = [...files.map((one) => one.file), ...folders.map((one) => one.folder ?? ''), config.media_folder];
    for (const path of paths) expect(existsSync(path), path).toBe(true);
    expect(files.map((one) => one.name)).toEqual(['pack', 'bodies', 'places', 'coverage']);
  });

  it('leaves out what may be left out', () => {
    expect(config.output.omit_empty_optional_fields).toBe(true);
  });

  it.each(forms)(
    'of $name has only fields of the schema, of its kind, and every one that must be there',
    ({ fields, schema }) => {
      expect(faultsOf(fields, schema, '')).toEqual([]);
    },
  );

  it.each(forms)(
    'of $name has every field that is written in the area, so that saving loses none',
    ({ fields, written }) => {
      expect(written.length).toBeGreaterThan(0);
      expect(written.flatMap((one) => unknownIn(one, fields, ''))).toEqual([]);
    },
  );

  it('would be told of a field that is not in the schema, of another kind, or left out', () => {
    const { fields, schema, written } = forms[1]!;
    const [bodies] = fields;
    const inner = bodies!.fields!;
    const withInner = (change: readonly Field[]) => [{ ...bodies!, fields: change }];
    expect(faultsOf(withInner([...inner, { name: 'phone', widget: 'string' }]), schema, '')).toHaveLength(1);
    expect(
      faultsOf(withInner(inner.map((one) => (one.name === 'owner' ? { ...one, widget: 'number' } : one))), schema, ''),
    ).toHaveLength(1);
    expect(faultsOf(withInner(inner.filter((one) => one.name !== 'owner')), schema, '')).toHaveLength(1);
    expect(unknownIn(written[0], withInner(inner.filter((one) => one.name !== 'findIt')), '').length).toBeGreaterThan(
      0,
    );
  });
});

/** What a form says otherwise than the schema. */
function faultsOf(fields: readonly Field[], schema: JsonSchema, path: string): string[] {
  const names = new Set(fields.map((one) => one.name));
  const missing = (schema.required ?? []).filter((name) => !names.has(name)).map((name) => `${path}${name} is missing`);
  return [
    ...missing,
    ...fields.flatMap((field) => {
      const at = `${path}${field.name}`;
      const property = schema.properties?.[field.name];
      if (property === undefined) return [`${at} is not in the schema`];
      const mayBeEmpty = !schema.required?.includes(field.name);
      const optional = field.required === false;
      return [
        ...(optional && !mayBeEmpty ? [`${at} must be filled in`] : []),
        ...(!fits(field, property) ? [`${at} is no ${field.widget}`] : []),
        ...(field.fields ? faultsOf(field.fields, property.items ?? property, `${at}.`) : []),
      ];
    }),
  ];
}

function fits({ widget, options: choices, fields, value_type: kind, format }: Field, schema: JsonSchema): boolean {
  const text = schema.type === 'string' || (schema.anyOf ?? []).some((one) => one.type === 'string');
  if (widget === 'select') return JSON.stringify(choices) === JSON.stringify(schema.enum);
  if (widget === 'list') return schema.type === 'array' && (fields !== undefined) === (schema.items?.type === 'object');
  if (widget === 'object') return schema.type === 'object';
  if (widget === 'boolean') return schema.type === 'boolean';
  if (widget === 'number')
    return kind === 'int' ? schema.type === 'integer' || typeof schema.const === 'number' : schema.type === 'number';
  if (widget === 'datetime')
    return text && format === 'YYYY-MM-DD' && schema.pattern?.includes('\\d{4}-\\d{2}-\\d{2}') === true;
  return text && schema.enum === undefined && ['string', 'text'].includes(widget);
}

/** What is written in a file and has no field, or another form than the field. */
function unknownIn(value: unknown, fields: readonly Field[], path: string): string[] {
  return Object.entries(value as Record<string, unknown>).flatMap(([key, item]) => {
    const field = fields.find((one) => one.name === key);
    if (field === undefined) return [`${path}${key}`];
    if (['string', 'text', 'datetime', 'select'].includes(field.widget) && typeof item !== 'string')
      return [`${path}${key} is no text`];
    if (field.fields === undefined) return [];
    return [item].flat().flatMap((one) => unknownIn(one, field.fields ?? [], `${path}${key}.`));
  });
}

it('tells of the keys what the page says: a secret key in the folder of a pack is an error', async () => {
  const old = mkdtempSync(join(folder, 'keys-'));
  writeSmallPack(old);
  newKey(join(old, 'town/town.pem'));
  const { output } = await run(['doctor', join(old, 'town')], { today: '2026-11-22' });
  expect(output).toContain('town.pem is a secret key');
});
