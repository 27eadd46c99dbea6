import { sha256 } from '@noble/hashes/sha2.js';
import { formatBase64 } from '../kernel/base64.ts';
import { utf8 } from '../kernel/bytes.ts';
import { countFindings, type Finding } from '../kernel/finding.ts';
import { escapeHtml } from './escape.ts';
import { drawSides } from './html-picture.ts';
import { STYLE } from './html-style.ts';
import {
  type FeatureRow,
  formatCounts,
  judgeListener,
  type ListenerRow,
  type ReportModel,
  type ReportStep,
  splitWaived,
} from './model.ts';
import { drawSourceLine } from './source-line.ts';

/** Evidence lines shown at once; the rest is folded away. */
const MOST_EVIDENCE = 4;

/**
 * A report as one page that needs nothing else and runs nothing: no script, no outside resource,
 * and a content security policy that would stop both.
 */
export function formatHtml(model: ReportModel): string {
  const { open, waived } = splitWaived(model.findings);
  const policy = `default-src 'none'; style-src 'sha256-${formatBase64(sha256(utf8(STYLE)))}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(model.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${[
  header(model),
  section('What this cannot protect against', limits(model.limits)),
  section(
    'Before and after',
    model.sides && `<div class="sheet picture">${drawSides(model.sides)}</div>`,
  ),
  section('Findings', open.map(findingCard).join('\n')),
  section('Listeners', listenerTable(model.listeners)),
  section('Features', featureTable(model.features)),
  section(
    'Changed in the source before building',
    table(
      ['file', 'why'],
      model.edits.map(({ file, reason }) => [code(file), escapeHtml(reason)]),
    ),
  ),
  section('Waived', waived.map(findingCard).join('\n')),
  section(
    'Not checked',
    table(
      ['check', 'because'],
      model.notChecked.map(({ check, because }) => [code(check), escapeHtml(because)]),
    ),
  ),
  section('What this cannot tell', list(model.unknowable)),
  section('Left to you: harden never does this', steps(model.steps ?? [])),
  section('Toolchain', list(model.toolchain)),
  section(
    'Digests',
    table(
      ['file', 'SHA-256'],
      model.digests.map(({ file, sha256: sum }) => [code(file), code(sum)]),
    ),
  ),
]
  .filter((part) => part !== '')
  .join('\n')}
<footer>Made by harden ${escapeHtml(model.version)}. This page loads nothing and runs nothing.</footer>
</main>
</body>
</html>
`;
}

function header(model: ReportModel): string {
  const count = countFindings(model.findings);
  const kind =
    count.error > 0 ? 'error' : count.warning > 0 ? 'warning' : count.note > 0 ? 'note' : 'good';
  const facts = model.facts
    .map(({ name, value }) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`)
    .join('');
  return `<header>
<h1>${escapeHtml(model.title)}</h1>
<p class="subject">${escapeHtml(model.subject)}</p>
<p class="verdict ${kind}">${formatCounts(model.findings)}</p>
<dl class="facts">${facts}</dl>
</header>`;
}

function limits(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<div class="sheet limits">${bullets(lines)}</div>`;
}

function list(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<div class="sheet">${bullets(lines)}</div>`;
}

function bullets(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
}

function steps(rows: readonly ReportStep[]): string {
  if (rows.length === 0) return '';
  const items = rows.map(({ what, lines }) => {
    const typed = lines.length === 0 ? '' : `<pre>${lines.map(escapeHtml).join('\n')}</pre>`;
    return `<li>${escapeHtml(what)}${typed}</li>`;
  });
  return `<div class="sheet"><ol>${items.join('')}</ol></div>`;
}

function findingCard(finding: Finding): string {
  const { check, severity, message, remedy, waived, location, evidence = [] } = finding;
  const tag = waived === undefined ? severity : 'waived';
  const place = [location?.file, location?.line, location?.column]
    .filter((part) => part !== undefined)
    .join(':');
  return `<article class="sheet finding">
<div class="head"><span class="tag ${waived === undefined ? severity : 'faint'}">${tag}</span><code class="check">${escapeHtml(check)}</code>${place === '' ? '' : code(place)}</div>
<h3>${escapeHtml(message)}</h3>
${sourceBlock(finding)}${proofs(evidence)}
<p class="remedy"><b>Remedy:</b> ${escapeHtml(remedy)}</p>${
    waived === undefined
      ? ''
      : `\n<p><b>Waived until ${escapeHtml(waived.until)}:</b> ${escapeHtml(waived.reason)}</p>`
  }
</article>`;
}

function sourceBlock({ location }: Finding): string {
  if (location?.line === undefined || location.source === undefined) return '';
  const { caret = location } = location;
  const drawn = drawSourceLine(location.source, caret.column, caret.endColumn);
  const gutter = `${location.line} | `;
  const marks =
    location.column === undefined
      ? ''
      : `\n${' '.repeat(gutter.length + drawn.indent)}${'^'.repeat(drawn.width)}`;
  // The line is harmless already; escaping again only takes care of the markup.
  return `<pre>${escapeHtml(gutter + drawn.text)}${marks}</pre>\n`;
}

function proofs(lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const items = lines.map((line) => `<li>${code(line)}</li>`);
  const shown = `<ul class="proofs">${items.slice(0, MOST_EVIDENCE).join('')}</ul>`;
  const rest = items.slice(MOST_EVIDENCE);
  if (rest.length === 0) return shown;
  return `${shown}<details><summary>${rest.length} more</summary><ul class="proofs">${rest.join('')}</ul></details>`;
}

function listenerTable(rows: readonly ListenerRow[]): string {
  return table(
    ['port', 'state', 'login', 'features'],
    rows.map((row) => [
      `<code class="port">${escapeHtml(row.port)}</code>`,
      tag(judgeListener(row), listenerKind(row)),
      row.authentication === undefined
        ? ''
        : tag(row.authentication, row.authentication === 'none' ? 'warning' : 'faint'),
      escapeHtml(row.features.join(', ')),
    ]),
  );
}

function listenerKind(row: ListenerRow): string {
  if (!row.open) return 'faint';
  if (row.allowed === undefined) return 'warning';
  return row.allowed ? 'good' : 'error';
}

function featureTable(rows: readonly FeatureRow[]): string {
  return table(
    ['feature', 'requested', 'effective', 'in the file', 'evidence'],
    rows.map((row) => [
      `${code(row.id)}<br>${escapeHtml(row.title)}`,
      row.requested ?? '',
      row.effective ?? '',
      tag(row.proof, proofKind(row)) +
        (row.partial === true && row.proof !== 'unknown'
          ? '<br><span class="part">in part</span>'
          : ''),
      proofs(row.evidence),
    ]),
  );
}

/** Green and red only where somebody said what should be. */
function proofKind({ requested, proof }: FeatureRow): string {
  if (proof === 'unknown' || requested === undefined) return 'faint';
  if (proof === 'unproven') return 'warning';
  if (proof === 'absent') return requested === 'off' ? 'good' : 'warning';
  return requested === 'on' ? 'good' : 'error';
}

function tag(text: string, kind: string): string {
  return `<span class="tag ${kind}">${escapeHtml(text)}</span>`;
}

function code(text: string): string {
  return `<code>${escapeHtml(text)}</code>`;
}

/** @param rows - cells that are HTML already */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const width = head.length > 4 ? ' class="wide"' : '';
  const heads = head.map((cell) => `<th scope="col">${cell}</th>`).join('');
  const lines = rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('\n');
  return `<div class="sheet scroll"><table${width}><thead><tr>${heads}</tr></thead><tbody>\n${lines}\n</tbody></table></div>`;
}

function section(title: string, body: string | undefined): string {
  return body === undefined || body === '' ? '' : `<section><h2>${title}</h2>\n${body}\n</section>`;
}
