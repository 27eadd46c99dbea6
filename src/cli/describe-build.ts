import path from 'node:path';
import type { Evidence } from '../core/bundle/evidence.ts';
import { IMAGE_NAME } from '../core/bundle/manifest.ts';
import { formatListener } from '../core/catalogue/feature.ts';
import { EXIT } from '../core/kernel/errors.ts';
import { formatCounts, formatNumber } from '../core/report/model.ts';
import { formatFindings } from '../core/report/text.ts';
import type { BuildResult } from '../flows/build.ts';
import type { CommandContext, CommandResult } from './command.ts';

/**
 * What a build came to, in a few lines; the whole story is in the bundle's report.
 * @param out - folder of the bundle
 */
export function describeBuild(
  result: BuildResult,
  out: string,
  context: CommandContext,
): CommandResult {
  const { findings } = result;
  const place = path.relative(context.cwd, out) || '.';
  const lines = [formatFindings(findings, context.palette)];
  switch (result.kind) {
    case 'overridden':
      lines.push(
        'the preprocessor does not do what the plan says; nothing was compiled',
        ...earlierBundle(result, place),
      );
      return { exit: EXIT.findings, text: lines.join('\n'), json: { built: false }, findings };
    case 'unpinned':
      lines.push('the source is not that of the pin; nothing was compiled');
      return { exit: EXIT.findings, text: lines.join('\n'), json: { built: false }, findings };
    case 'rejected':
      lines.push(
        `the firmware is not what the plan says; it was put into ${place}.rejected with its report`,
        ...earlierBundle(result, place),
      );
      return {
        exit: EXIT.findings,
        text: lines.join('\n'),
        json: { built: false, evidence: result.evidence },
        findings,
      };
    case 'built':
    case 'reused': {
      lines.push(
        ...summarise(result.evidence, context),
        `${formatCounts(findings)}; bundle in ${place}${result.kind === 'reused' ? ', taken from the cache' : ''}`,
      );
      const json = {
        built: true,
        reused: result.kind === 'reused',
        out: place,
        evidence: result.evidence,
      };
      return {
        exit: EXIT.clean,
        text: lines.filter((line) => line !== '').join('\n'),
        json,
        findings,
      };
    }
  }
}

function earlierBundle({ earlier }: { readonly earlier: boolean }, place: string): string[] {
  return earlier ? [`${place} still holds the bundle of an earlier build`] : [];
}

function summarise(evidence: Evidence, { palette }: CommandContext): string[] {
  const { plan, control, audit } = evidence;
  const off = plan.switches.filter(({ state, stock }) => state === 'off' && stock === 'on');
  const proven = off.filter(
    ({ feature }) =>
      control.features.some((row) => row.feature === feature && row.fired) &&
      audit.features.some((row) => row.id === feature && row.verdict === 'absent'),
  );
  const ports = plan.listeners.map(formatListener);
  const size = audit.subject.size ?? 0;
  const saved = control.size === 0 ? 0 : Math.round((1 - size / control.size) * 100);
  return [
    palette.strong(`${plan.profile}: ${plan.firmware.title} for ${plan.board.title}`),
    `  compiled out  ${off.length} features of the stock firmware; ${proven.length} shown absent, with a control that fires`,
    `  listeners     ${ports.length === 0 ? 'none' : ports.join(' ')}, stock has ${control.listeners.join(' ') || 'none'}`,
    `  image         ${IMAGE_NAME}, ${formatNumber(size)} bytes, stock ${formatNumber(control.size)} (-${saved} %)`,
    `  fields        ${plan.fields.map(({ id }) => id).join(', ') || 'none'}: filled for each device later`,
    `  sha256        ${audit.subject.digest ?? ''}`,
  ];
}
