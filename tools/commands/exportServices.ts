import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import { areaWorkbook } from '../../src/officer/area/areaWorkbook.ts';
import { writeWorkbook } from '../../src/officer/sheets/writeWorkbook.ts';
import { feedFiles } from '../../src/officer/publish/feedFiles.ts';
import { tableNames } from '../../src/officer/publish/tables.ts';
import { cellsOf, servicesText } from '../../src/officer/exchange/writeServices.ts';
import { asLine } from './asLine.ts';
import type { CommandResult } from './check.ts';
import type { ExportJson } from './shapes.ts';

const formats = ['csv', 'xlsx', 'open-referral-uk-3', 'hsds-tabular'] as const;

const tablesFolder = 'tables/';

interface ExportArguments {
  readonly pack: LoadedPack;
  readonly format: string | undefined;
  readonly out: string | undefined;
  readonly json: boolean;
}

/** The services of a pack for other systems: as a table, or as the plain files of an Open Referral UK 3.0 feed. */
export function exportServices({ pack, format, out, json }: ExportArguments): CommandResult {
  const chosen = formats.find((one) => one === format);
  if (chosen === undefined) return { exitCode: 2, output: `export needs --format ${formats.join(' or --format ')}.` };
  if (out === undefined) return { exitCode: 2, output: 'export needs a folder: --out DIR' };
  const foreign = existsSync(out)
    ? readdirSync(out).filter((name) => ![...ours, `${pack.view.pack.id}.xlsx`].includes(name))
    : [];
  if (foreign.length > 0) return inUse(out, foreign[0] ?? '', json);
  const files = filesOf(chosen, pack);
  replaceFolder(out, files);
  const shape: ExportJson = {
    written: true,
    out,
    format: chosen,
    services: Object.keys(pack.directory).length,
    files: files.size,
    bytes: [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0),
  };
  const said = `${shape.services} services of ${pack.view.pack.name} are in ${out}: ${shape.files} files, ${shape.bytes} bytes.`;
  return { exitCode: 0, output: json ? JSON.stringify(shape, null, 2) : said };
}

/** What an export may find in its folder and put new ones in the place of. */
const ours = ['services.csv', 'services', 'index.json', 'datapackage.json', ...tableNames.map((name) => `${name}.csv`)];

function inUse(out: string, name: string, json: boolean): CommandResult {
  const problem = {
    level: 'error',
    code: 'folder-in-use',
    message: `The folder holds ${name}, which no export wrote.`,
    tip: 'Name an empty folder: an export takes the place of all that is in it.',
    place: { file: out },
  } as const;
  const shape: ExportJson = { written: false, problems: [problem] };
  return { exitCode: 1, output: json ? JSON.stringify(shape, null, 2) : `${asLine(problem)}\nNothing was written.` };
}

function filesOf(format: (typeof formats)[number], pack: LoadedPack): Map<string, string | Uint8Array> {
  if (format === 'xlsx') return new Map([[`${pack.view.pack.id}.xlsx`, writeWorkbook(areaWorkbook(pack))]]);
  if (format === 'csv') return tableFiles(pack);
  const feed = [...feedFiles(pack)];
  const isTable = ([name]: readonly [string, string]) => name.startsWith(tablesFolder);
  return new Map(
    format === 'hsds-tabular'
      ? feed.filter(isTable).map(([name, text]) => [name.slice(tablesFolder.length), text])
      : feed.filter((one) => !isTable(one)),
  );
}

function tableFiles({ directory }: LoadedPack): Map<string, string> {
  return new Map([['services.csv', servicesText(Object.values(directory).map(cellsOf))]]);
}

/** All new or all old: written beside, then put in its place. */
function replaceFolder(out: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const [fresh, before] = [`${out}.new`, `${out}.old`];
  for (const folder of [fresh, before]) rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of files) {
    const file = join(fresh, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  if (existsSync(out)) renameSync(out, before);
  renameSync(fresh, out);
  rmSync(before, { recursive: true, force: true });
}
