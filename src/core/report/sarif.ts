import { utf8 } from '../kernel/bytes.ts';
import { digestHex } from '../kernel/checksums.ts';
import { compare, type Finding, type Location } from '../kernel/finding.ts';
import { escapeMarkdown, escapeText, formatJsonText } from './escape.ts';
import type { ReportModel, RuleRow } from './model.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * A report as SARIF 2.1.0, which code hosts show beside the source.
 * Findings without a place of their own point to the audited file, because GitHub drops others.
 */
export function formatSarif(model: ReportModel): string {
  const rules = rulesOf(model);
  const index = new Map(rules.map((rule, at) => [rule.id, at]));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'harden',
            semanticVersion: model.version,
            rules: rules.map(formatRule),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: model.notChecked.map(({ check, because }) => ({
              level: 'note',
              message: message(`${check} was not checked: ${because}`),
            })),
          },
        ],
        results: model.findings.map((finding) =>
          formatResult(finding, index.get(finding.check) ?? 0, model.subject),
        ),
      },
    ],
  };
  return formatJsonText(log);
}

/** Known rules, and those a finding names that nobody described, so that every index is valid. */
function rulesOf({ rules, findings }: ReportModel): RuleRow[] {
  const known = new Set(rules.map((rule) => rule.id));
  const missing = findings
    .filter(({ check }) => !known.has(check))
    .map(({ check, severity, remedy }) => ({ id: check, severity, title: check, why: remedy }));
  const unique = new Map([...rules, ...missing].map((rule) => [rule.id, rule]));
  return [...unique.values()].sort((a, b) => compare(a.id, b.id));
}

function formatRule({ id, severity, title, why }: RuleRow): object {
  return {
    id,
    shortDescription: { text: escapeText(title) },
    fullDescription: { text: escapeText(why) },
    help: { text: escapeText(why), markdown: escapeMarkdown(why) },
    defaultConfiguration: { level: severity },
  };
}

function formatResult(finding: Finding, ruleIndex: number, subject: string): object {
  const { check, severity, waived, evidence, location } = finding;
  return {
    ruleId: check,
    ruleIndex,
    level: severity,
    message: message(`${finding.message}; remedy: ${finding.remedy}`),
    locations: [{ physicalLocation: formatLocation(location ?? { file: subject }) }],
    partialFingerprints: { 'harden/v1': fingerprint(finding) },
    ...(waived === undefined
      ? {}
      : {
          suppressions: [
            {
              kind: 'external',
              status: 'accepted',
              justification: escapeText(`${waived.reason} (until ${waived.until})`),
            },
          ],
        }),
    properties: { remedy: finding.remedy, evidence: evidence ?? [] },
  };
}

function formatLocation({ file, line, column, endColumn, source }: Location): object {
  const artifactLocation = { uri: formatUri(file) };
  if (line === undefined) return { artifactLocation };
  return {
    artifactLocation,
    region: {
      startLine: line,
      ...(column === undefined ? {} : { startColumn: column }),
      ...(endColumn === undefined ? {} : { endColumn }),
      ...(source === undefined ? {} : { snippet: { text: source } }),
    },
  };
}

/** Braces start a placeholder in a message, so they are doubled. Source: SARIF 2.1.0 §3.11.5. */
function message(text: string): object {
  return { text: escapeText(text).replace(/[{}]/g, '$&$&') };
}

/** A path as a relative or `file:` URI reference. Source: RFC 3986 §4.2, SARIF 2.1.0 §3.4.3. */
function formatUri(path: string): string {
  const parts = wellFormed(path).replaceAll('\\', '/').split('/').map(encodeURIComponent);
  const uri = parts.join('/');
  if (/^[A-Za-z]%3A$/.test(parts[0] ?? '')) return `file:///${uri.replace('%3A', ':')}`;
  return uri.startsWith('/') ? `file://${uri}` : uri;
}

/** Half a surrogate pair, which a URI cannot hold, becomes U+FFFD. */
function wellFormed(text: string): string {
  return new TextDecoder().decode(utf8(text));
}

/** The same for the same finding in the next run, whatever line it moved to. */
function fingerprint({ check, message: text, location }: Finding): string {
  return digestHex(utf8([check, location?.file ?? '', text].join('\0'))).slice(0, 32);
}
