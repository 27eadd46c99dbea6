import type { BoardFacts } from '../core/flash/check-board.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { flashBoard } from '../flows/flash/flash.ts';
import type { FlashJob, FlashReport } from '../flows/flash/flash-job.ts';
import type { OpenPage } from '../flows/page/open-page.ts';
import { button, el, save } from './dom.ts';
import type { BoardPort, PageContext } from './page-context.ts';
import { explain, type Trouble } from './remedies.ts';
import { makeSession } from './session.ts';
import { listTargets, proposeTarget, type Target, targetsFor } from './targets.ts';
import { type Choice, chooseView } from './views/choose.ts';
import { connectView } from './views/connect.ts';
import { doneView } from './views/done.ts';
import { failedView } from './views/failed.ts';
import type { Frame } from './views/frame.ts';
import { workView } from './views/writing.ts';
import { makeWireOptions } from './wire-options.ts';

/** How long a board may take to say who it is. */
const BOOT_MS = 5000;

/** Chips with a simulator. */
const SIMULATED_CHIPS = [
  'esp8266',
  'esp32',
  'esp32s2',
  'esp32s3',
  'esp32c2',
  'esp32c3',
  'esp32c6',
  'esp32h2',
];

/** Leads one board after the other through all steps. */
export async function startApp(page: OpenPage, context: PageContext, frame: Frame): Promise<void> {
  const session = makeSession(page, context);
  const targets = listTargets(page);
  const wire = makeWireOptions();
  const [first] = targets;
  const chips = [...new Set([...(first ? [first.chip] : []), ...SIMULATED_CHIPS])];
  await showConnect(undefined);

  async function showConnect(trouble: Trouble | undefined): Promise<void> {
    const model = {
      obstacle: context.findObstacle(),
      granted: await context.grantedPorts(),
      chips,
      trouble,
      options: wire.element,
    };
    const view = connectView(model, {
      request: (showAll) => void pick(() => context.requestPort(showAll)),
      open: (port) => void flashOne(port),
      simulate: (chip) => {
        const flashSize = targets.find((target) => target.chip === chip)?.flashSize;
        void pick(() => context.simulatedPort(chip, flashSize));
      },
    });
    frame.show('Connect', view);
  }

  async function pick(find: () => Promise<BoardPort>): Promise<void> {
    let port: BoardPort;
    try {
      port = await find();
    } catch (error) {
      return showConnect(explain(error));
    }
    return flashOne(port);
  }

  async function flashOne(port: BoardPort): Promise<void> {
    port.simulation?.replug();
    const abort = new AbortController();
    const stopWatching = port.onLost(() => abort.abort(LOST));
    let release = (): void => undefined;
    let chosen: Choice | undefined;
    try {
      let work = showWork('Connect', 'Looking at the board', port, abort);
      const report = await flashBoard(
        { port: port.port, baudRate: wire.baudRate(), noReset: wire.noReset() },
        async (board) => {
          chosen = await choose(board, port, abort);
          release = context.guardWriting();
          work = showWork('Write', `Writing ${chosen.target.title}`, port, abort);
          return makeJob(chosen, wire.noReset());
        },
        context.flashing,
        { signal: abort.signal, onProgress: (progress) => work.show(progress) },
      );
      if (chosen === undefined) throw new Error('nobody was asked');
      finish(chosen, report, port);
    } catch (error) {
      const reason: unknown = abort.signal.reason;
      fail(reason === LOST ? LOST : error, chosen, port);
    } finally {
      release();
      stopWatching();
    }
  }

  function finish({ target, job }: Choice, report: FlashReport, port: BoardPort): void {
    if (target.device !== undefined) session.boards.set(target.device, report.board.mac);
    const left = targets.filter(({ device }) => device && !session.boards.has(device)).length;
    const isNamed = job.boot.identity !== undefined;
    const label = labelOf(target, report.board.mac);
    const model = { title: target.title, report, digest: job.digest, isNamed, label, left };
    const view = doneView(model, {
      next: () => void next(port),
      other: () => void showConnect(undefined),
      saveFlash: port.simulation && (() => saveFlash(target.title, port)),
    });
    frame.show('Done', view);
    frame.announce(`${target.title} is ready.`);
  }

  function fail(error: unknown, chosen: Choice | undefined, port: BoardPort): void {
    if (error === LET_GO) {
      void showConnect(undefined);
      return;
    }
    const title = chosen ? `${chosen.target.title} was not finished` : 'This board cannot be used';
    const actions = {
      again: () => void flashOne(port),
      other: () => void showConnect(undefined),
    };
    const view = failedView(title, explain(error), actions, wire.element);
    frame.show(chosen ? 'Write' : 'Connect', view);
  }

  /** A simulated board is replaced by a new one; in front of a real port the user has done that. */
  function next(port: BoardPort): Promise<void> {
    const chip = port.title.split(' ')[1];
    if (port.simulation === undefined || chip === undefined) return flashOne(port);
    const flashSize = targets.find((target) => target.chip === chip)?.flashSize;
    return pick(() => context.simulatedPort(chip, flashSize));
  }

  function showWork(
    step: 'Connect' | 'Write',
    title: string,
    { simulation }: BoardPort,
    abort: AbortController,
  ): ReturnType<typeof workView> {
    const extra = simulation && button('Pull the cable out', 'plain', () => simulation.unplug());
    const view = workView(title, frame.announce, { cancel: () => abort.abort(), extra });
    frame.show(step, view.element);
    return view;
  }

  /** Waits for the user. */
  function choose(board: BoardFacts, port: BoardPort, abort: AbortController): Promise<Choice> {
    const candidates = targetsFor(board, targets);
    return new Promise((resolve, reject) => {
      abort.signal.addEventListener('abort', () => reject(LOST), { once: true });
      const model = {
        ...{ board, candidates, session, port: port.title },
        proposed: proposeTarget(board, candidates, session.boards),
        isVaultServed: page.document.vault !== null,
      };
      frame.show('Device', chooseView(model, { write: resolve, cancel: () => reject(LET_GO) }));
      frame.announce(`Found an ${board.title}.`);
    });
  }
}

function makeJob({ job, target, eraseAll, full }: Choice, noReset: boolean): FlashJob {
  const { image, flashSize, eraseRegions, boot } = job;
  return {
    ...{ image, flashSize, eraseRegions, eraseAll, full },
    mac: target.mac ?? undefined,
    backup: undefined,
    bootLog: noReset ? undefined : { ...boot, timeoutMs: BOOT_MS },
    isDryRun: false,
  };
}

/** Codes take a while to load, and are not needed before a board is done. */
function labelOf({ device, room }: Target, mac: string | undefined): HTMLElement | undefined {
  if (device === undefined) return undefined;
  const place = el('div', {});
  void import('./views/label.ts').then(({ labelView }) => {
    place.replaceChildren(labelView({ id: device, room: room ?? undefined, mac }));
  });
  return place;
}

function saveFlash(title: string, { simulation }: BoardPort): void {
  if (simulation) save(`${title}-flash.bin`, simulation.flash(), 'application/octet-stream');
}

const LOST = new HardenError('device.lost', 'the board was pulled out');

/** The user does not want this board. */
const LET_GO = new Error('let go');
