import { loadPack } from '../disk/loadPack.ts';
import { checkLinks, type LinkCheck } from '../links/checkLinks.ts';
import { readLinkMemory, writeLinkMemory } from '../links/linkMemory.ts';
import type { Problem } from '../../src/domain/pack/problem.ts';
import { allProblems } from '../../src/officer/rules/allProblems.ts';
import { asLine } from './asLine.ts';
import type { CheckJson } from './shapes.ts';

export interface CommandResult {
  readonly exitCode: 0 | 1 | 2;
  readonly output: string;
}

interface Asked {
  readonly folder: string;
  readonly json: boolean;
  readonly strict: boolean;
  readonly today: string;
}

/** Checks a pack: schema, references, rules. Every problem at once; exit 1 on an error (or a warning with `strict`). */
export function check(asked: Asked): CommandResult {
  return told(allProblems(loadPack(asked.folder), asked.today), asked);
}

type Asking = Parameters<typeof checkLinks>[3];

/** The same, and every web address and number besides. `state` is the file that keeps what earlier runs saw. */
export async function checkWithLinks(asked: Asked, state: string | undefined, asking?: Asking): Promise<CommandResult> {
  const loaded = loadPack(asked.folder);
  const problems = allProblems(loaded, asked.today);
  if (!('view' in loaded)) return told(problems, asked);
  const file = state ?? `dist/link-checks-${loaded.view.pack.id}.json`;
  const before = readLinkMemory(file);
  if ('fault' in before) return { exitCode: 2, output: before.fault };
  const links = await checkLinks(loaded, before, asked.today, asking);
  writeLinkMemory(file, links.memory, links.addresses);
  return told([...problems, ...links.problems], asked, links);
}

function told(problems: readonly Problem[], { folder, json, strict }: Asked, links?: LinkCheck): CommandResult {
  const errors = problems.filter((one) => one.level === 'error');
  const warnings = problems.length - errors.length;
  const exitCode = errors.length > 0 || (strict && warnings > 0) ? 1 : 0;
  const { asked, forExamples, broken, states } = links ?? {};
  const report: CheckJson = {
    errors: errors.length,
    warnings,
    problems,
    ...(links === undefined ? {} : { links: { asked, forExamples, broken, states } as CheckJson['links'] }),
  };
  if (json) return { exitCode, output: JSON.stringify(report, null, 2) };
  const lines = [...errors, ...problems.filter((one) => one.level === 'warning')].map(asLine);
  const total = `${errors.length} errors, ${warnings} warnings in ${folder}`;
  return { exitCode, output: [...lines, ...(links === undefined ? [] : [linkLine(links)]), total].join('\n') };
}

function linkLine({ asked, forExamples, broken, states }: LinkCheck): string {
  const seen = Object.entries(states).filter(([, count]) => count > 0);
  const besides = forExamples > 0 ? ` ${forExamples} are made up for examples and were not asked.` : '';
  return `${asked} addresses were asked: ${seen.map(([state, count]) => `${count} ${state}`).join(', ') || 'none'}; ${broken} broken.${besides}`;
}
