import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { reviewCsv, reviewLines } from '../../src/officer/report/reviewCsv.ts';
import { asLine } from './asLine.ts';
import type { CommandResult } from './check.ts';
import { mailsFrom, reportOf } from './reportOfficer.ts';
import type { ReportReviewJson } from './reportOfficerShape.ts';
import type { FaultyJson } from './shapes.ts';

interface Arguments {
  readonly folder: string;
  /** The file to write, `review.csv`. */
  readonly out: string | undefined;
  readonly owners: string | undefined;
  readonly json: boolean;
  readonly today: string;
}

/** `report review`: what is late, due within 30 days or kept by nobody, by person. */
export function reportReview({ folder, out, owners, json, today }: Arguments): CommandResult {
  const mails = mailsFrom(owners);
  if ('fault' in mails) return { exitCode: 2, output: mails.fault };
  const report = reportOf(folder, today);
  if (report.content === undefined) {
    const problems = report.problems.filter((one) => one.level === 'error');
    return {
      exitCode: 1,
      output: json ? JSON.stringify({ problems } satisfies FaultyJson) : problems.map(asLine).join('\n'),
    };
  }
  const lines = reviewLines(report.content.items);
  if (out !== undefined) {
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, reviewCsv(lines, mails.found));
  }
  const count = (state: string) => lines.filter((one) => one.state === state).length;
  const counts = {
    overdue: count('overdue'),
    dueSoon: count('due in 30 days'),
    withoutOwner: count('no owner'),
  };
  if (json) {
    const items = lines.map(({ state, owner, organisation, entry, name, checkedOn, reviewBy, daysLeft }) => ({
      state,
      owner,
      organisation,
      item: entry,
      name,
      checkedOn,
      reviewBy,
      daysLeft,
    }));
    const shape: ReportReviewJson = { area: report.area.id, today, ...counts, items };
    return { exitCode: 0, output: JSON.stringify(shape, null, 2) };
  }
  const said = lines.map(
    ({ owner, organisation, state, name, reviewBy }) => `${owner}, ${organisation}: ${name}  ${state}, ${reviewBy}`,
  );
  const total = `${counts.overdue} late, ${counts.dueSoon} due in 30 days, ${counts.withoutOwner} without an owner`;
  return { exitCode: 0, output: [...said, total, ...(out === undefined ? [] : [`Written: ${out}`])].join('\n') };
}
