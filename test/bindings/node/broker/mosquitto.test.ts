import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeMosquitto } from '../../../../src/bindings/node/broker/mosquitto.ts';
import { fixTools } from '../../../../src/bindings/node/tools/fix-tools.ts';
import { quiet, testHost } from '../../../contract/platformio-world.ts';
import { processesAt } from '../../../support/processes.ts';
import { temporaryFolders } from '../temporary-folder.ts';

const ADDRESS = '127.0.0.1';
const makeFolder = temporaryFolders();
const programs = makeMosquitto(testHost());

beforeAll(async () => {
  await fixTools(testHost(), ['mosquitto'], quiet());
}, 600_000);

async function configure(more = ''): Promise<{ config: string; address: string; port: number }> {
  const folder = await makeFolder();
  const port = await programs.freePort(ADDRESS);
  const config = path.join(folder, 'mosquitto.conf');
  const log = `log_dest file ${path.join(folder, 'log')}`;
  await writeFile(config, `${log}\nlistener ${port} ${ADDRESS}\nallow_anonymous true\n${more}\n`);
  return { config, address: ADDRESS, port };
}

describe('Mosquitto', () => {
  test('runs until it is stopped', async () => {
    const request = await configure();
    const found = await programs.find(quiet());
    expect(found.version).toMatch(/^\d+\.\d+/);
    const running = await found.start(request, quiet());
    const folder = path.dirname(request.config);
    if (process.platform === 'linux') expect(await processesAt(folder)).not.toEqual([]);
    await running.stop();
    if (process.platform === 'linux') expect(await processesAt(folder)).toEqual([]);
  });

  test('ends when whoever asked for it is stopped', async () => {
    const request = await configure();
    const abort = new AbortController();
    const found = await programs.find(quiet());
    const running = await found.start(request, { ...quiet(), signal: abort.signal });
    abort.abort();
    await running.stop();
    await expect(found.start(request, { ...quiet(), signal: abort.signal })).rejects.toMatchObject({
      code: 'interrupted',
    });
  });

  test('that does not start says why', async () => {
    const found = await programs.find(quiet());
    const started = found.start(await configure('no_such_option 1'), quiet());
    await expect(started).rejects.toMatchObject({ code: 'broker.not-started' });
    await expect(started).rejects.toThrow('no_such_option');
  });
});
