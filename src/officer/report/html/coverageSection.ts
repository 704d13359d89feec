import { coverageStudy as study } from '../../../domain/pack/coverageStudy.ts';
import type { Coverage, Score } from '../../../domain/pack/coverage.ts';
import type { ReportedContent } from '../officerReport.ts';
import { barTable } from './barTable.ts';
import { many, markup, nothing, type Markup } from './markup.ts';

const mostSole = 15;

/** What law and the Code expect, beside the study of the country's local offers. */
export function coverageSection({ coverage }: ReportedContent): Markup {
  const { must, should, all, lines, soleCovers } = coverage;
  const gaps = lines.filter((line) => !line.covered).sort((a, b) => a.kind.localeCompare(b.kind));
  const row = (label: string, score: Score) => ({
    label,
    parts: [{ kind: score.percent === 100 ? ('good' as const) : ('soon' as const), amount: score.percent }],
    cells: [`${score.covered} of ${score.lines}`, `${score.percent}%`],
  });
  return markup`<section aria-labelledby="coverage">
<h2 id="coverage">What law and guidance expect</h2>
${barTable({
  caption: 'Lines that an entry answers',
  headings: ['Expected', 'Lines', 'Share'],
  whole: 100,
  band: { from: study.lowestPercent, to: study.highestPercent },
  rows: [row('The law says must', must), row('The Code says should', should), row('All', all)],
})}
<p class="soft">The grey stretch behind the bars is what a study of ${study.sites} local offers in England found: between ${study.lowestPercent}% and ${study.highestPercent}% of what the guidance expects (${study.citation}). It counted items of its own list, so compare with care.</p>
${gaps.length === 0 ? markup`<p>Every line is answered.</p>` : markup`<h3>Not answered: ${gaps.length}</h3><ul class="plain">${gaps.map(gapLine)}</ul>`}
${soleCovers.length === 0 ? nothing : sole(soleCovers)}
</section>`;
}

function gapLine({ kind, text, ref, gap }: Coverage['lines'][number]): Markup {
  return markup`<li><strong>${kind}</strong> ${text} <span class="soft">(${ref})</span> ${gap ?? ''}</li>`;
}

function sole(soleCovers: Coverage['soleCovers']): Markup {
  const rest = soleCovers.length - mostSole;
  return markup`<h3>Answered by one entry alone</h3><p>If the entry goes, so does the answer.</p>
<ul class="plain lists">${soleCovers.slice(0, mostSole).map(({ entry, lines }) => markup`<li>${entry}: ${many(lines.length, 'line')}</li>`)}</ul>
${rest > 0 ? markup`<p class="soft">And ${many(rest, 'more entry', 'more entries')} with a line each or more.</p>` : nothing}`;
}
