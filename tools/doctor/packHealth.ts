import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaNow } from '../../src/domain/pack/schema/pack.ts';
import type { ContentFolder } from '../../src/officer/content/contentFolder.ts';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import { migrations, schemaOf, type FileMigration } from '../../src/officer/content/migrations.ts';
import type { OfficerReport } from '../../src/officer/report/officerReport.ts';
import { readSigningKey } from '../build/signManifest.ts';
import type { Finding } from './finding.ts';

/** Which schema a pack is of, and what would be written otherwise. */
export function schemaFinding(folder: ContentFolder, changes: readonly FileMigration[]): Finding[] {
  const schema = schemaOf(folder);
  if (schema === undefined || schema < 1)
    return [
      {
        level: 'error',
        code: 'schema-missing',
        says: `${folder.name}/pack.yaml does not say its schema.`,
        todo: `Write schema: ${schemaNow} into it, then run check.`,
      },
    ];
  if (schema > schemaNow)
    return [
      {
        level: 'error',
        code: 'schema-newer',
        says: `${folder.name} was written for a later release (schema ${schema}); this one reads schemas 1 to ${schemaNow}.`,
        todo: 'Bring this project up to date, then run npm ci and npm run app. Or go back to the pack as it was before.',
      },
    ];
  if (schema === schemaNow)
    return [
      { level: 'good', code: 'schema', says: `${folder.name} is of schema ${schema}, as this release writes it.` },
    ];
  const about = migrations.filter((one) => one.to > schema).map((one) => `Schema ${one.to}: ${one.about}`);
  const edits = changes.flatMap(({ file, changes: lines }) => lines.map((one) => `${file}:${one.line} ${one.says}`));
  const shown = edits.slice(0, 10).join('; ');
  return [
    {
      level: 'warning',
      code: 'schema-older',
      says: `${folder.name} is of schema ${schema}. It is read as it stands. ${about.join(' ')} In ${changes.length} files ${edits.length} places: ${shown}${edits.length > 10 ? '; and more' : ''}.`,
      todo: 'Run doctor --migrate to write it anew. The folder as it was is kept beside it.',
    },
  ];
}

/** Everything else about the pack of an area. */
export function packHealth(loaded: LoadedPack | undefined, report: OfficerReport, folder: string): Finding[] {
  const { errors, warnings, content } = report;
  const problems: Finding =
    errors === 0
      ? { level: 'good', code: 'pack', says: `${folder} has no errors and ${warnings} warnings.` }
      : {
          level: 'error',
          code: 'pack-errors',
          says: `${folder} has ${errors} errors: it cannot be published.`,
          todo: `Run: npm run offer -- check ${folder}`,
        };
  if (loaded === undefined || content === undefined) return [problems];
  return [problems, nation(loaded), ...stale(report, folder), ...unfinished(loaded, folder)];
}

function nation({ view }: LoadedPack): Finding {
  const [id = '', version = ''] = (view.pack.extends ?? '').split('@');
  if (Number(version) === view.national.version)
    return { level: 'good', code: 'nation', says: `It was checked with this national pack, ${id}@${version}.` };
  return {
    level: 'warning',
    code: 'nation-other',
    says: `It was last checked with ${id}@${version}; the national pack here is version ${view.national.version}.`,
    todo: `Read what families now see with preview, then write extends: ${id}@${view.national.version} into pack.yaml.`,
  };
}

function stale({ content }: OfficerReport, folder: string): Finding[] {
  if (content === undefined) return [];
  const late = content.items.filter((one) => one.daysLeft < 0).length;
  const { over365 } = content.ages;
  if (late === 0 && over365 === 0) return [{ level: 'good', code: 'fresh', says: 'Nothing is late for a look.' }];
  return [
    {
      level: 'warning',
      code: 'stale',
      says: `${late} items are late for a look; ${over365} services were not checked for over a year.`,
      todo: `Run: npm run offer -- report review --pack ${folder} --out review.csv`,
    },
  ];
}

function unfinished({ area }: LoadedPack, folder: string): Finding[] {
  const found: Finding[] = [];
  if (area.unfilled.length > 0)
    found.push({
      level: 'warning',
      code: 'fill-in',
      says: `${area.unfilled.length} pieces are still marked TO FILL IN. No family sees them.`,
      todo: `Run: npm run offer -- check ${folder}`,
    });
  if (area.files['coverage.yaml'] === undefined)
    found.push({
      level: 'warning',
      code: 'coverage-missing',
      says: 'There is no coverage.yaml: nothing is named for what law and the Code expect.',
      todo: 'Write one; docs/writing-content.md says how.',
    });
  return found;
}

/** Keys: what lies where it would be published, and whether the key given is one that phones know. */
export function keyFindings(
  path: string,
  folder: ContentFolder,
  listed: readonly string[],
  keys: readonly string[],
): Finding[] {
  const lying = folder.files.filter((file) =>
    /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(readFileSync(join(path, file), 'latin1')),
  );
  const found: Finding[] = lying.map((file) => ({
    level: 'error',
    code: 'key-in-pack',
    says: `${folder.name}/${file} is a secret key. A pack's folder is handed round; a key is not.`,
    todo: 'Move it out of the folder. If others had the folder, make a new key with new-key.',
  }));
  for (const file of keys) {
    const key = existsSync(file) ? readSigningKey(file) : { fault: `There is no file ${file}.` };
    if ('fault' in key) found.push({ level: 'error', code: 'key-unread', says: key.fault, todo: 'Name another file.' });
    else if (!listed.includes(key.publicKey))
      found.push({
        level: 'error',
        code: 'key-unlisted',
        says: `${file} is not among the signingKeys of pack.yaml: phones would refuse what it signs.`,
        todo: `Write into pack.yaml: signingKeys: [${key.publicKey}]`,
      });
    else found.push({ level: 'good', code: 'key', says: `${file} is a key that phones know.` });
  }
  if (listed.length === 0) found.push({ level: 'good', code: 'keys', says: 'The pack is not signed.' });
  else if (keys.length === 0)
    found.push({
      level: 'warning',
      code: 'key-not-tried',
      says: `The pack is signed (${listed.length} keys listed). Whether you have the key was not tried.`,
      todo: 'Run doctor with --sign KEYFILE.',
    });
  if (listed.length === 1)
    found.push({
      level: 'warning',
      code: 'key-alone',
      says: 'Only one key is listed: if it is lost, phones take no pack until they have a new app.',
      todo: 'Make a second with new-key, keep it elsewhere, and list it too.',
    });
  return found;
}

const contentFile = /\.(ya?ml|md)$|^(services\.csv|imported\.json)$/;

/** Files that a pack does not need are published with it all the same. */
export function strayFiles(folder: ContentFolder, logo?: string): Finding[] {
  const stray = folder.files.filter((file) => !contentFile.test(file) && file !== logo);
  if (stray.length === 0) return [];
  return [
    {
      level: 'warning',
      code: 'stray-files',
      says: `${stray.length} files in ${folder.name} are no part of a pack and would be published with it: ${stray.slice(0, 5).join(', ')}.`,
      todo: 'Move them out of the folder, above all lists with names or addresses of people.',
    },
  ];
}

/** What was built last, beside what is written now. */
export function builtSite(site: string, loaded: LoadedPack): Finding[] {
  const { id, version } = loaded.view.pack;
  const manifest = join(site, 'packs', id, 'manifest.json');
  if (!existsSync(manifest)) return [];
  const built = (JSON.parse(readFileSync(manifest, 'utf8')) as { version?: number }).version;
  return [
    {
      level: 'good',
      code: 'site',
      says: `The site in ${site} holds issue ${built} of ${id}; pack.yaml says ${version}.`,
    },
  ];
}
