import { formatListener } from '../catalogue/feature.ts';
import type { BuildPlan, PlannedSwitch } from '../plan/build-plan.ts';
import { escapeText } from './escape.ts';
import type { Palette } from './palette.ts';

/**
 * A plan for a terminal: limits first, then every switch with value and reason, listeners, fields.
 * @param options.onlyDifferences - leave out switches that stay as in the stock firmware
 */
export function formatPlan(
  plan: BuildPlan,
  options: { readonly onlyDifferences: boolean },
  palette: Palette,
): string {
  const changed = plan.switches.filter(({ state, stock }) => state !== stock);
  const shown = options.onlyDifferences ? changed : plan.switches;
  const sections = [
    [
      palette.strong(`${plan.profile}: ${plan.firmware.title} for ${plan.board.title}`),
      ...(plan.description === null ? [] : [escapeText(plan.description)]),
    ].join('\n'),
    section(
      'What this cannot protect against',
      plan.limits.map((limit) => `- ${limit}`),
      palette,
    ),
    section(
      `Switches (${changed.length} of ${plan.switches.length} differ from stock)`,
      shown.flatMap((row) => switchLines(row, palette)),
      palette,
    ),
    section(
      'Listeners',
      plan.listeners.length === 0
        ? ['none: the device only connects outward']
        : plan.listeners.map(
            (row) =>
              `${formatListener(row)}  ${row.feature}, authentication: ${row.authentication}`,
          ),
      palette,
    ),
    section(
      'Later updates',
      plan.updates.map((sentence) => escapeText(sentence)),
      palette,
    ),
    section(
      'Edits to the source',
      plan.edits.flatMap(({ id, file, reason, upstream }) => [
        `${escapeText(file)}  ${palette.faint(id)}`,
        `        ${palette.faint(escapeText(reason))}`,
        ...(upstream === undefined ? [] : [`        ${palette.faint(escapeText(upstream))}`]),
      ]),
      palette,
    ),
    section(
      'Settings',
      plan.settings.map((row) => `${row.macro} from ${row.from}`),
      palette,
    ),
    section(
      'Fields, filled for each device after the build',
      plan.fields.map(
        (row) => `${row.macro}  ${row.id}, ${row.size} bytes${row.secret ? ', secret' : ''}`,
      ),
      palette,
    ),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[], palette: Palette): string {
  if (lines.length === 0) return '';
  return [palette.strong(title), ...lines.map((line) => `  ${line}`)].join('\n');
}

function switchLines(row: PlannedSwitch, palette: Palette): string[] {
  const change = row.state === row.stock ? ' ' : row.state === 'on' ? '+' : '-';
  const paint = row.state === 'on' ? palette.warning : palette.good;
  const value = row.value === null ? 'not defined' : row.value;
  const [first, ...more] = row.reasons;
  return [
    `${change} ${paint(row.state.padEnd(3))} ${row.feature.padEnd(22)} ${palette.faint(`${row.macro} = ${value}`)}`,
    ...[first ?? '', ...more].map((reason) => `        ${palette.faint(escapeText(reason))}`),
  ];
}
