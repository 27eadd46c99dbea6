import { formatHtml } from '../core/report/html.ts';
import { formatJson } from '../core/report/json.ts';
import { formatMarkdown } from '../core/report/markdown.ts';
import type { ReportModel } from '../core/report/model.ts';
import type { Palette } from '../core/report/palette.ts';
import { formatSarif } from '../core/report/sarif.ts';
import { formatText } from '../core/report/text.ts';
import type { REPORT_NAMES } from './report-names.ts';

/** Every way a report is written. */
export const REPORT_FORMATS: Readonly<
  Record<(typeof REPORT_NAMES)[number], (model: ReportModel, palette: Palette) => string>
> = {
  text: formatText,
  json: formatJson,
  sarif: formatSarif,
  markdown: formatMarkdown,
  html: formatHtml,
};
