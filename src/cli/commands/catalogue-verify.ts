import { availableParallelism } from 'node:os';
import type { Board, FirmwarePack } from '../../core/catalogue/pack.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import { EXIT } from '../../core/kernel/exit.ts';
import { hasFailure } from '../../core/kernel/finding.ts';
import { formatCounts } from '../../core/report/model.ts';
import { formatFindings } from '../../core/report/text.ts';
import { type Verification, verifyPack } from '../../flows/verify.ts';
import type { RunCommand } from '../command.ts';
import { failOn, flagOption, operand, requirePack, sourceFolder } from '../options.ts';

/** `harden catalogue verify <firmware>`: does the catalogue still describe this checkout? */
export const run: RunCommand = async (invocation, context) => {
  const pack = await requirePack(operand(invocation, 0, 'the firmware'), invocation, context);
  const source = await sourceFolder(invocation, context);
  if (source === undefined) {
    throw new HardenError('usage.argument', '--source is missing', {
      hint: 'name a checkout of the firmware: --source <dir>',
    });
  }
  const boards = flagOption(invocation, 'allBoards') ? pack.boards : chooseBoards(pack);
  const started = performance.now();
  const verification = await verifyPack(
    { pack, source, boards, cache: context.cache, jobs: availableParallelism() },
    context,
    context,
  );
  const seconds = (performance.now() - started) / 1000;
  const { findings } = verification;
  return {
    exit: hasFailure(findings, failOn(invocation)) ? EXIT.findings : EXIT.clean,
    text: [formatFindings(findings, context.palette), summarise(pack, verification, seconds)]
      .filter((part) => part !== '')
      .join('\n'),
    json: {
      firmware: pack.id,
      digest: verification.digest,
      boards: verification.boards,
      cases: verification.cases,
      impossible: Object.fromEntries(verification.impossible),
    },
    findings,
  };
};

/** Enough to show most differences, few enough to wait for. */
const CHOSEN_BOARDS = 4;

/** Boards that differ in what headers look at: one of each chip, then one of each flash size. */
function chooseBoards({ boards }: FirmwarePack): readonly Board[] {
  const firstOf = (kindOf: (board: Board) => string): Board[] => {
    const kinds = boards.map(kindOf);
    return boards.filter((_, index) => kinds.indexOf(kinds[index] ?? '') === index);
  };
  const chosen = [
    ...firstOf(({ chip }) => chip),
    ...firstOf(({ chip, flashSize }) => `${chip} ${flashSize}`),
  ];
  return [...new Set(chosen)].slice(0, CHOSEN_BOARDS);
}

function summarise(pack: FirmwarePack, verification: Verification, seconds: number): string {
  const { boards, cases, findings, digest } = verification;
  const each = cases === 0 ? 0 : (seconds * 1000) / cases;
  const pins = pack.source.kind === 'pinned' ? pack.source.pins : [];
  const pin = pins.find((row) => row.digest === digest);
  return [
    `${pack.title}: ${formatCounts(findings)}`,
    `  switches  ${pack.features.length}, asked in ${cases} configurations of ${boards.length} boards, ${seconds.toFixed(1)} s (${each.toFixed(0)} ms each)`,
    `  source    sha256 ${digest}${pin ? `, pin ${pin.id}` : pins.length > 0 ? ', no pin of this pack' : ''}`,
  ].join('\n');
}
