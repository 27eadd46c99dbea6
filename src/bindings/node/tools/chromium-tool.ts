import { childEnvironment } from '../child-environment.ts';
import type { Host } from '../host.ts';
import { runChild } from '../run-child.ts';
import { findVersion, isAtLeast } from '../version.ts';
import type { Tool } from './tool.ts';

/** On the search path under one of its names, or where macOS keeps programs. */
const PLACES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** What `dist/web` is built for; see `scripts/build-web.js`. */
const OLDEST = '109';

/** The browser that the page is tried in. Tests only. */
export const CHROMIUM_TOOL: Tool = {
  id: 'chromium',
  what: 'Chromium, which must flash boards from our page',
  neededFor: 'test',
  requirement: `${OLDEST} or newer`,
  install: {
    debian: 'apt-get install -y chromium',
    macos: 'brew install --cask chromium',
    fedora: 'dnf install -y chromium',
    other: 'install Chromium',
  },
  async probe(host, signal) {
    const found = await findChromium(host, signal);
    if (found === undefined) return { kind: 'missing', because: 'chromium cannot be started' };
    const { version, file } = found;
    return { kind: isAtLeast(version, OLDEST) ? 'ready' : 'too-old', version, where: file };
  },
};

/** The browser's program and its version; `undefined` when it is not installed. */
export async function findChromium(
  host: Host,
  signal: AbortSignal,
): Promise<{ readonly file: string; readonly version: string } | undefined> {
  const environment = childEnvironment(host);
  for (const file of PLACES) {
    const { lines, isMissing } = await runChild(
      { file, arguments: ['--version'], environment },
      { signal },
    );
    const line = lines.find((candidate) => /^(Chromium|Google Chrome) /.test(candidate)) ?? '';
    const version = findVersion(line);
    if (!isMissing && version !== undefined) return { file, version };
  }
  return undefined;
}
