import path from 'node:path';
import type { Evidence } from '../core/bundle/evidence.ts';
import { IMAGE_NAME } from '../core/bundle/manifest.ts';
import { type BuildSummary, summariseBuild } from '../core/bundle/summary.ts';
import { EXIT } from '../core/kernel/exit.ts';
import { escapeText } from '../core/report/escape.ts';
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
  const folder = path.relative(context.cwd, out) || '.';
  const place = escapeText(folder);
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
      const summary = summariseBuild(result.evidence);
      lines.push(
        ...describeBundle(result.evidence, summary, context),
        `${formatCounts(findings)}; bundle in ${place}${result.kind === 'reused' ? ', taken from the cache' : ''}`,
      );
      const json = {
        built: true,
        reused: result.kind === 'reused',
        out: folder,
        summary,
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

function describeBundle(
  { plan }: Evidence,
  summary: BuildSummary,
  { palette }: CommandContext,
): string[] {
  const { listeners, stockListeners, imageSize, stockImageSize, savedPercent } = summary;
  const difference = `${savedPercent < 0 ? '+' : '-'}${Math.abs(savedPercent)} %`;
  return [
    palette.strong(escapeText(`${plan.profile}: ${plan.firmware.title} for ${plan.board.title}`)),
    `  compiled out  ${summary.compiledOut} features of the stock firmware; ${summary.shownAbsent} shown absent, with a control that fires`,
    `  listeners     ${listeners.join(' ') || 'none'}, stock has ${stockListeners.join(' ') || 'none'}`,
    `  image         ${IMAGE_NAME}, ${formatNumber(imageSize)} bytes, stock ${formatNumber(stockImageSize)} (${difference})`,
    `  fields        ${summary.fields.join(', ') || 'none'}: filled for each device later`,
    `  sha256        ${summary.digest ?? ''}`,
  ];
}
