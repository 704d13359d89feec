import type { LikelyDuplicate } from '../likelyDuplicates.ts';
import type { ReportedContent } from '../officerReport.ts';
import { gradeAtMost, gradeWanted, longSentence, wordsToJudge } from '../pageWords.ts';
import { barTable } from './barTable.ts';
import { percent } from './freshnessSection.ts';
import { figure, many, markup, nothing, type Markup } from './markup.ts';

const mostNamed = 12;

/** What services do not say, and which of them are likely the same. */
export function entriesSection({ services, missing, duplicates }: ReportedContent): Markup {
  const gaps = missing.filter((one) => one.services.length > 0);
  return markup`<section aria-labelledby="entries">
<h2 id="entries">What services say</h2>
${barTable({
  caption: 'Services that say it',
  headings: ['What', 'Say it', 'Do not', 'Share'],
  whole: services,
  rows: missing.map(({ field, stated, services: silent }) => ({
    label: field.charAt(0).toUpperCase() + field.slice(1),
    parts: [{ kind: stated === services ? 'good' : 'soon', amount: stated }],
    cells: [String(stated), String(silent.length), percent(stated, services)],
  })),
})}
${gaps.map(
  ({ field, services: silent, tip }) =>
    markup`<h3>Without ${field}: ${silent.length}</h3><p>${tip}</p><p class="soft">${named(silent)}</p>`,
)}
<h3>Likely the same service twice</h3>
${duplicates.length === 0 ? markup`<p>None found.</p>` : markup`<ul class="plain">${duplicates.slice(0, 40).map(pair)}</ul>`}
${duplicates.length > 40 ? markup`<p class="soft">And ${many(duplicates.length - 40, 'more pair')}, in the CSV file.</p>` : nothing}
</section>`;
}

function pair({ first, second, names, sameName, shared }: LikelyDuplicate): Markup {
  return markup`<li><strong>${names[0]}</strong> (${first}) and <strong>${names[1]}</strong> (${second}): ${sameName ? 'the same name' : 'nearly the same name'}, same ${shared.join(' and ')}. Keep one, or say in the name what differs.</li>`;
}

function named(ids: readonly string[]): string {
  const rest = ids.length - mostNamed;
  return `${ids.slice(0, mostNamed).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

const languages = new Intl.DisplayNames('en-GB', { type: 'language' });

/** How hard the words are, and how far translations have come. */
export function wordsSection({ pages, translations }: ReportedContent): Markup {
  const hard = pages.filter((one) => one.grade > gradeAtMost);
  const above = pages.filter((one) => one.grade > gradeWanted && one.grade <= gradeAtMost);
  const easy = pages.length - hard.length - above.length;
  const row = (label: string, kind: 'good' | 'soon' | 'bad', amount: number) => ({
    label,
    parts: [{ kind, amount }],
    cells: [String(amount), percent(amount, pages.length)],
  });
  const worst = pages.filter((one) => one.own && one.grade > gradeWanted).slice(0, mostNamed);
  return markup`<section aria-labelledby="words">
<h2 id="words">Plain words and translations</h2>
${barTable({
  caption: `Pages of ${wordsToJudge} words and more, by school grade (Flesch-Kincaid)`,
  headings: ['Grade', 'Pages', 'Share'],
  whole: pages.length,
  rows: [
    row(`${gradeWanted} or below: wanted`, 'good', easy),
    row(`Above ${gradeWanted}, up to ${gradeAtMost}`, 'soon', above.length),
    row(`Above ${gradeAtMost}: rewrite`, 'bad', hard.length),
  ],
})}
<p class="soft">What the law says is left out. The formula counts words and syllables and knows nothing of sense: never show the figure to families. Sentences of more than 25 words and banned words stand among the errors above.</p>
${worst.length === 0 ? nothing : markup`<h3>Your hardest pages</h3><ul class="plain lists">${worst.map((one) => markup`<li>${one.page}: grade ${one.grade.toFixed(1)}${one.smog === undefined ? nothing : markup`, SMOG ${one.smog.toFixed(1)}`}${one.long > 0 ? `, ${many(one.long, 'sentence')} of more than ${longSentence} words` : ''}</li>`)}</ul>`}
<h3>Translations</h3>
${
  translations.length === 0
    ? markup`<p>The pack is in English alone.</p>`
    : barTable({
        caption: 'Texts that can be translated, and are',
        headings: ['Language', 'Checked', 'Draft', 'Out of date', 'Of'],
        whole: Math.max(...translations.map((one) => one.texts)),
        rows: translations.map(({ lang, checked, draft, stale, texts }) => ({
          label: languages.of(lang) ?? lang,
          parts: [
            { kind: 'good', amount: checked },
            { kind: 'soon', amount: draft },
            { kind: 'bad', amount: stale },
          ],
          cells: [checked, draft, stale, texts].map(figure),
        })),
      })
}
</section>`;
}
