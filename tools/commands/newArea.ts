import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { areaId, newAreaFiles } from '../../src/officer/area/newAreaFiles.ts';
import { areaWorkbook } from '../../src/officer/area/areaWorkbook.ts';
import { writeWorkbook } from '../../src/officer/sheets/writeWorkbook.ts';
import { loadPack } from '../disk/loadPack.ts';
import type { CommandResult } from './check.ts';
import type { NewAreaJson } from './newAreaShape.ts';

interface NewAreaArguments {
  readonly name: string | undefined;
  readonly out: string | undefined;
  /** A pack over the nation that the new area will lie over too. */
  readonly example: string;
  readonly json: boolean;
  readonly today: string;
}

/** A pack folder to start from, with its workbook. Never writes over a folder that is there. */
export function newArea({ name, out, example, json, today }: NewAreaArguments): CommandResult {
  const id = areaId(name ?? '');
  if (name === undefined || id === '')
    return { exitCode: 2, output: 'new-area needs the name of your area: new-area "Testshire" [--out DIR]' };
  const folder = out ?? join('content', id);
  if (existsSync(folder))
    return refused(
      folder,
      `There is a folder ${folder} already.`,
      'Name another with --out DIR; nothing in this one was changed.',
      json,
    );
  const beside = loadPack(example);
  if (!('view' in beside))
    return refused(example, 'The example pack cannot be read.', `Run: npm run offer -- check ${example}`, json);
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  for (const [file, text] of newAreaFiles({ id, name, nation: beside.view, today }))
    writeFileSync(join(fresh, file), text);
  const made = loadPack(fresh, dirname(folder));
  if (!('view' in made)) throw new Error(made.problems.map((one) => one.message).join('\n'));
  const workbook = join(folder, `${id}.xlsx`);
  writeFileSync(join(fresh, `${id}.xlsx`), writeWorkbook(areaWorkbook(made)));
  renameSync(fresh, folder);
  const shape: NewAreaJson = { written: true, folder, area: id, workbook, toFillIn: made.area.unfilled.length };
  const said = `${folder} is the pack of ${name}, ${workbook} its workbook. ${shape.toFillIn} pieces are to be filled in; families see none of them until they are.
Next: fill in the workbook, then  npm run offer -- import ${workbook} --into ${folder}`;
  return { exitCode: 0, output: json ? JSON.stringify(shape, null, 2) : said };
}

function refused(file: string, message: string, tip: string, json: boolean): CommandResult {
  const problem = { level: 'error', code: 'folder-in-use', message, tip, place: { file } } as const;
  const shape: NewAreaJson = { written: false, problems: [problem] };
  return { exitCode: 1, output: json ? JSON.stringify(shape, null, 2) : `${message}\n${tip}` };
}
