/**
 * The style sheet of the page. Colours follow the reader's system; every pair of text and ground
 * has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3). No state is told by colour alone.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #fbfbfa; --sheet: #ffffff; --text: #1d2327; --faint: #5c666e; --line: #e1e4e6;
  --error: #b3261e; --error-ground: #fcefed; --warning: #8a5200; --warning-ground: #fdf4e3;
  --note: #29597f; --note-ground: #edf4fa; --good: #1f6b43; --good-ground: #ebf6ef;
  --before: #b9c0c5; --after: #3f8f68; --code: #f2f4f5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181b; --sheet: #1b2024; --text: #e4e8ea; --faint: #9ba5ac; --line: #2e363b;
    --error: #ff9d94; --error-ground: #351e1c; --warning: #f0be6f; --warning-ground: #322714;
    --note: #93c3ea; --note-ground: #18293a; --good: #83d0a6; --good-ground: #162b20;
    --before: #59636a; --after: #5bb488; --code: #242b30;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--text);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
}
main { max-width: 60rem; margin: 0 auto; padding: 3rem 1.5rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.25; font-weight: 650; margin: 0 0 .25rem; letter-spacing: -.01em; }
h2 { font-size: 1.1rem; font-weight: 650; margin: 2.75rem 0 .75rem; }
p { margin: .25rem 0; }
a { color: inherit; }
.subject { color: var(--faint); overflow-wrap: anywhere; } code.port { white-space: nowrap; }
code { font: .875em/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.25rem; margin: 1.25rem 0 0; }
.facts dt { color: var(--faint); } .facts dd { margin: 0; overflow-wrap: anywhere; }
.verdict { display: inline-block; margin: 1.25rem 0 0; padding: .45rem .9rem; border-radius: .5rem; font-weight: 600; }
.verdict.error, .tag.error { color: var(--error); background: var(--error-ground); }
.verdict.warning, .tag.warning { color: var(--warning); background: var(--warning-ground); }
.verdict.note, .tag.note { color: var(--note); background: var(--note-ground); }
.verdict.good, .tag.good { color: var(--good); background: var(--good-ground); }
.tag.faint { color: var(--faint); background: var(--code); }
.tag { display: inline-block; padding: .05rem .5rem; border-radius: .35rem; font-size: .8125rem; font-weight: 600; white-space: nowrap; }
.sheet { background: var(--sheet); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem 1.25rem; }
.limits { border-left: .25rem solid var(--note); }
ul { margin: 0; padding-left: 1.1rem; } li { margin: .3rem 0; }
.finding { margin: 0 0 .75rem; break-inside: avoid; }
.finding .head { display: flex; flex-wrap: wrap; gap: .4rem .75rem; align-items: baseline; }
.finding h3 { font-size: 1rem; font-weight: 600; margin: .4rem 0 .1rem; overflow-wrap: anywhere; }
.finding .check { color: var(--faint); }
.finding .remedy { margin-top: .35rem; }
.finding .remedy b { font-weight: 600; }
pre { margin: .6rem 0; padding: .6rem .8rem; background: var(--code); border-radius: .5rem; overflow-x: auto; font: .8125rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
details { margin-top: .5rem; } summary { cursor: pointer; color: var(--faint); font-size: .875rem; }
.proofs { margin: .25rem 0 0; padding: 0; list-style: none; font-size: .875rem; }
.scroll { overflow-x: auto; padding: .25rem 1.25rem; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
table.wide { min-width: 44rem; } .part { color: var(--faint); font-size: .8125rem; }
th { text-align: left; color: var(--faint); font-weight: 500; font-size: .8125rem; }
th, td { padding: .5rem 1rem .5rem 0; vertical-align: top; border-top: 1px solid var(--line); }
thead th { border-top: 0; } th:last-child, td:last-child { padding-right: 0; } td .proofs, td .proofs li { margin: 0 0 .2rem; }

svg { display: block; width: 100%; min-width: 30rem; height: auto; }
.picture { overflow-x: auto; }
svg text { font-family: inherit; fill: var(--text); }
svg .small { font-size: 13px; fill: var(--faint); } svg .name { font-size: 15px; font-weight: 600; }
svg .value { font-size: 15px; } svg .port { font-size: 12px; font-weight: 600; }
svg .track { fill: var(--code); } svg .before { fill: var(--before); } svg .after { fill: var(--after); }
svg .open { fill: var(--error-ground); stroke: var(--error); } svg .open-text { fill: var(--error); }
svg .shut { fill: var(--good-ground); stroke: var(--good); } svg .shut-text { fill: var(--good); }
footer { margin-top: 3rem; color: var(--faint); font-size: .875rem; }
@media print {
  :root { --ground: #ffffff; }
  main { max-width: none; padding: 0; } body { font-size: 11pt; }
  .sheet, tr { break-inside: avoid; } h2 { break-after: avoid; }
  summary { list-style: none; } details::details-content { content-visibility: visible; display: block; }
}
`;
