/** The look of the report: one column on a phone, wider lists on a screen, black on white on paper. */
export const reportStyle = `
:root { color-scheme: light; --ink: #1c2126; --soft: #474f57; --line: #c9ced3; --good: #0b5d57; --soon: #b26a00; --bad: #a3231f; --dim: #7d8790; --tint: #f3f5f6; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, sans-serif; }
main { max-inline-size: 66rem; margin-inline: auto; padding: 1.25rem 1rem 3rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 .5rem; }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
p, ul, ol, dl { margin: 0 0 .75rem; }
section { border-block-start: 2px solid var(--ink); padding-block: 1rem .5rem; margin-block-start: 1.25rem; }
.soft { color: var(--soft); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .5rem; margin-block: 1rem; }
.figures div { background: var(--tint); border-inline-start: .375rem solid var(--dim); padding: .5rem .75rem; }
.figures div.good { border-color: var(--good); } .figures div.soon { border-color: var(--soon); } .figures div.bad { border-color: var(--bad); }
.figures dt { font-size: .875rem; color: var(--soft); } .figures dd { margin: 0; font-size: 1.5rem; font-weight: 700; line-height: 1.2; }
table { border-collapse: collapse; inline-size: 100%; margin-block: .5rem 1rem; font-variant-numeric: tabular-nums; }
caption { text-align: start; font-weight: 700; padding-block-end: .25rem; }
th, td { text-align: start; vertical-align: middle; padding: .375rem .5rem .375rem 0; border-block-end: 1px solid var(--line); }
th { font-weight: 400; } thead th { font-size: .875rem; color: var(--soft); vertical-align: bottom; }
.figure { text-align: end; white-space: nowrap; padding-inline: .5rem 0; } thead .figure { white-space: normal; }
td.bar { inline-size: 45%; min-inline-size: 5rem; }
svg { display: block; inline-size: 100%; block-size: 1.125rem; }
rect.ground { fill: #e6e9eb; } rect.band { fill: #b9c6d2; } rect.good { fill: var(--good); } rect.soon { fill: var(--soon); } rect.bad { fill: var(--bad); } rect.dim { fill: var(--dim); }
.key { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none; font-size: .875rem; }
.key svg { display: inline-block; inline-size: .875rem; block-size: .875rem; vertical-align: -.1em; margin-inline-end: .375rem; }
ol.problems { padding: 0; list-style: none; }
ol.problems li { border-block-end: 1px solid var(--line); padding-block: .5rem; overflow-wrap: anywhere; }
ol.problems p { margin: 0; }
.tag { display: inline-block; font-size: .8125rem; font-weight: 700; border: 2px solid var(--soon); padding: 0 .375rem; margin-inline-end: .5rem; }
.tag.bad { border-color: var(--bad); background: var(--bad); color: #fff; }
.do::before { content: "→ "; }
.plain { padding-inline-start: 1.25rem; } .plain li { overflow-wrap: anywhere; margin-block-end: .25rem; }
@media (min-width: 48rem) { main { padding-inline: 2rem; } h1 { font-size: 2.25rem; } .lists { columns: 2; column-gap: 2rem; } .lists li { break-inside: avoid; } }
@media (max-width: 30rem) { td.bar { min-inline-size: 3.5rem; inline-size: 24%; } th, td { font-size: .9375rem; } }
@media (forced-colors: active) { rect { forced-color-adjust: none; } }
@media print { body { font-size: 10.5pt; } main { max-inline-size: none; padding: 0; } section, tr, li, .figures div { break-inside: avoid; } h2, h3, caption { break-after: avoid; } svg, .figures div, .tag { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
@page { margin: 16mm; }
`;
