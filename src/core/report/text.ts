import type { Finding, Location } from '../kernel/finding.ts';
import { escapeText } from './escape.ts';
import {
  type FeatureRow,
  formatCounts,
  formatNumber,
  judgeListener,
  type ReportModel,
  splitWaived,
} from './model.ts';
import type { Paint, Palette } from './palette.ts';
import { drawSourceLine } from './source-line.ts';

/** Evidence lines printed for one finding; the other formats have them all. */
const MOST_EVIDENCE = 6;

/**
 * Findings as a compiler prints them, with the source line and carets where a place is known;
 * waived ones at the end with their reason.
 * @returns lines that each end with a line break; an empty text without findings
 */
export function formatFindings(findings: readonly Finding[], palette: Palette): string {
  const { open, waived } = splitWaived(findings);
  const blocks = [...open, ...waived].map((finding) => formatFinding(finding, palette));
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

/** A whole report for a terminal: limits first, then findings, features and listeners. */
export function formatText(model: ReportModel, palette: Palette): string {
  const { strong } = palette;
  const sections: string[] = [
    [
      strong(escapeText(model.title)),
      ...model.facts.map(({ name, value }) => `  ${name.padEnd(12)}${escapeText(value)}`),
    ].join('\n'),
    list('What this cannot protect against', model.limits, palette),
    sidesSection(model, palette),
    formatFindings(model.findings, palette).trimEnd(),
    listenerSection(model, palette),
    featureSection(model.features, palette),
    list(
      'Changed in the source before building',
      model.edits.map(({ file, reason }) => `${file}: ${reason}`),
      palette,
    ),
    list(
      'Not checked',
      model.notChecked.map(({ check, because }) => `${check}: ${because}`),
      palette,
    ),
    list('What this cannot tell', model.unknowable, palette),
    stepSection(model, palette),
    strong(formatCounts(model.findings)),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function formatFinding(finding: Finding, palette: Palette): string {
  const { location, waived } = finding;
  const number = location?.line === undefined ? '' : String(location.line);
  const gutter = ' '.repeat(number.length);
  const kind = waived === undefined ? finding.severity : 'waived';
  const paint: Paint = waived === undefined ? palette[finding.severity] : palette.faint;
  const note = (name: string, text: string) =>
    `${gutter} ${palette.faint('=')} ${name}: ${escapeText(text)}`;
  return [
    `${paint(`${kind}[${escapeText(finding.check)}]`)} ${palette.strong(escapeText(finding.message))}`,
    ...(location === undefined ? [] : placeLines(location, number, paint, palette)),
    ...evidenceLines(finding.evidence ?? []).map((line) => note('evidence', line)),
    note('remedy', finding.remedy),
    ...(waived === undefined
      ? []
      : [note(`waived until ${escapeText(waived.until)}`, waived.reason)]),
  ].join('\n');
}

function placeLines(
  location: Location,
  number: string,
  paint: Paint,
  { faint }: Palette,
): string[] {
  const { file, line, column, source, caret = location } = location;
  const gutter = ' '.repeat(number.length);
  const place = [file, line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(':');
  const head = `${gutter} ${faint('-->')} ${escapeText(place)}`;
  if (line === undefined || source === undefined) return [head];
  const drawn = drawSourceLine(source, caret.column, caret.endColumn);
  const bar = `${gutter} ${faint('|')}`;
  return [
    head,
    bar,
    `${faint(`${number} |`)} ${drawn.text}`,
    ...(column === undefined
      ? []
      : [`${bar} ${' '.repeat(drawn.indent)}${paint('^'.repeat(drawn.width))}`]),
  ];
}

function evidenceLines(evidence: readonly string[]): string[] {
  if (evidence.length <= MOST_EVIDENCE) return [...evidence];
  const shown = MOST_EVIDENCE - 1;
  return [...evidence.slice(0, shown), `and ${evidence.length - shown} more`];
}

function list(title: string, lines: readonly string[], { strong }: Palette): string {
  if (lines.length === 0) return '';
  return [strong(title), ...lines.map((line) => `  - ${escapeText(line)}`)].join('\n');
}

function stepSection({ steps = [] }: ReportModel, { strong }: Palette): string {
  if (steps.length === 0) return '';
  const rows = steps.flatMap(({ what, lines }, index) => [
    `  ${index + 1}. ${escapeText(what)}`,
    ...lines.map((line) => `       ${escapeText(line)}`),
  ]);
  return [strong('Left to you: harden never does this'), ...rows].join('\n');
}

function sidesSection({ sides }: ReportModel, { strong }: Palette): string {
  if (sides === undefined) return '';
  const rows = [sides.before, sides.after].map(({ label, bytes, listeners }) => {
    const ports = listeners.length === 0 ? 'no listener' : listeners.join(' ');
    return `  ${escapeText(label).padEnd(12)}${formatNumber(bytes).padStart(10)} bytes  ${escapeText(ports)}`;
  });
  return [strong('Before and after'), ...rows].join('\n');
}

function listenerSection(model: ReportModel, palette: Palette): string {
  const { listeners, features, noListeners } = model;
  if (listeners.length === 0) {
    const none =
      features.length === 0 ? 'not derived: no catalogue knows this firmware' : 'none derived';
    return [palette.strong('Listeners'), `  ${escapeText(noListeners ?? none)}`].join('\n');
  }
  const lines = listeners.map((row) => {
    const bad = row.open && (row.allowed === false || row.authentication === 'none');
    const paint = bad ? palette.error : row.open ? palette.warning : palette.faint;
    const login = row.authentication === undefined ? '' : `login: ${row.authentication}`;
    return `  ${paint(escapeText(row.port).padEnd(11))}${judgeListener(row).padEnd(20)}${login.padEnd(17)}${escapeText(row.features.join(', '))}`.trimEnd();
  });
  return [palette.strong('Listeners'), ...lines].join('\n');
}

function featureSection(rows: readonly FeatureRow[], palette: Palette): string {
  if (rows.length === 0) return '';
  const groups = (['present', 'absent', 'unproven', 'unknown'] as const).flatMap((proof) => {
    const ids = rows.filter((row) => row.proof === proof).map((row) => escapeText(row.id));
    return ids.length === 0
      ? []
      : [`  ${proof.padEnd(9)}${String(ids.length).padStart(4)}  ${ids.join(' ')}`];
  });
  return [palette.strong('Features in the file'), ...groups].join('\n');
}
