// Devices report to a real Mosquitto with the files harden makes, and somebody waits for them.
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeBrokerProbes } from '../../src/bindings/node/broker/probes.ts';
import { CLOCK } from '../../src/bindings/node/clock.ts';
import { fixTools } from '../../src/bindings/node/tools/fix-tools.ts';
import { makeUsers } from '../../src/core/broker/users.ts';
import { Secret } from '../../src/core/kernel/secret.ts';
import { makeBrokerMembers } from '../../src/flows/broker/broker-members.ts';
import { loadFleet } from '../../src/flows/load-fleet.ts';
import { waitForDevices } from '../../src/flows/scan/wait-for-devices.ts';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import {
  BROKER_TODAY,
  makeBrokerWorld,
  OPTIONS,
  realBrokerBindings,
} from '../support/broker-world.ts';
import { REPOSITORY } from '../support/built-program.ts';
import { freePort, startMosquitto } from '../support/mosquitto.ts';
import { testHost } from './platformio-world.ts';

const makeFolder = temporaryFolders();

beforeAll(async () => {
  await fixTools(testHost(), ['mosquitto'], OPTIONS);
}, 600_000);

async function makeWorld() {
  const root = await makeFolder();
  const port = await freePort();
  // The devices of the fleet look for their broker here.
  const wish = { ids: ['lamp', 'door'], port, host: '127.0.0.1' };
  const world = await makeBrokerWorld(root, wish);
  await world.sync();
  const { files, entropy } = realBrokerBindings();
  const fleet = await loadFleet(
    {
      ...{ path: path.join(root, 'fleet.yaml'), today: BROKER_TODAY },
      packs: [path.join(REPOSITORY, 'firmware')],
    },
    files,
  );
  const devices = fleet.devices ?? [];
  const mosquitto = await startMosquitto(path.join(world.folder, 'mosquitto.conf'), port);
  const bindings = { probes: makeBrokerProbes(), clock: CLOCK, entropy };
  const { users } = makeUsers(makeBrokerMembers(world.vault, devices).members, []);
  const say = async (device: string, topic: string, text: string) => {
    const user = users.find((row) => row.device === device);
    const login = await bindings.probes.logIn(
      { host: '127.0.0.1', port, tls: true },
      { user: user?.user, password: user?.password },
      OPTIONS,
    );
    if (login.kind !== 'in') throw new Error(`${device} is not let in: ${login.kind}`);
    await login.session.publish(`${user?.roots[0]}/${topic}`, text);
    await login.session.end();
  };
  const request = { devices, vault: world.vault, controllers: world.settings.controllers };
  return { ...{ world, mosquitto, say, request, bindings, port } };
}

describe('whoever waits for devices', () => {
  it('hears each of them, and where it is, and waits no longer than for the last', async () => {
    const { mosquitto, say, request, bindings } = await makeWorld();
    try {
      const begin = performance.now();
      const wait = { isOver: false };
      const waiting = waitForDevices({ ...request, waitMs: 60_000 }, bindings, OPTIONS).finally(
        () => {
          wait.isOver = true;
        },
      );
      const tell = (async () => {
        // Nobody hears what is said before somebody listens.
        while (!wait.isOver) {
          await say('lamp', 'ip', '192.168.1.7');
          await say('door', 'ip', '203.0.113.9');
        }
      })();
      const reports = await waiting;
      await tell;
      expect([...reports.reported].toSorted()).toEqual(['door', 'lamp']);
      // An address of the internet is none of a device.
      expect([...reports.addresses]).toEqual([['lamp', '192.168.1.7']]);
      expect(performance.now() - begin).toBeLessThan(30_000);
    } finally {
      await mosquitto.stop();
    }
  }, 60_000);

  it('gives up when the time is over, and knows who was missing', async () => {
    const { mosquitto, request, bindings } = await makeWorld();
    try {
      const reports = await waitForDevices({ ...request, waitMs: 500 }, bindings, OPTIONS);
      expect([...reports.reported]).toEqual([]);
    } finally {
      await mosquitto.stop();
    }
  }, 60_000);

  it('tells no password to a broker that no profile believes', async () => {
    const { mosquitto, request, bindings, world } = await makeWorld();
    await mosquitto.stop();
    // The same address, and an authority of somebody else.
    const other = await makeBrokerWorld(await makeFolder(), {
      ...{ ids: ['lamp', 'door'], port: world.settings.port, host: '127.0.0.1' },
    });
    await other.sync();
    const stranger = await startMosquitto(
      path.join(other.folder, 'mosquitto.conf'),
      world.settings.port,
    );
    try {
      const waiting = waitForDevices({ ...request, waitMs: 500 }, bindings, OPTIONS);
      await expect(waiting).rejects.toMatchObject({ code: 'broker.refused' });
    } finally {
      await stranger.stop();
    }
  }, 60_000);

  it('tells when the broker is not there, or has another password', async () => {
    const { mosquitto, request, bindings, world } = await makeWorld();
    try {
      const vault = { ...world.vault, master: Secret.of('master', 'f'.repeat(64)) };
      await expect(
        waitForDevices({ ...request, vault, waitMs: 500 }, bindings, OPTIONS),
      ).rejects.toMatchObject({ code: 'broker.refused' });
    } finally {
      await mosquitto.stop();
    }
    await expect(
      waitForDevices({ ...request, waitMs: 500 }, bindings, OPTIONS),
    ).rejects.toMatchObject({ code: 'broker.unreachable' });
  }, 60_000);
});
