import path from 'node:path';
import { modelOfBuild } from '../../core/bundle/report.ts';
import { EXIT, HardenError } from '../../core/kernel/errors.ts';
import { hasFailure } from '../../core/kernel/finding.ts';
import { modelOfAudit } from '../../core/report/from-audit.ts';
import { formatHtml } from '../../core/report/html.ts';
import { formatJson } from '../../core/report/json.ts';
import { formatMarkdown } from '../../core/report/markdown.ts';
import type { ReportModel } from '../../core/report/model.ts';
import type { Palette } from '../../core/report/palette.ts';
import { formatSarif } from '../../core/report/sarif.ts';
import { formatText } from '../../core/report/text.ts';
import { type AuditResult, audit } from '../../flows/audit.ts';
import { loadAllPacks } from '../../flows/load-pack.ts';
import type { RunCommand } from '../command.ts';
import { choiceOption, failOn, operand, packFolders, textOption } from '../options.ts';

const FORMATS: Readonly<Record<string, (model: ReportModel, palette: Palette) => string>> = {
  text: formatText,
  json: formatJson,
  sarif: formatSarif,
  markdown: formatMarkdown,
  html: formatHtml,
};

/** `harden audit <file>`: what is in a bundle, an image or an ELF file. */
export const run: RunCommand = async (invocation, context) => {
  const format = choiceOption(invocation, 'format', Object.keys(FORMATS)) ?? 'text';
  const output = textOption(invocation, 'output');
  const firmware = textOption(invocation, 'firmware');
  const packs = await loadAllPacks(await packFolders(invocation, context), context.files);
  if (firmware !== undefined && !packs.some(({ id }) => id === firmware)) {
    throw new HardenError('pack.not-found', `there is no firmware pack "${firmware}"`);
  }
  const result = await audit(
    {
      path: operand(invocation, 0, 'the file').replace(/(?<=.)\/+$/, ''),
      elf: textOption(invocation, 'elf'),
      firmware,
      packs,
      today: context.today,
    },
    context.files,
  );
  const model = modelOf(result, context.version);
  const text = FORMATS[format]?.(model, context.palette) ?? '';
  if (output !== undefined) await context.files.write(path.resolve(context.cwd, output), text);
  return {
    exit: hasFailure(model.findings, failOn(invocation)) ? EXIT.findings : EXIT.clean,
    text: output === undefined ? text : `report written to ${output}`,
    json: JSON.parse(formatJson(model)),
    findings: model.findings,
  };
};

function modelOf(result: AuditResult, version: string): ReportModel {
  const { report, evidence, pack, recognisedBy } = result;
  if (evidence) return modelOfBuild({ ...evidence, findings: report.findings }, report);
  return modelOfAudit(report, { version, limits: pack?.limits ?? [], recognisedBy });
}
