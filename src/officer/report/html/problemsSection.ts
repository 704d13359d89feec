import type { Problem } from '../../../domain/pack/problem.ts';
import type { OfficerReport } from '../officerReport.ts';
import { many, markup, nothing, type Markup } from './markup.ts';

/** A page of paper holds about twelve; whoever has more works with the CSV. */
const mostShown = 60;

/** What is wrong, worst first: sheet or file, row, column, what, what to write instead. */
export function problemsSection({ problems }: OfficerReport, folder: string): Markup {
  const isOwn = ({ place }: Problem) => place.file.startsWith(`${folder}/`) || place.file === folder;
  const late = problems.filter((one) => one.code === 'freshness' && isOwn(one)).length;
  const shown = problems.filter((one) => one.level === 'error' || (isOwn(one) && one.code !== 'freshness'));
  const others = problems.filter((one) => one.level !== 'error' && !isOwn(one));
  return markup`<section aria-labelledby="problems">
<h2 id="problems">What is wrong, worst first</h2>
${shown.length === 0 ? markup`<p>Nothing is wrong in your own files.</p>` : markup`<ol class="problems">${shown.slice(0, mostShown).map((one) => line(one, folder))}</ol>`}
${shown.length > mostShown ? markup`<p>And ${many(shown.length - mostShown, 'more problem')}: all stand in the CSV file of the report, and in what <code>check</code> prints.</p>` : nothing}
${late > 0 ? markup`<p>${many(late, 'item is', 'items are')} late for a look: <a href="#fresh">who has something to look at</a>.</p>` : nothing}
${others.length > 0 ? markup`<p class="soft">Besides, ${many(others.length, 'warning')} in the national pack, for those who write it.</p>` : nothing}
</section>`;
}

function line({ level, message, tip, place }: Problem, folder: string): Markup {
  return markup`<li><p><span class="tag ${level === 'error' ? 'bad' : 'soon'}">${level === 'error' ? 'Error' : 'Warning'}</span><strong>${whereOf(place, folder)}</strong></p>
<p>${message}</p><p class="do">${tip}</p></li>`;
}

/** "services.csv, row 12, column cost" */
function whereOf({ file, sheet, row, line, column }: Problem['place'], folder: string): string {
  const name = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;
  return [
    name,
    sheet === undefined ? '' : `sheet ${sheet}`,
    row === undefined ? '' : `row ${row}`,
    line === undefined ? '' : `line ${line}`,
    column ? `column ${column}` : '',
  ]
    .filter(Boolean)
    .join(', ');
}
