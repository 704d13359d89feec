import type { OfficerReport } from '../officerReport.ts';
import { coverageSection } from './coverageSection.ts';
import { entriesSection, wordsSection } from './entriesSection.ts';
import { freshnessSection } from './freshnessSection.ts';
import { longDay, many, markup, nothing, type Markup } from './markup.ts';
import { problemsSection } from './problemsSection.ts';
import { reportStyle } from './reportStyle.ts';

/** The whole report as one page that needs nothing else: no script, no file beside it, good on paper. */
export function reportPage(report: OfficerReport, folder: string): string {
  const { area, today, content } = report;
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>The local offer of ${area.name}: report of ${longDay(today)}</title>
<style>${{ html: reportStyle }}</style>
</head>
<body>
<main>
<header>
<h1>The local offer of ${area.name}</h1>
<p class="soft">An officer’s report, as at ${longDay(today)}. For the people who keep it, not for families.</p>
${figures(report, folder)}
</header>
${problemsSection(report, folder)}
${content === undefined ? unread : markup`${freshnessSection(content)}${entriesSection(content)}${wordsSection(content)}${coverageSection(content)}`}
</main>
</body>
</html>
`.html;
}

const unread = markup`<section><h2>The rest could not be judged</h2><p>The pack could not be read as a whole. Correct the errors above, and make the report again.</p></section>`;

/** Where things stand, in one look. */
function figures({ errors, problems, content }: OfficerReport, folder: string): Markup {
  const warnings = problems.filter((one) => one.level === 'warning' && one.place.file.startsWith(`${folder}/`)).length;
  const figure = (name: string, value: string, kind: 'good' | 'soon' | 'bad' | 'dim') =>
    markup`<div class="${kind}"><dt>${name}</dt><dd>${value}</dd></div>`;
  const late = content?.items.filter((one) => one.daysLeft < 0).length ?? 0;
  const soon = content?.items.filter((one) => one.daysLeft >= 0 && one.daysLeft <= 30).length ?? 0;
  return markup`<dl class="figures">
${figure(errors === 1 ? 'Error' : 'Errors', String(errors), errors > 0 ? 'bad' : 'good')}
${figure(warnings === 1 ? 'Warning of yours' : 'Warnings of yours', String(warnings), warnings > 0 ? 'soon' : 'good')}
${content === undefined ? nothing : figure('Services', String(content.services), 'dim')}
${content === undefined ? nothing : figure('Late for a look', String(late), late > 0 ? 'bad' : 'good')}
${content === undefined ? nothing : figure('Due in 30 days', String(soon), soon > 0 ? 'soon' : 'good')}
${content === undefined ? nothing : figure('Of what law asks', `${content.coverage.must.percent}%`, content.coverage.must.percent === 100 ? 'good' : 'soon')}
</dl>
${errors > 0 ? markup`<p><strong>${many(errors, 'error')} must go before anything can be published.</strong></p>` : nothing}`;
}
