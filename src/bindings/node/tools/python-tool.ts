import type { Host } from '../host.ts';
import { findPython } from '../python.ts';
import { OLDEST_PYTHON } from '../python-pins.ts';
import type { Tool } from './tool.ts';

/** A Python that can make environments: for PlatformIO and SCons. */
export const PYTHON_TOOL: Tool = {
  id: 'python',
  what: 'Python with its venv module',
  neededFor: 'build',
  requirement: `${OLDEST_PYTHON} or newer`,
  install: {
    debian: 'apt-get install -y python3 python3-venv',
    fedora: 'dnf install -y python3',
    macos: 'brew install python',
    other: `install Python ${OLDEST_PYTHON} or newer with its venv module, from python.org or your package manager`,
  },
  async probe(host: Host, signal: AbortSignal) {
    const python = await findPython(host, signal);
    if (python === undefined) return { kind: 'missing', because: 'no python3 on PATH' };
    if (python.hasVenv) return { kind: 'ready', version: python.version, where: python.file };
    return { kind: 'missing', because: `${python.file} has no venv or no ensurepip module` };
  },
};
