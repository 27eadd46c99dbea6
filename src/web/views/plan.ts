import { modelOfBuild } from '../../core/bundle/report.ts';
import { summariseBuild } from '../../core/bundle/summary.ts';
import { drawSides } from '../../core/report/html-picture.ts';
import {
  formatCounts,
  formatNumber,
  judgeListener,
  type ReportModel,
  splitWaived,
} from '../../core/report/model.ts';
import type { OpenPage } from '../../flows/page/open-page.ts';
import type { OpenBundle } from '../../flows/personalise.ts';
import { type Child, el, facts, folded, list } from '../dom.ts';
import { sentence } from '../remedies.ts';

/** For what may be wider than the screen: the keyboard moves it, too. */
const SCROLLS = { tabindex: '0', role: 'group' };

/** What is in the bundles of the page: what is gone, what may listen, for how long, and what shows it. */
export function planView(
  { document, bundles }: OpenPage,
  parseDrawing: (markup: string) => Element,
): HTMLElement {
  const reports = bundles.map((bundle, index) => {
    const days = document.profiles.flatMap((row) =>
      row.bundle === index && row.dark !== null ? [row.dark] : [],
    );
    return bundleReport(bundle, days.sort()[0], parseDrawing);
  });
  return el('div', {}, ...reports);
}

function bundleReport(
  { evidence }: OpenBundle,
  dark: string | undefined,
  parseDrawing: (markup: string) => Element,
): HTMLElement {
  const checks = { made: [], checks: [], findings: evidence.findings };
  const model = modelOfBuild(evidence, { ...evidence.audit, ...checks });
  const summary = summariseBuild(evidence);
  return el(
    'article',
    { class: 'card report' },
    el('h2', {}, model.title),
    evidence.plan.description === null ? undefined : el('p', {}, evidence.plan.description),
    facts([
      [
        'Compiled out',
        `${summary.compiledOut} features, ${summary.shownAbsent} shown to be absent`,
      ],
      ['May listen', summary.listeners.join(', ') || 'nothing: no port is open'],
      ['Without hardening', summary.stockListeners.join(', ') || 'nothing'],
      [
        'TLS',
        darkDay(
          dark,
          evidence.plan.fields.some(({ id }) => id === 'mqtt.fingerprint'),
        ),
      ],
      ['Size', `${formatNumber(summary.imageSize)} bytes, ${summary.savedPercent} % less`],
      ['Image', el('code', {}, summary.digest ?? '')],
    ]),
    model.sides &&
      el(
        'div',
        { class: 'picture', ...SCROLLS, 'aria-label': 'Before and after' },
        parseDrawing(drawSides(model.sides)),
      ),
    section('What this cannot protect against', model.limits.length > 0 && list(model.limits)),
    findings(model),
    listeners(model),
    features(model),
    section('How it can be updated', list(evidence.update.summary.map(sentence))),
    folded(
      'Digests of every file',
      table(
        ['File', 'SHA-256'],
        model.digests.map(({ file, sha256 }) => [file, el('code', {}, sha256)]),
      ),
    ),
    folded('Toolchain', list(model.toolchain)),
    folded('What nobody can know from the file', list(model.unknowable.map(sentence))),
  );
}

function darkDay(day: string | undefined, isPinned: boolean): string {
  if (day !== undefined) {
    return `until ${day}: then the broker shows another certificate, and the device must be flashed again`;
  }
  return isPinned
    ? 'pinned; when it goes dark depends on the device'
    : 'no certificate is built in';
}

function section(title: string, content: Child | false): HTMLElement | undefined {
  return content ? el('section', {}, el('h3', {}, title), content) : undefined;
}

function findings({ findings: all }: ReportModel): HTMLElement | undefined {
  const { open, waived } = splitWaived(all);
  const boxes = open.map(({ severity, message, remedy, check }) =>
    el(
      'div',
      { class: `box ${severity}` },
      el('p', { class: 'what' }, `${severity}: ${message}`),
      el('p', {}, sentence(remedy)),
      el('p', { class: 'code' }, el('code', {}, check)),
    ),
  );
  const accepted = waived.map(({ message, waived: waiver }) =>
    el(
      'p',
      { class: 'faint' },
      `accepted until ${waiver?.until ?? ''}: ${message} (${waiver?.reason ?? ''})`,
    ),
  );
  return section('Findings', el('div', {}, el('p', {}, formatCounts(all)), ...boxes, ...accepted));
}

function listeners(model: ReportModel): HTMLElement | undefined {
  if (model.listeners.length === 0)
    return section('Listeners', 'None: nothing is open, and nothing may be.');
  return section(
    'Listeners',
    table(
      ['Port', 'State', 'Login', 'Opened by'],
      model.listeners.map((row) => [
        el('code', {}, row.port),
        judgeListener(row),
        row.authentication ?? '',
        row.features.join(', '),
      ]),
    ),
  );
}

function features(model: ReportModel): HTMLElement | undefined {
  const rows = (wanted: 'on' | 'off') =>
    model.features
      .filter(({ requested }) => requested === wanted)
      .map((row) => [
        row.title,
        row.effective ?? 'unknown',
        row.proof,
        row.evidence.slice(0, 3).join('; '),
      ]);
  const head = ['Feature', 'Preprocessor', 'In the file', 'Evidence'];
  return section(
    'Features',
    el(
      'div',
      {},
      folded(`${rows('off').length} compiled out`, table(head, rows('off'))),
      folded(`${rows('on').length} in it`, table(head, rows('on'))),
    ),
  );
}

function table(head: readonly string[], rows: readonly (readonly Child[])[]): HTMLElement {
  const titles = el('tr', {}, ...head.map((title) => el('th', { scope: 'col' }, title)));
  const lines = rows.map((cells) => el('tr', {}, ...cells.map((cell) => el('td', {}, cell))));
  return el(
    'div',
    { class: 'scroll', ...SCROLLS, 'aria-label': head.join(', ') },
    el('table', {}, el('thead', {}, titles), el('tbody', {}, ...lines)),
  );
}
