import type { Finding } from '../kernel/finding.ts';
import { escapeMarkdown, escapeMarkdownCode } from './escape.ts';
import {
  formatCounts,
  formatNumber,
  judgeListener,
  type ReportModel,
  splitWaived,
} from './model.ts';

/** A report as Markdown that GitHub, GitLab and plain CommonMark render alike. */
export function formatMarkdown(model: ReportModel): string {
  const { open, waived } = splitWaived(model.findings);
  const sections = [
    `# ${escapeMarkdown(model.title)}`,
    `**${formatCounts(model.findings)}**`,
    table(
      ['', ''],
      model.facts.map(({ name, value }) => [escapeMarkdown(name), escapeMarkdown(value)]),
    ),
    list('What this cannot protect against', model.limits),
    sidesSection(model),
    findingSection('Findings', open),
    listenerSection(model),
    featureSection(model),
    section(
      'Changed in the source before building',
      table(
        ['file', 'why'],
        model.edits.map(({ file, reason }) => [escapeMarkdownCode(file), escapeMarkdown(reason)]),
      ),
    ),
    findingSection('Waived', waived),
    section(
      'Not checked',
      table(
        ['check', 'because'],
        model.notChecked.map(({ check, because }) => [
          escapeMarkdownCode(check),
          escapeMarkdown(because),
        ]),
      ),
    ),
    list('What this cannot tell', model.unknowable),
    stepSection(model),
    list('Toolchain', model.toolchain),
    section(
      'Digests',
      table(
        ['file', 'SHA-256'],
        model.digests.map(({ file, sha256 }) => [
          escapeMarkdownCode(file),
          escapeMarkdownCode(sha256),
        ]),
      ),
    ),
    `Made by harden ${escapeMarkdown(model.version)}.`,
  ];
  return `${sections.filter((part) => part !== '').join('\n\n')}\n`;
}

function findingSection(title: string, findings: readonly Finding[]): string {
  return section(title, findings.map(formatFinding).join('\n\n'));
}

function formatFinding(finding: Finding): string {
  const { check, severity, message, location, evidence = [], remedy, waived } = finding;
  const place = [location?.file, location?.line, location?.column]
    .filter((part) => part !== undefined)
    .join(':');
  return [
    `- **${severity}** ${escapeMarkdownCode(check)} ${escapeMarkdown(message)}`,
    ...(place === '' ? [] : [`  - at ${escapeMarkdownCode(place)}`]),
    ...evidence.map((line) => `  - ${escapeMarkdownCode(line)}`),
    `  - remedy: ${escapeMarkdown(remedy)}`,
    ...(waived === undefined
      ? []
      : [`  - waived until ${escapeMarkdown(waived.until)}: ${escapeMarkdown(waived.reason)}`]),
  ].join('\n');
}

function sidesSection({ sides }: ReportModel): string {
  if (sides === undefined) return '';
  return section(
    'Before and after',
    table(
      ['', 'bytes', 'listeners'],
      [sides.before, sides.after].map(({ label, bytes, listeners }) => [
        escapeMarkdown(label),
        formatNumber(bytes),
        listeners.length === 0 ? 'none' : listeners.map(escapeMarkdownCode).join(' '),
      ]),
    ),
  );
}

function listenerSection({ listeners }: ReportModel): string {
  return section(
    'Listeners',
    table(
      ['port', 'state', 'login', 'features'],
      listeners.map((row) => [
        escapeMarkdownCode(row.port),
        judgeListener(row),
        row.authentication ?? '',
        escapeMarkdown(row.features.join(', ')),
      ]),
    ),
  );
}

function featureSection({ features }: ReportModel): string {
  return section(
    'Features',
    table(
      ['feature', 'requested', 'effective', 'in the file', 'evidence'],
      features.map(({ id, requested, effective, proof, partial, evidence }) => [
        escapeMarkdownCode(id),
        requested ?? '',
        effective ?? '',
        partial === true && proof !== 'unknown' ? `${proof} (in part)` : proof,
        evidence.slice(0, 3).map(escapeMarkdownCode).join('<br>'),
      ]),
    ),
  );
}

function stepSection({ steps = [] }: ReportModel): string {
  const rows = steps.flatMap(({ what, lines }) => [
    `- ${escapeMarkdown(what)}`,
    ...lines.map((line) => `  - ${escapeMarkdownCode(line)}`),
  ]);
  return section('Left to you: harden never does this', rows.join('\n'));
}

function list(title: string, lines: readonly string[]): string {
  return section(title, lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n'));
}

function section(title: string, body: string): string {
  return body === '' ? '' : `## ${title}\n\n${body}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
