import { execFileSync } from 'node:child_process';
import { constants, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderHash } from '../build/folderHash.ts';

/**
 * `npm run reproducible`: builds the last commit twice, each in a fresh clone in another folder, time zone, language and
 * on another day, and compares every byte. Writes what a release is checked against to dist/SHA256SUMS.
 */
const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
const work = mkdtempSync(join(tmpdir(), 'reproducible-'));
const settings = [
  { folder: 'a', TZ: 'Pacific/Kiritimati', LANG: 'en_GB.UTF-8', today: '2026-11-22' },
  { folder: 'somewhere-else/b', TZ: 'America/Anchorage', LANG: 'pl_PL.UTF-8', today: '2027-02-01' },
];

try {
  const results = settings.map(({ folder, TZ, LANG, today }) => {
    const clone = join(work, folder);
    execFileSync('git', ['clone', '--quiet', '--no-hardlinks', '.', clone]);
    execFileSync('git', ['checkout', '--quiet', commit], { cwd: clone });
    // A copy, not a link: the bundler orders what lies outside its folder in another way.
    cpSync('node_modules', join(clone, 'node_modules'), {
      recursive: true,
      verbatimSymlinks: true,
      mode: constants.COPYFILE_FICLONE,
    });
    const options = { cwd: clone, env: { ...process.env, TZ, LANG, LC_ALL: LANG }, stdio: 'pipe' } as const;
    execFileSync('npm', ['run', '--silent', 'app'], { ...options, shell: process.platform === 'win32' });
    execFileSync(process.execPath, ['tools/localOffer.ts', 'build', '--today', today], options);
    const result = folderHash(join(clone, 'dist/site'));
    console.log(`${result.sha256}  ${TZ}, ${LANG}, ${today}`);
    return result;
  });
  report(results[0]!.lines, results[1]!.lines);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function report(first: string, second: string): void {
  if (first === second) {
    const files = first.trimEnd().split('\n').length;
    console.log(`The same: ${files} files of commit ${commit.slice(0, 7)}, built twice.`);
    if (!existsSync('dist')) return;
    writeFileSync('dist/SHA256SUMS', first);
    const isSame = existsSync('dist/site') && folderHash('dist/site').lines === readFileSync('dist/SHA256SUMS', 'utf8');
    console.log(`dist/SHA256SUMS is written; dist/site here ${isSame ? 'is the same' : 'is another build'}.`);
    return;
  }
  const others = new Set(second.split('\n'));
  const differing = first.split('\n').filter((line) => !others.has(line));
  console.error(`Different, ${differing.length} files:\n${differing.slice(0, 20).join('\n')}`);
  process.exitCode = 1;
}
