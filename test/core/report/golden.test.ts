import { expect, test } from 'vitest';
import { formatHtml } from '../../../src/core/report/html.ts';
import { formatJson } from '../../../src/core/report/json.ts';
import { formatMarkdown } from '../../../src/core/report/markdown.ts';
import type { ReportModel } from '../../../src/core/report/model.ts';
import { PLAIN_PALETTE } from '../../../src/core/report/palette.ts';
import { formatSarif } from '../../../src/core/report/sarif.ts';
import { formatText } from '../../../src/core/report/text.ts';
import { GARAGE_DOOR } from '../../support/report-world.ts';

const FORMATS: readonly [string, (model: ReportModel) => string][] = [
  ['garage-door.txt', (model) => formatText(model, PLAIN_PALETTE)],
  ['garage-door.json', formatJson],
  ['garage-door.sarif', formatSarif],
  ['garage-door.md', formatMarkdown],
  ['garage-door.html', formatHtml],
];

test.each(FORMATS)('%s is as it was reviewed', async (name, format) => {
  await expect(format(GARAGE_DOOR)).toMatchFileSnapshot(`../../golden/report/${name}`);
});
