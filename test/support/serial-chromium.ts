import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromiumFile } from './browser.ts';

/** A node that the kernel lists as a serial port, whether anything is behind it or not. */
const NODE = '/dev/ttyS0';

/** Where Debian's Chromium looks for what its administrator decides. */
const POLICIES = '/etc/chromium';

/** A Chromium that finds one serial port, and lets one origin use it without asking. */
export interface SerialChromium {
  /** Program to start it with. */
  readonly program: string;
  remove(): Promise<void>;
}

/**
 * Makes a program that starts Chromium where a terminal lies over a node of the kernel's, and a policy
 * of its own over that of the machine: in a private mount namespace, so that nobody else sees either.
 * @param pty - path of the terminal
 */
export async function makeSerialChromium(pty: string, origin: string): Promise<SerialChromium> {
  const folder = await mkdtemp(path.join(tmpdir(), 'harden-chromium-'));
  const policy = JSON.stringify({ SerialAllowAllPortsForUrls: [origin] });
  await writeFile(path.join(folder, 'policy.json'), policy);
  const program = path.join(folder, 'chromium');
  const inside = [
    `mount --bind ${pty} ${NODE}`,
    `mount -t tmpfs tmpfs ${POLICIES}`,
    `mkdir -p ${POLICIES}/policies/managed`,
    `cp ${folder}/policy.json ${POLICIES}/policies/managed/`,
    `exec ${await chromiumFile()} "$@"`,
  ].join(' && ');
  await writeFile(program, `#!/bin/sh\nexec unshare --mount sh -c '${inside}' sh "$@"\n`);
  await chmod(program, 0o755);
  return { program, remove: () => rm(folder, { recursive: true }) };
}

/**
 * Why the real Web Serial cannot be tried here.
 * @returns `undefined` where it can
 */
export async function findHindrance(): Promise<string | undefined> {
  const script = `test -e /sys/class/tty/${path.basename(NODE)} && test -c ${NODE} && test -d ${POLICIES} && unshare --mount mount -t tmpfs tmpfs ${POLICIES}`;
  try {
    await promisify(execFile)('sh', ['-c', script]);
    return undefined;
  } catch {
    return `needs root, mount namespaces, and a kernel that lists ${NODE}`;
  }
}
