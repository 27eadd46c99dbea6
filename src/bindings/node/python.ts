import { rm } from 'node:fs/promises';
import path from 'node:path';
import { HardenError } from '../../core/kernel/errors.ts';
import { childEnvironment } from './child-environment.ts';
import { explainDiskError } from './disk-errors.ts';
import { makeFiles } from './files.ts';
import type { Host } from './host.ts';
import { OLDEST_PYTHON } from './python-pins.ts';
import { runChild } from './run-child.ts';
import { isAtLeast } from './version.ts';
import { writeWhole } from './write-whole.ts';

/** A Python interpreter of this machine. */
export interface Python {
  readonly file: string;
  readonly version: string;
  /** False where Debian split `ensurepip` off into python3-venv. */
  readonly hasVenv: boolean;
}

/** Tried in this order after `HARDEN_PYTHON`. */
const CANDIDATES = ['python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];

const PROBE = `
import sys
try:
    import ensurepip, venv
    usable = 1
except ImportError:
    usable = 0
print("%d.%d.%d" % sys.version_info[:3], usable, sys.executable)
`;

/**
 * The first Python that is new enough and can make environments; failing that, the first that is
 * new enough. `undefined` when there is none.
 */
export async function findPython(host: Host, signal?: AbortSignal): Promise<Python | undefined> {
  const wanted = host.environment.HARDEN_PYTHON;
  let fallback: Python | undefined;
  for (const file of wanted ? [wanted] : CANDIDATES) {
    const found = await probePython(host, file, signal);
    if (found === undefined || !isAtLeast(found.version, OLDEST_PYTHON)) continue;
    if (found.hasVenv) return found;
    fallback ??= found;
  }
  return fallback;
}

async function probePython(
  host: Host,
  file: string,
  signal: AbortSignal | undefined,
): Promise<Python | undefined> {
  const result = await runChild(
    { file, arguments: ['-c', PROBE], environment: childEnvironment(host) },
    signal && { signal },
  );
  const [version, usable, executable] = result.lines.at(-1)?.split(' ') ?? [];
  if (result.exitCode !== 0 || version === undefined) return undefined;
  return { file: executable || file, version, hasVenv: usable === '1' };
}

/** A Python environment made by harden. */
export interface PythonEnvironment {
  readonly folder: string;
  /** `name==version`, as given to pip. */
  readonly requirements: readonly string[];
}

/** The interpreter inside an environment. */
export function pythonIn(folder: string): string {
  return path.join(folder, 'bin', 'python');
}

/** Written last, with its own path: environments break when moved. */
function stampOf(environment: PythonEnvironment): { file: string; text: string } {
  return {
    file: path.join(environment.folder, '.complete'),
    text: `${[environment.folder, ...environment.requirements].join('\n')}\n`,
  };
}

/** True when the environment was finished, here, with the same requirements. */
export async function isComplete(environment: PythonEnvironment): Promise<boolean> {
  const files = makeFiles();
  const stamp = stampOf(environment);
  return (await files.exists(stamp.file)) && (await files.readText(stamp.file)) === stamp.text;
}

/**
 * Makes a Python environment from scratch; whatever an interrupted run left is removed first.
 * The caller holds the lock.
 * @throws HardenError `build.no-python`, `setup.failed`, `disk.*`, `interrupted`
 */
export async function makeEnvironment(
  host: Host,
  environment: PythonEnvironment,
  options: { readonly signal: AbortSignal; onLine(line: string): void },
): Promise<void> {
  const python = await findPython(host, options.signal);
  if (python === undefined) {
    throw new HardenError('build.no-python', `no Python ${OLDEST_PYTHON} or newer on PATH`);
  }
  if (!python.hasVenv) {
    throw new HardenError(
      'build.no-python',
      `${python.file} cannot make environments: its venv or ensurepip module is missing`,
      { hint: 'on Debian and Ubuntu: apt-get install -y python3-venv' },
    );
  }
  try {
    await rm(environment.folder, { recursive: true, force: true });
  } catch (error) {
    throw explainDiskError(error, environment.folder, 'write');
  }
  await runStep(host, python.file, ['-m', 'venv', environment.folder], options);
  await runStep(host, pythonIn(environment.folder), pipInstall(environment.requirements), options);
  const stamp = stampOf(environment);
  await writeWhole(stamp.file, stamp.text);
}

/** Arguments for a quiet, unattended `pip install`. */
export function pipInstall(requirements: readonly string[]): readonly string[] {
  return [
    ...['-m', 'pip', 'install', '--disable-pip-version-check', '--no-input'],
    ...['--progress-bar', 'off', '--retries', '3', ...requirements],
  ];
}

/**
 * Runs one step of a set-up.
 * @throws HardenError `setup.failed` with the command and the last line it wrote, `disk.full`, `interrupted`
 */
export async function runStep(
  host: Host,
  file: string,
  step: readonly string[],
  options: { readonly signal: AbortSignal; onLine(line: string): void },
): Promise<void> {
  const result = await runChild(
    { file, arguments: step, environment: childEnvironment(host) },
    options,
  );
  if (result.exitCode === 0) return;
  const last = result.lines.findLast((line) => /error|no space/i.test(line)) ?? result.lines.at(-1);
  const command = [file, ...step].join(' ');
  if (result.lines.some((line) => line.includes('No space left on device'))) {
    throw new HardenError('disk.full', `no room left for \`${command}\``);
  }
  const network = NETWORK_TROUBLE.find(({ sign }) => result.lines.some((line) => sign.test(line)));
  throw new HardenError(
    'setup.failed',
    `\`${command}\` failed: ${network?.message ?? last?.trim() ?? 'no message'}`,
    network && { hint: network.hint },
  );
}

/** pip retries, and then ends with "no matching distribution", which hides why. */
const NETWORK_TROUBLE = [
  {
    sign: /CERTIFICATE_VERIFY_FAILED/,
    message: 'the certificate of the package index is not trusted',
    hint: 'behind a proxy that opens TLS, set PIP_CERT to the file with its CA certificate',
  },
  {
    sign: /name resolution|Name or service not known|Connection refused|timed out|Network is unreachable/,
    message: 'the package index cannot be reached',
    hint: 'check the network and the proxy settings, then run the same command again',
  },
];
