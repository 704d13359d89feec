import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '../../src/officer/content/loadContent.ts';
import { memoryFolder } from '../../src/officer/content/memoryFolder.ts';
import { cellsOf, servicesText } from '../../src/officer/exchange/writeServices.ts';
import { reportPage } from '../../src/officer/report/html/reportPage.ts';
import { likelyDuplicates } from '../../src/officer/report/likelyDuplicates.ts';
import { mailMerge } from '../../src/officer/report/mailMerge.ts';
import { officerReport } from '../../src/officer/report/officerReport.ts';
import { noMails } from '../../src/officer/report/ownerMails.ts';
import { todoLines } from '../../src/officer/report/todoLines.ts';
import { allProblems } from '../../src/officer/rules/allProblems.ts';
import { diskFolder } from '../disk/diskFolder.ts';
import { loadPack } from '../disk/loadPack.ts';
import { milliseconds, table, writeMeasurement } from './figures.ts';
import { grownDirectory } from './grownDirectory.ts';

const sizes = [200, 500, 2_000, 10_000, 50_000] as const;

/** What an officer's report costs as a directory grows; and which packs of this project's history are read today. */
export async function measureUpkeep(today: string): Promise<string> {
  const area = diskFolder('content/merrowdale');
  const nation = diskFolder('content/england');
  const example = loadPack('content/merrowdale');
  if (!('view' in example)) throw new Error('content/merrowdale cannot be read: run check.');
  const rows = sizes.map((size) => {
    const grown = grownDirectory(example.directory, size, 1);
    const texts = new Map(area.files.map((file) => [file, area.text(file)]));
    texts.set('services.csv', servicesText(Object.values(grown).map(cellsOf)));
    const folder = memoryFolder(area.name, texts);
    const [checked, problems] = timed(() => {
      const loaded = loadContent(folder, () => nation);
      return { loaded, problems: allProblems(loaded, today) };
    });
    const [reported, report] = timed(() => officerReport({ folder: area.name, ...problems, today }));
    const [paged, page] = timed(() => reportPage(report, area.name));
    const [merged, lines] = timed(() => mailMerge(todoLines(report, area.name), noMails).split('\n').length - 2);
    const [compared] = timed(() => likelyDuplicates(grown));
    const times = [checked, reported, compared, paged, merged].map(milliseconds);
    return [
      size.toLocaleString('en-GB'),
      ...times,
      lines.toLocaleString('en-GB'),
      `${Math.round(page.length / 1024)} KB`,
    ];
  });
  const history = packsOfHistory();
  const unread = history.filter((one) => one.errors > 0);
  const body = [
    'The example area with a directory grown to so many services, in memory. “Checked”: read, and every rule; “reported”: the report put together, the search for duplicates among it.',
    table(
      [
        'services',
        'checked, ms',
        'reported, ms',
        'of it duplicates, ms',
        'page, ms',
        'mail-merge, ms',
        'lines',
        'page',
      ],
      rows,
    ),
    `Packs of this project’s history, one for each commit that changed content or its schema: ${history.length} were written, ${history.length - unread.length} of them are read today without an error. With errors: ${unread.map((one) => `${one.commit} (${one.errors})`).join(', ') || 'none'}. Those were incomplete when they were written.`,
  ].join('\n\n');
  return writeMeasurement('upkeep', 'The officer’s report, and packs of earlier releases', body, today);
}

function timed<Value>(work: () => Value): [number, Value] {
  const begun = performance.now();
  const value = work();
  return [performance.now() - begun, value];
}

/** The example area as it was at each commit, read by the tools as they are now. */
function packsOfHistory(): { commit: string; errors: number }[] {
  const git = (...args: string[]) => execFileSync('git', args, { maxBuffer: 1 << 28 });
  const paths = ['content', 'src/domain/pack/schema'];
  const commits = git('log', '--first-parent', '--reverse', '--format=%h', '--', ...paths)
    .toString()
    .trim()
    .split('\n');
  const folder = mkdtempSync(join(tmpdir(), 'packs-'));
  try {
    return commits.map((commit) => {
      execFileSync('tar', ['-x', '-C', folder], { input: git('archive', `--prefix=${commit}/`, commit, 'content') });
      const { problems } = loadPack(join(folder, commit, 'content/merrowdale'));
      return { commit, errors: problems.filter((one) => one.level === 'error').length };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
