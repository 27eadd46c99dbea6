import { concatBytes } from '../../core/kernel/bytes.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import type { Secret } from '../../core/kernel/secret.ts';
import type { ResetStep } from '../../core/serial/resets.ts';
import type { OpenLink } from '../serial/open-link.ts';
import { runReset } from '../serial/run-reset.ts';

/** What to listen for after the reset. */
export interface BootLogRequest {
  /** Speed of the firmware's own messages. */
  readonly baudRate: number;
  /** Waits at most so long. */
  readonly timeoutMs: number;
  /** Digest of the identity the firmware must tell; `undefined`: many firmwares say nothing, hardened ones least of all. */
  readonly identity: string | undefined;
  /** What the firmware holds and must not tell: where it does, its name is shown instead. */
  readonly secrets: readonly Secret[];
}

/** What the board said. */
export interface BootReport {
  /** Lines that can be printed, without what the ROM says at another speed. */
  readonly lines: readonly string[];
  /** The digest of its identity, where it tells one; `unfilled` for an image with empty fields. */
  readonly identity: string | undefined;
  /** It is the one that was written. */
  readonly isProved: boolean;
}

/** As the reference firmware prints it, docs in `firmware/reference/README.md`. */
const IDENTITY = /^identity ([0-9a-f]{64}|unfilled)$/m;

/** How often a look is taken at what has come. */
const LOOK_MS = 50;

/** Enough for a boot log; a firmware that chatters on is cut off. */
const MOST_BYTES = 64 * 1024;

/**
 * Resets the board and reads what it says, until it tells who it is or the time is over.
 * @throws HardenError `device.boot-silent`, `device.other-identity`, `device.lost`
 */
export async function readBootLog(
  link: OpenLink,
  reset: readonly ResetStep[],
  request: BootLogRequest,
): Promise<BootReport> {
  await link.setBaudRate(request.baudRate);
  let heard = new Uint8Array();
  const stop = link.listen((bytes) => {
    if (heard.length < MOST_BYTES) heard = concatBytes(heard, bytes);
  });
  let isLost = false;
  void link.lost.then(() => {
    isLost = true;
  });
  const goesOn = (): boolean => !isLost && !IDENTITY.test(textOf(heard));
  try {
    await runReset(link, reset);
    const end = link.now() + request.timeoutMs;
    while (link.now() < end && goesOn()) await link.sleep(LOOK_MS);
    // What is lost says so to whoever waits for it.
    if (link.now() < end && !IDENTITY.test(textOf(heard))) await link.receive(0);
  } finally {
    stop();
  }
  return judge(textOf(heard), request);
}

function judge(text: string, { identity, timeoutMs, secrets }: BootLogRequest): BootReport {
  const lines = hideSecrets(text, secrets)
    .split('\n')
    .filter((line) => line !== '' && isPrintable(line));
  const [, found] = IDENTITY.exec(text) ?? [];
  if (identity !== undefined && found !== undefined && found !== identity) {
    throw new HardenError(
      'device.other-identity',
      `the board says that it is ${shorten(found)}, and ${shorten(identity)} was written`,
    );
  }
  if (identity !== undefined && found === undefined) {
    const what = lines.length === 0 ? 'nothing' : 'nothing of who it is';
    throw new HardenError(
      'device.boot-silent',
      `the board said ${what} within ${timeoutMs / 1000} s after its reset`,
    );
  }
  return { lines, identity: found, isProved: identity !== undefined && found === identity };
}

/** Some firmwares print the password of the network while they join it. */
function hideSecrets(text: string, secrets: readonly Secret[]): string {
  return secrets.reduce((rest, secret) => {
    // eslint-disable-next-line no-restricted-syntax -- looked for in what the board says, to take it out
    const word = secret.reveal();
    return word === '' ? rest : rest.replaceAll(word, `(${secret.toString()})`);
  }, text);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes).replaceAll('\r', '');
}

/** Boot text at another speed reads as noise. */
function isPrintable(line: string): boolean {
  return /^[\x20-\x7e\t]+$/.test(line);
}

function shorten(digest: string): string {
  return digest.length > 16 ? `${digest.slice(0, 16)}…` : digest;
}
