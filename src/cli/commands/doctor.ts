import { EXIT } from '../../core/kernel/exit.ts';
import type { Palette } from '../../core/report/palette.ts';
import { type FixResult, PURPOSES, type ToolReport } from '../../flows/bindings/tools.ts';
import type { RunCommand } from '../command.ts';
import { choiceOption, flagOption } from '../options.ts';

/** `harden doctor`: which tools are here, and how to get the rest. */
export const run: RunCommand = async (invocation, context) => {
  const purpose = choiceOption(invocation, 'for', PURPOSES) ?? 'reference';
  const look = () => context.tools.probe(purpose, context);
  const before = await look();
  const missing = before.filter(({ state }) => state.kind !== 'ready');
  const fixes = flagOption(invocation, 'fix')
    ? await context.tools.fix(
        missing.map(({ id }) => id),
        context,
      )
    : [];
  const reports = fixes.length > 0 ? await look() : before;
  const ready = reports.every(({ state }) => state.kind === 'ready');
  return {
    exit: ready ? EXIT.clean : EXIT.build,
    text: [
      ...reports.map((report) => describeTool(report, fixes, context.palette)),
      ...summary(reports),
    ].join('\n'),
    json: { ready, tools: reports },
  };
};

function describeTool(report: ToolReport, fixes: readonly FixResult[], palette: Palette): string {
  const { id, state } = report;
  const name = id.padEnd(12);
  const fix = fixes.find((result) => result.id === id);
  if (state.kind === 'ready') {
    const done = fix?.kind === 'fixed' ? ', installed now' : '';
    return `${palette.good('ok     ')} ${name} ${state.version} (${state.where})${done}`;
  }
  const problem =
    state.kind === 'missing' ? state.because : `${state.version} at ${state.where} is too old`;
  const failure =
    fix?.kind === 'failed'
      ? [
          `          could not install it: ${fix.error.message}`,
          `          hint: ${fix.error.hint}`,
        ]
      : [];
  return [
    `${palette.error('missing')} ${name} ${problem}; wanted: ${report.what}, ${report.requirement}`,
    ...failure,
    `          get it: ${report.install ?? fix?.id ?? ''}`,
  ].join('\n');
}

function summary(reports: readonly ToolReport[]): string[] {
  const missing = reports.filter(({ state }) => state.kind !== 'ready').length;
  if (missing === 0) return ['everything is here'];
  return [`${missing} missing; \`harden doctor --fix\` installs what it can`];
}
