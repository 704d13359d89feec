import MiniSearch from 'minisearch';
import { find } from '../../src/domain/search/find.ts';
import { keyOf, recordsOf, type SearchRecord } from '../../src/domain/search/record.ts';
import { loadIndex } from '../../src/domain/search/searchIndex.ts';
import { searchIndexOf } from '../../src/officer/publish/searchIndexOf.ts';
import { loadPack } from '../disk/loadPack.ts';
import { benchOf, type BenchReport } from '../search/bench.ts';
import { table, writeMeasurement } from './figures.ts';
import { fuseSearch } from './fuseSearch.ts';
import { pagefindAnswers } from './pagefindAnswers.ts';
import { searchCases, type Half } from './searchCases.ts';

type Ask = (query: string) => readonly string[];

/** How often the right record comes first, beside other engines on the same records and queries. */
export async function measureSearchRelevance(today: string, half: Half): Promise<string> {
  const pack = loadPack('content/merrowdale');
  if (!('view' in pack)) throw new Error('content/merrowdale does not load: run "npm run offer -- check".');
  const file = searchCases(half);
  const records = recordsOf(pack.view, pack.directory);
  const { words } = pack.extras;
  const loaded = loadIndex(searchIndexOf(pack), words);
  if ('problem' in loaded) throw new Error(loaded.problem.message);
  const ours: Ask = (query) => find(loaded.index, { words: query, limit: 10 }, today).results.map(keyOf);
  const engines = new Map<string, Ask>([
    ['ours', ours],
    ['MiniSearch alone', miniSearch(records)],
    ['Fuse.js alone, word by word', fuseSearch(records, 'word by word')],
    ['Fuse.js alone, as it comes', fuseSearch(records, 'as it comes')],
  ]);
  const queries = [...file.cases.map(({ query }) => query), ...file.nonsense];
  const pagefind = await pagefindAnswers(records, queries);
  if ('answers' in pagefind) engines.set('Pagefind', (query) => pagefind.answers.get(query) ?? []);
  const reports = [...engines].map(([name, ask]) => [name, benchOf(file, ask)] as const);
  const body = [
    `${file.cases.length} queries of tests/cases/queries-${half}.yaml over Merrowdale's ${records.length} records (national content and ${Object.keys(pack.directory).length} services), each engine with the fields title, other names and text; ours also has the thesaurus, stemming, mended spelling and kinds. A query is answered when any of its expected records stands there. ${aboutHalf(half)}`,
    table(
      ['', 'MRR@10', 'first', 'in three', 'in five', 'no result', 'nonsense claimed'],
      reports.map(([name, report]) => rowOf(name, report)),
    ),
    'In parentheses: 95% interval (Wilson).',
    '## Ours by kind of query',
    byKind(reports.find(([name]) => name === 'ours')?.[1]),
    'answers' in pagefind
      ? `Pagefind ${pagefind.version}, its own page search over one page a record, asked in Chromium.`
      : `Pagefind could not be measured here: ${pagefind.reason}`,
  ].join('\n\n');
  return writeMeasurement(
    half === 'dev' ? 'search-relevance' : `search-relevance-${half}`,
    'How often the right record comes first',
    body,
    today,
    `search-relevance --half ${half}`,
  );
}

/** How far the figures can be trusted. */
function aboutHalf(half: Half): string {
  return half === 'dev'
    ? 'Ours was worked on with this half, and its queries stand among the examples: it flatters us; the sealed ones decide.'
    : 'It was written without sight of the words and sealed by its hash before any tuning. Its figures were looked at while the search was worked on (decision 008 says how often), its queries and misses never.';
}

/** MiniSearch as it comes: no thesaurus, no stemming; the same fields and weights. */
function miniSearch(records: readonly SearchRecord[]): Ask {
  const mini = new MiniSearch({ fields: ['title', 'also', 'text'], searchOptions: { boost: { title: 6, also: 4 } } });
  mini.addAll(records.map((one) => ({ id: keyOf(one), title: one.title, also: one.also.join('\n'), text: one.text })));
  return (query) =>
    mini
      .search(query)
      .slice(0, 10)
      .map(({ id }) => String(id));
}

function rowOf(name: string, { all, nonsense }: BenchReport): (string | number)[] {
  return [
    name,
    all.mrrAt10.toFixed(3),
    shareOf(all.successAt1, all.queries),
    percent(all.successAt3),
    shareOf(all.successAt5, all.queries),
    percent(all.noResult),
    `${nonsense.claimed.length} of ${nonsense.queries}`,
  ];
}

function byKind(report: BenchReport | undefined): string {
  return table(
    ['kind', 'queries', 'MRR@10', 'first', 'in five', 'no result'],
    Object.entries(report?.byKind ?? {}).map(([kind, one]) => [
      kind,
      one.queries,
      one.mrrAt10.toFixed(2),
      shareOf(one.successAt1, one.queries),
      shareOf(one.successAt5, one.queries),
      percent(one.noResult),
    ]),
  );
}

/** A share of n with its 95% interval by Wilson. */
function shareOf(share: number, n: number): string {
  const z = 1.96;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const reach = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return `${percent(share)} (${Math.round((middle - reach) * 100)}–${Math.round((middle + reach) * 100)})`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
