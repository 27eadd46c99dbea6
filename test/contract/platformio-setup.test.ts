import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findPlaces } from '../../src/bindings/node/places.ts';
import { findPlatformio } from '../../src/bindings/node/platformio/find-platformio.ts';
import { findToolScons, installToolScons } from '../../src/bindings/node/platformio/tool-scons.ts';
import { PYTHON_PINS } from '../../src/bindings/node/python-pins.ts';
import { runChild } from '../../src/bindings/node/run-child.ts';
import { esptoolProgram } from '../../src/bindings/node/tools/esptool-tool.ts';
import { fixTools } from '../../src/bindings/node/tools/fix-tools.ts';
import { probeTools } from '../../src/bindings/node/tools/probe-tools.ts';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { requireTools, testHost } from './platformio-world.ts';

const makeFolder = temporaryFolders();
const host = testHost();
const options = { signal: new AbortController().signal, onLine: () => undefined };
beforeAll(() => requireTools(), 600_000);

describe('set-up', () => {
  it('leaves every tool for the reference firmware ready', async () => {
    const reports = await probeTools(host, 'reference', options.signal);
    expect(reports.map(({ id, state }) => `${id} ${state.kind}`)).toEqual([
      'node ready',
      'python ready',
      'compiler ready',
      'platformio ready',
      'tool-scons ready',
      'mosquitto ready',
    ]);
    for (const report of reports) expect(report.install).toBeUndefined();
  });

  it('has the esptool that must accept our images', async () => {
    const watched = { signal: options.signal, onProgress: () => undefined };
    const [result] = await fixTools(host, ['esptool'], watched);
    expect(result?.kind).toMatch(/^(?:was-ready|fixed)$/);
    const command = { file: esptoolProgram(host), arguments: ['version'], environment: {} };
    expect((await runChild(command)).lines.join('\n')).toContain(PYTHON_PINS.esptool);
  });

  it('lays SCons out once, as the package PlatformIO asks for, also for two at once', async () => {
    const packages = await makeFolder();
    const fresh = testHost({ PLATFORMIO_PACKAGES_DIR: packages });
    const platformio = await findPlatformio(fresh);
    if (platformio === undefined) throw new Error('set-up did not work');
    await Promise.all([
      installToolScons(fresh, platformio, options),
      installToolScons(fresh, platformio, options),
    ]);
    expect(await findToolScons(fresh)).toBe('4.41101.0');
    expect(await readdir(packages)).toEqual(['tool-scons']);
    const folder = path.join(findPlaces(fresh).platformioPackages, 'tool-scons');
    const starter = {
      file: platformio.python,
      arguments: [path.join(folder, 'scons.py'), '--version'],
      environment: { PYTHONPATH: folder },
    };
    expect((await runChild(starter)).lines.join('\n')).toContain('v4.11.1');
    await rm(path.join(folder, '.piopm'));
    expect(await findToolScons(fresh)).toBeUndefined();
  });
});
