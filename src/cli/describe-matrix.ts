import { IMAGE_NAME } from '../core/bundle/manifest.ts';
import { summariseBuild } from '../core/bundle/summary.ts';
import { EXIT, type ExitStatus } from '../core/kernel/exit.ts';
import type { Finding } from '../core/kernel/finding.ts';
import { escapeText } from '../core/report/escape.ts';
import { formatNumber } from '../core/report/model.ts';
import { formatFindings } from '../core/report/text.ts';
import type { MatrixOutcome, MatrixResult, MatrixRow } from '../flows/matrix.ts';
import type { CommandContext, CommandResult } from './command.ts';
import { count } from './ledger-options.ts';

/** What became of a profile, in a word. */
type Word = 'built' | 'reused' | 'findings' | 'failed';

interface Told {
  readonly word: Word;
  readonly exit: ExitStatus;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly json: object;
}

/**
 * What became of every profile of a fleet: findings first, then a line for each. The exit status is
 * the highest of them.
 * @param outOf - folder of a bundle
 */
export function describeMatrix(
  results: readonly MatrixResult[],
  outOf: (row: MatrixRow) => string,
  context: CommandContext,
): CommandResult {
  const told = results.map(({ share, outcome }) => ({ share, ...tell(outcome, outOf) }));
  const findings = told.flatMap((row) => row.findings);
  const lines = told.map(
    ({ share, word, text }) =>
      `${word.padEnd(8)} ${escapeText(share.path)}, ${count(share.devices.length, 'device')}: ${text}`,
  );
  const words = (['built', 'reused', 'findings', 'failed'] as const).flatMap((word) => {
    const number = told.filter((row) => row.word === word).length;
    return number === 0 ? [] : [`${number} ${word === 'findings' ? 'with findings' : word}`];
  });
  const [worst] = told.map(({ exit }) => exit).toSorted((a, b) => b - a);
  return {
    exit: worst ?? EXIT.clean,
    text: [
      formatFindings(findings, context.palette),
      ...lines,
      `${count(told.length, 'profile')}: ${words.join(', ')}`,
    ]
      .filter(Boolean)
      .join('\n'),
    json: {
      profiles: told.map(({ share, word, json }) => ({
        profile: share.path,
        devices: share.devices.length,
        outcome: word,
        ...json,
      })),
    },
    findings,
  };
}

function tell(outcome: MatrixOutcome, outOf: (row: MatrixRow) => string): Told {
  switch (outcome.kind) {
    case 'failed': {
      const { code, message, hint, exit } = outcome.error;
      const text = `${escapeText(message)} [${code}]\n         hint: ${escapeText(hint)}`;
      return { word: 'failed', exit, text, findings: [], json: { error: { code, message, hint } } };
    }
    case 'refused': {
      const { findings, isPlanned } = outcome;
      const exit = isPlanned ? EXIT.findings : EXIT.usage;
      return { word: 'findings', exit, text: 'not built, see above', findings, json: {} };
    }
    case 'done':
      return tellBuild(outcome, outOf(outcome.row));
  }
}

function tellBuild(
  { row, result }: Extract<MatrixOutcome, { readonly kind: 'done' }>,
  out: string,
): Told {
  const { findings } = result;
  const { name, board } = row.planned.profile;
  switch (result.kind) {
    case 'built':
    case 'reused': {
      const { imageSize, digest } = summariseBuild(result.evidence);
      const text = `${escapeText(out)}, ${IMAGE_NAME} ${formatNumber(imageSize)} bytes`;
      const json = { name, board, out, imageSize, digest };
      return { word: result.kind, exit: EXIT.clean, text, findings, json };
    }
    case 'rejected':
      return notBuilt(findings, `put into ${escapeText(out)}.rejected, see above`, { name, board });
    case 'unpinned':
    case 'overridden':
      return notBuilt(findings, 'nothing was compiled, see above', { name, board });
  }
}

function notBuilt(findings: readonly Finding[], text: string, json: object): Told {
  return { word: 'findings', exit: EXIT.findings, text, findings, json };
}
