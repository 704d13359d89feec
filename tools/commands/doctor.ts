import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { migrationOf } from '../../src/officer/content/migrations.ts';
import { packFolders, loadPack } from '../disk/loadPack.ts';
import { diskFolder } from '../disk/diskFolder.ts';
import type { Finding } from '../doctor/finding.ts';
import { installation } from '../doctor/installation.ts';
import { migrateFolder } from '../doctor/migrateFolder.ts';
import { builtSite, keyFindings, packHealth, schemaFinding, strayFiles } from '../doctor/packHealth.ts';
import type { CommandResult } from './check.ts';
import { reportOf } from './reportOfficer.ts';

interface Arguments {
  readonly folder: string;
  readonly migrate: boolean;
  /** Keys to try. */
  readonly sign: readonly string[];
  readonly json: boolean;
  readonly today: string;
  /** Where the project lies, and which Node runs it. */
  readonly root?: string;
  readonly nodeVersion?: string;
}

/** `doctor`: what is wrong with this installation and this pack, in plain words. Exit 1 on an error. */
export function doctor(asked: Arguments): CommandResult {
  const { folder, migrate, json } = asked;
  if (!existsSync(join(folder, 'pack.yaml')))
    return { exitCode: 2, output: `There is no pack in ${folder}. Name its folder: doctor content/my-area` };
  const done = migrate ? migrateFolder(folder) : undefined;
  if (done !== undefined && 'fault' in done) return { exitCode: 1, output: done.fault };
  const findings = findingsOf(asked);
  const count = (level: Finding['level']) => findings.filter((one) => one.level === level).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const exitCode = errors > 0 ? 1 : 0;
  if (json)
    return {
      exitCode,
      output: JSON.stringify({ errors, warnings, findings, ...(done && { kept: done.kept }) }, null, 2),
    };
  const written = done && [
    `${done.files} files were written anew. The folder as it was is ${done.kept}: to go back, put it in place of ${folder}.`,
  ];
  const lines = findings.map(
    ({ level, says, todo }) => `${level.padEnd(7)}  ${says}${todo ? `\n         ${todo}` : ''}`,
  );
  return { exitCode, output: [...(written ?? []), ...lines, `${errors} errors, ${warnings} warnings`].join('\n') };
}

function findingsOf({ folder, sign, today, root = '.', nodeVersion = process.versions.node }: Arguments): Finding[] {
  const area = diskFolder(folder);
  const over = /\bextends:\s*["']?([a-z0-9-]+@?\d*)/.exec(area.text('pack.yaml'))?.[1];
  const here = [...installation(root, nodeVersion), ...schemaFinding(area, migrationOf(area))];
  // A nation lies over nothing and is not published by itself.
  if (over === undefined) return here;
  const { nation } = packFolders(folder, over);
  const loaded = loadPack(folder);
  const pack = 'view' in loaded ? loaded : undefined;
  return [
    ...here,
    ...schemaFinding(nation, migrationOf(nation)),
    ...packHealth(pack, reportOf(folder, today), area.name),
    ...keyFindings(folder, area, pack?.view.pack.signingKeys ?? [], sign),
    ...strayFiles(area, pack?.view.pack.brand?.logo),
    ...(pack === undefined ? [] : builtSite(join(root, 'dist/site'), pack)),
  ];
}
