import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

/** The value that `share` (0 to 1) of all values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function milliseconds(value: number): string {
  return value < 10 ? value.toFixed(1) : String(Math.round(value));
}

/** How busy the machine was in the last minute; figures of time count only where it is near what they use themselves. */
export function loadNow(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Writes docs/measurements/NAME.md: the figures under the commit, the machine and the day they were measured on. */
export function writeMeasurement(name: string, title: string, body: string, today: string, again = name): string {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const changed =
    git('status', '--porcelain', '--', 'src', 'content', 'tools') === '' ? '' : ', with changes not committed';
  const memory = Math.round(totalmem() / 2 ** 30);
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${memory} GiB, Node ${process.versions.node}`;
  const text = `# ${title}\n\nMeasured on ${today} at commit ${git('rev-parse', '--short', 'HEAD')}${changed}; ${machine}.\nAgain: \`npm run measure -- ${again}\`.\n\n${body}\n`;
  writeFileSync(`docs/measurements/${name}.md`, text);
  return text;
}
