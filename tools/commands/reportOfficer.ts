import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { coverageStudy as study } from '../../src/domain/pack/coverageStudy.ts';
import { reportPage } from '../../src/officer/report/html/reportPage.ts';
import { mailMerge } from '../../src/officer/report/mailMerge.ts';
import { officerReport, type OfficerReport, type ReportedContent } from '../../src/officer/report/officerReport.ts';
import { noMails, ownerMails, type OwnerMails } from '../../src/officer/report/ownerMails.ts';
import { gradeAtMost, gradeWanted } from '../../src/officer/report/pageWords.ts';
import { todoLines } from '../../src/officer/report/todoLines.ts';
import { allProblems } from '../../src/officer/rules/allProblems.ts';
import { diskFolder } from '../disk/diskFolder.ts';
import { loadPack } from '../disk/loadPack.ts';
import { asLine } from './asLine.ts';
import type { CommandResult } from './check.ts';
import type { ReportOfficerJson } from './reportOfficerShape.ts';

interface Arguments {
  readonly folder: string;
  /** Files to write. */
  readonly html: string | undefined;
  readonly csv: string | undefined;
  /** A list of owners with their addresses. */
  readonly owners: string | undefined;
  readonly json: boolean;
  readonly today: string;
}

/** Problems shown in a terminal; the files hold all. */
const mostShown = 20;

/** `report officer`: all there is to say about a pack to those who keep it. Exit 1 where an error stands in it. */
export function reportOfficer({ folder, html, csv, owners, json, today }: Arguments): CommandResult {
  const mails = mailsFrom(owners);
  if ('fault' in mails) return { exitCode: 2, output: mails.fault };
  const report = reportOf(folder, today);
  // The folder as problems call it.
  const own = diskFolder(folder).name;
  const todo = todoLines(report, own);
  if (html !== undefined) write(html, reportPage(report, own));
  if (csv !== undefined) write(csv, `\ufeff${mailMerge(todo, mails.found)}`);
  const exitCode = report.errors > 0 ? 1 : 0;
  if (json) return { exitCode, output: JSON.stringify(shapeOf(report, todo), null, 2) };
  const shown = report.problems.filter(({ level, place }) => level === 'error' || place.file.startsWith(`${own}/`));
  const lines = [
    ...shown.slice(0, mostShown).map(asLine),
    ...(shown.length > mostShown ? [`… and ${shown.length - mostShown} more`] : []),
    '',
    `${report.area.name} on ${today}: ${report.errors} errors, ${report.warnings} warnings, ${todo.length} items with something to do`,
    ...(report.content === undefined ? [] : summary(report.content)),
    ...[html, csv].flatMap((file) => (file === undefined ? [] : [`Written: ${file}`])),
  ];
  return { exitCode, output: lines.join('\n') };
}

/** The report of a folder. */
export function reportOf(folder: string, today: string): OfficerReport {
  const loaded = loadPack(folder);
  return officerReport({ folder: diskFolder(folder).name, loaded, problems: allProblems(loaded, today), today });
}

/** The list of owners, where one was given. */
export function mailsFrom(file: string | undefined): { readonly found: OwnerMails } | { readonly fault: string } {
  if (file === undefined) return { found: noMails };
  if (!existsSync(file)) return { fault: `There is no file ${file}. --owners is a CSV file with owner and email.` };
  const mails = ownerMails(readFileSync(file, 'utf8'));
  return 'fault' in mails ? mails : { found: mails };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function summary(content: ReportedContent): string[] {
  const { services, ages, items, missing, duplicates, pages, translations, coverage } = content;
  const late = items.filter((one) => one.daysLeft < 0).length;
  const soon = items.filter((one) => one.daysLeft >= 0 && one.daysLeft <= 30).length;
  const gaps = missing.filter((one) => one.services.length > 0);
  const above = (grade: number) => pages.filter((one) => one.grade > grade).length;
  return [
    `Services: ${services}; not checked for over 90 days ${ages.over90 + ages.over365}, for over 365 days ${ages.over365}`,
    `For a look: ${late} late, ${soon} due in 30 days`,
    `Not said: ${gaps.map(({ field, services: silent }) => `${field} ${silent.length}`).join(', ') || 'nothing is missing'}`,
    `Likely the same twice: ${duplicates.length}`,
    ...duplicates.map(
      ({ first, second, shared }) => `  services/${first} and services/${second}: same ${shared.join(' and ')}`,
    ),
    `Words: of ${pages.length} longer pages ${above(gradeAtMost)} above grade ${gradeAtMost}, ${above(gradeWanted) - above(gradeAtMost)} above ${gradeWanted}`,
    ...translations.map(
      ({ lang, texts, checked, draft, stale }) =>
        `Translated into ${lang}: ${checked} checked, ${draft} drafts, ${stale} out of date, of ${texts} texts`,
    ),
    `What law and the Code expect: must ${coverage.must.percent}%, should ${coverage.should.percent}%, all ${coverage.all.percent}%; ${study.sites} local offers studied: ${study.lowestPercent}% to ${study.highestPercent}%`,
  ];
}

function shapeOf(
  { area, today, errors, warnings, problems, content }: OfficerReport,
  todo: ReturnType<typeof todoLines>,
): ReportOfficerJson {
  // Through JSON: what is written is what has the shape.
  const shape = {
    area,
    today,
    errors,
    warnings,
    problems,
    content: content === undefined ? null : contentShape(content),
    todo: todo.map(({ owner, organisation, item, name, what, due }) => ({
      owner,
      organisation,
      item,
      name,
      what,
      due,
    })),
  };
  return JSON.parse(JSON.stringify(shape)) as ReportOfficerJson;
}

function contentShape({ items: _items, coverage: { all, must, should }, ...rest }: ReportedContent) {
  return { ...rest, coverage: { all, must, should } };
}
