import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { coverageStudy as study } from '../../src/domain/pack/coverageStudy.ts';
import { coverage, mostLines, type Coverage, type CoveredLine, type Score } from '../../src/domain/pack/coverage.ts';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import type { CommandResult } from './check.ts';
import type { ReportCoverageJson } from './shapes.ts';

interface Arguments {
  readonly pack: LoadedPack;
  readonly json: boolean;
  /** A Markdown file to write. */
  readonly out: string | undefined;
  readonly today: string;
}

/** The coverage meter: every line that law and the Code expect of a local offer, and what answers it here. */
export function reportCoverage({ pack, json, out, today }: Arguments): CommandResult {
  const found = coverage(pack.view, pack.directory, pack.extras, today);
  if (out !== undefined) {
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, coverageMarkdown(pack.view.pack.name, found, today));
  }
  const shape: ReportCoverageJson = { area: pack.view.pack.id, today, study, ...found };
  if (json) return { exitCode: 0, output: JSON.stringify(shape, null, 2) };
  const lines = found.lines.map(
    (line) =>
      `${line.covered ? 'covered' : 'MISSING'}  ${line.kind.padEnd(6)}  ${line.id}  ${line.ref}\n${under(line)}`,
  );
  return { exitCode: 0, output: [...lines, '', ...scores(found), ...soleLines(found)].join('\n') };
}

function under(line: CoveredLine): string {
  return [
    `         ${line.text}`,
    ...line.by.map(({ entry, checkedOn }) => `         by ${entry}, checked ${checkedOn}`),
    ...refusals(line).map((each) => `         ${each}`),
    ...(line.gap === undefined ? [] : [`         ${line.gap}`]),
  ].join('\n');
}

function refusals(line: CoveredLine): string[] {
  return line.refused.map(({ entry, lacks }) => {
    const [first] = lacks;
    if (first === 'missing') return `not ${entry}: there is no such entry`;
    if (first === 'too many lines')
      return `not ${entry}: it is named for more than ${mostLines} lines, and the first ${mostLines} count`;
    return `not ${entry}: it does not say ${lacks.join(', ')}`;
  });
}

function scores({ all, must, should }: Coverage): string[] {
  const say = (name: string, score: Score) =>
    `${name}: ${score.covered} of ${score.lines} lines covered, ${score.percent}%`;
  return [say('must', must), say('should', should), say('all', all), besideStudy(all)];
}

function besideStudy({ percent }: Score): string {
  const { sites, lowestPercent, highestPercent, citation } = study;
  return `A study of ${sites} local offers in England found between ${lowestPercent}% and ${highestPercent}% of what the guidance expects (${citation}). It counted items of its own list, so lay ${percent}% beside it with care.`;
}

function soleLines({ soleCovers }: Coverage): string[] {
  if (soleCovers.length === 0) return [];
  return ['', 'Answered by one entry alone; without it these lines are gaps:', ...soleCovers.map(soleLine)];
}

function soleLine({ entry, lines }: Coverage['soleCovers'][number]): string {
  return `- ${entry}: ${lines.join(', ')}`;
}

/** The report as a page of the documents. */
export function coverageMarkdown(area: string, found: Coverage, today: string): string {
  const gaps = found.lines.filter((line) => !line.covered);
  const part = (title: string, lines: readonly CoveredLine[], say: (line: CoveredLine) => string) =>
    lines.length === 0 ? [] : [`## ${title}`, '', ...lines.map(say), ''];
  return [
    `# What the local offer of ${area} covers`,
    '',
    `As at ${today}. Made by \`npm run offer -- report coverage --today ${today} --out FILE\`; do not change it by hand.`,
    '',
    `An entry counts for a line only with who it is for, how to get in, a contact and a checked day, and for at most ${mostLines} lines. Which entry answers which line is said by the area in its \`coverage.yaml\`; the report does not judge how well.`,
    '',
    ...scores(found).flatMap((line, at) => (at < 3 ? [`- ${line}`] : ['', line, ''])),
    ...part('Missing', gaps, (line) => `- **${line.id}** (${line.kind}, ${line.ref}) ${line.text} _${line.gap ?? ''}_`),
    ...part(
      'Covered',
      found.lines.filter((line) => line.covered),
      (line) => `- **${line.id}** (${line.kind}, ${line.ref}) ${line.text} ${answer(line)}`,
    ),
    '## Answered by one entry alone',
    '',
    'Without the entry these lines are gaps.',
    '',
    ...found.soleCovers.map(soleLine),
    '',
  ].join('\n');
}

function answer(line: CoveredLine): string {
  if (line.judged === 'measure') return '_Measured over the whole pack._';
  if (line.judged === 'lines') return '_Every line it is made of is covered._';
  return `_${line.by.map((one) => `${one.title} (${one.entry})`).join('; ')}._`;
}
