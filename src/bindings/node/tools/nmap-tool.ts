import { childEnvironment } from '../child-environment.ts';
import { runChild } from '../run-child.ts';
import { findVersion } from '../version.ts';
import type { Tool } from './tool.ts';

/** The scanner that `harden scan --full` takes where it is installed, and does without elsewhere. */
export const NMAP_TOOL: Tool = {
  id: 'nmap',
  what: 'nmap, which must find the ports we find',
  neededFor: 'test',
  requirement: 'any version',
  install: {
    debian: 'apt-get install -y nmap',
    macos: 'brew install nmap',
    fedora: 'dnf install -y nmap',
    other: 'install nmap from nmap.org',
  },
  async probe(host, signal) {
    const { lines, isMissing } = await runChild(
      { file: 'nmap', arguments: ['--version'], environment: childEnvironment(host) },
      { signal },
    );
    const version = findVersion(lines.find((line) => line.startsWith('Nmap version')) ?? '');
    return isMissing || version === undefined
      ? { kind: 'missing', because: 'nmap cannot be started' }
      : { kind: 'ready', version, where: 'nmap' };
  },
};
