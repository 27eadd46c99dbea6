import { type OpenPage, openPage } from '../flows/page/open-page.ts';
import { startApp } from './app.ts';
import { el } from './dom.ts';
import type { PageContext } from './page-context.ts';
import { explain } from './remedies.ts';
import { makeFrame } from './views/frame.ts';
import { troubleBox } from './views/trouble.ts';
import { makeContext } from './wire.ts';

/** Takes what stands behind # out of the address: it is for this page, not for the history. */
function takeToken(): string | undefined {
  const token = location.hash.slice(1);
  if (token !== '') history.replaceState(null, '', location.pathname + location.search);
  return token === '' ? undefined : token;
}

async function main(root: HTMLElement): Promise<void> {
  const context = makeContext(takeToken());
  try {
    const page = await openPage(context.files);
    const frame = makeFrame(titleOf(page), () => showPlan(page, context));
    root.replaceChildren(frame.element);
    await startApp(page, context, frame);
  } catch (error) {
    root.replaceChildren(
      el(
        'main',
        { id: 'main' },
        el('div', { class: 'card' }, el('h1', {}, 'harden'), troubleBox(explain(error))),
      ),
    );
  }
}

function titleOf({ document, bundles }: OpenPage): string {
  const [first, second] = bundles;
  if (first === undefined || second !== undefined) return `Fleet of ${document.devices.length}`;
  const { plan } = first.evidence;
  return `${plan.profile}: ${plan.firmware.title}, ${plan.board.title}`;
}

/** Reports are long, and not everybody reads them. */
async function showPlan(page: OpenPage, context: PageContext): Promise<HTMLElement> {
  const { planView } = await import('./views/plan.ts');
  return planView(page, context.parseDrawing);
}

const root = document.getElementById('app');
if (root === null) throw new Error('the document has no place for the app');
void main(root);
