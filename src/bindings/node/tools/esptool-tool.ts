import path from 'node:path';
import type { Host } from '../host.ts';
import { withLock } from '../lock.ts';
import { findPlaces } from '../places.ts';
import { isComplete, makeEnvironment, type PythonEnvironment } from '../python.ts';
import { PYTHON_PINS } from '../python-pins.ts';
import { lines } from './platformio-tools.ts';
import type { Tool } from './tool.ts';

/** Espressif's esptool: the peer that must accept our images. Tests only. */
export const ESPTOOL_TOOL: Tool = {
  id: 'esptool',
  what: "Espressif's esptool, which must accept our images",
  neededFor: 'test',
  requirement: PYTHON_PINS.esptool,
  install: { other: 'harden doctor --fix --for test' },
  async probe(host) {
    const environment = esptoolEnvironment(host);
    return (await isComplete(environment))
      ? { kind: 'ready', version: PYTHON_PINS.esptool, where: esptoolProgram(host) }
      : { kind: 'missing', because: `not in ${environment.folder}` };
  },
  async fix(host, options) {
    const environment = esptoolEnvironment(host);
    const watch = lines('esptool', options);
    await withLock(
      path.join(findPlaces(host).locks, 'esptool'),
      async () => {
        if (!(await isComplete(environment))) await makeEnvironment(host, environment, watch);
      },
      watch,
    );
  },
};

/** Where esptool is once it is installed. */
export function esptoolProgram(host: Host): string {
  return path.join(esptoolEnvironment(host).folder, 'bin', 'esptool');
}

function esptoolEnvironment(host: Host): PythonEnvironment {
  return {
    folder: path.join(findPlaces(host).python, `esptool-${PYTHON_PINS.esptool}`),
    requirements: [`esptool==${PYTHON_PINS.esptool}`],
  };
}
