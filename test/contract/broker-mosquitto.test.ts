// Mosquitto itself, started with the files that are made for a fleet: who gets in, and how far.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixTools } from '../../src/bindings/node/tools/fix-tools.ts';
import type { BrokerUser } from '../../src/core/broker/users.ts';
import { type BrokerWorld, loginOf, makeBrokerWorld, OPTIONS } from '../support/broker-world.ts';
import { freePort, type RunningMosquitto, startMosquitto } from '../support/mosquitto.ts';
import { logIn, type MqttSession, session, until } from '../support/mqtt-session.ts';
import { testHost } from './platformio-world.ts';

const COUNT = 50;
const IDS = Array.from({ length: COUNT }, (_, index) => `lamp-${index}`);

let world: BrokerWorld;
let mosquitto: RunningMosquitto;
let users: readonly BrokerUser[] = [];
let ca = '';
let port = 0;
/** For all tests of this file. */
let folder = '';

beforeAll(async () => {
  await fixTools(testHost(), ['mosquitto'], OPTIONS);
  port = await freePort();
  folder = await mkdtemp(path.join(tmpdir(), 'harden-broker-'));
  world = await makeBrokerWorld(folder, { ids: IDS, port });
  const sync = await world.sync();
  expect(sync.state, JSON.stringify(sync.findings)).toBe('written');
  ({ users } = sync);
  ca = await readFile(path.join(world.folder, 'ca.pem'), 'utf8');
  mosquitto = await startMosquitto(path.join(world.folder, 'mosquitto.conf'), port);
}, 600_000);

afterAll(async () => {
  await mosquitto.stop();
  await rm(folder, { recursive: true });
});

const at = () => ({ port, ca });
const devices = (): readonly BrokerUser[] => users.filter(({ kind }) => kind === 'device');

function controller(): BrokerUser {
  const found = users.find(({ kind }) => kind === 'controller');
  if (!found) throw new Error('no controller');
  return found;
}

function device(index: number): BrokerUser {
  const found = devices()[index];
  if (!found) throw new Error(`no device ${index}`);
  return found;
}

async function isIn(login: object): Promise<boolean> {
  const result = await logIn({ ...at(), ...login });
  if ('refused' in result) {
    expect(result.refused).toBe(135);
    return false;
  }
  await result.end();
  return true;
}

describe('logging in', () => {
  it('works for every device and the controller, with the authority and the name checked', async () => {
    expect(users).toHaveLength(COUNT + 1);
    for (const user of users) expect(await isIn(loginOf(user)), user.device).toBe(true);
  });

  it('fails without a user, with a wrong or empty password, and with that of any other device', async () => {
    const [first, ...others] = users.map(loginOf);
    expect(await isIn({})).toBe(false);
    expect(await isIn({ username: first?.username })).toBe(false);
    expect(await isIn({ username: first?.username, password: '' })).toBe(false);
    expect(await isIn({ username: 'nobody', password: first?.password })).toBe(false);
    const all = users.map(loginOf);
    for (const [index, { username }] of all.entries()) {
      const next = all[(index + 1) % all.length];
      expect(await isIn({ username, password: next?.password }), username).toBe(false);
    }
    for (const { username } of others)
      expect(await isIn({ username, password: first?.password }), username).toBe(false);
  });
});

describe('isolation', () => {
  it(`keeps ${COUNT} devices apart, each from each, reading and writing`, async () => {
    const watcher = await session({ ...at(), ...loginOf(controller()) });
    await watcher.subscribe('#');
    const sessions: MqttSession[] = [];
    for (const user of devices()) sessions.push(await session({ ...at(), ...loginOf(user) }));
    await Promise.all(
      sessions.map(async (own) => {
        for (const topic of ['#', '+/#', '$SYS/#', ...devices().flatMap(({ roots }) => roots)])
          await own.subscribe(topic.includes('#') ? topic : `${topic}/#`);
      }),
    );
    const codes = await Promise.all(
      sessions.map((own, from) =>
        Promise.all(
          devices().map((other, to) => own.publish(`${other.roots[0]}/x`, `${from} ${to}`)),
        ),
      ),
    );
    expect(await until(() => watcher.messages.length >= COUNT)).toBe(true);
    await sleep(300);
    for (const [from, row] of codes.entries())
      for (const [to, code] of row.entries())
        expect(code < 128, `${from} writes for ${to}`).toBe(from === to);
    // Once for each of its subscriptions that overlap, and nothing else.
    for (const [index, { messages }] of sessions.entries())
      expect([...new Set(messages.map(({ text }) => text))]).toEqual([`${index} ${index}`]);
    const seen = watcher.messages.map(({ text }) => text).sort();
    expect(seen).toEqual(IDS.map((_, index) => `${index} ${index}`).sort());
    await Promise.all([watcher, ...sessions].map((each) => each.end()));
  });

  it('lets the controller command a device, and read what the broker says of itself', async () => {
    const own = await session({ ...at(), ...loginOf(device(0)) });
    const boss = await session({ ...at(), ...loginOf(controller()) });
    const [root = ''] = device(0).roots;
    await own.subscribe(`${root}/#`);
    await own.subscribe('$SYS/#');
    await boss.subscribe('$SYS/#');
    expect(await boss.publish(`${root}/relay/0/set`, 'on')).toBeLessThan(128);
    expect(await until(() => own.messages.length > 0)).toBe(true);
    expect(await until(() => boss.messages.length > 3)).toBe(true);
    expect(own.messages).toEqual([{ topic: `${root}/relay/0/set`, text: 'on' }]);
    await Promise.all([own.end(), boss.end()]);
  });

  it('no device throws another one out by its client id, and none leaves a will for it', async () => {
    const victim = device(1);
    const [root = ''] = victim.roots;
    const own = await session({ ...at(), ...loginOf(victim), clientId: 'lamp-1' });
    await own.subscribe(`${root}/#`);
    for (const clientId of ['lamp-1', loginOf(victim).username, root]) {
      const will = {
        topic: `${root}/status`,
        payload: Buffer.from('0'),
        qos: 1,
        retain: true,
      } as const;
      const thief = await session({ ...at(), ...loginOf(device(2)), clientId, will });
      thief.client.stream.destroy();
      await until(() => !thief.isConnected());
    }
    await sleep(300);
    expect(own.isConnected()).toBe(true);
    expect(own.messages).toEqual([]);
    await own.end();
  });
});

it('the log names who connected, and holds no password and no message', async () => {
  const log = await mosquitto.log();
  expect(log).toContain(`New connection from 127.0.0.1:`);
  expect(log).toContain('not authorised');
  for (const user of users) expect(log.includes(loginOf(user).password)).toBe(false);
});

it('a second run changes nothing, and a look is no change', async () => {
  const again = await world.sync();
  expect([again.state, again.userChanges]).toEqual([
    'same',
    { added: [], removed: [], changed: [] },
  ]);
  await writeFile(path.join(world.folder, 'acl'), '');
  const look = await world.sync({ isCheck: true });
  expect([look.state, await readFile(path.join(world.folder, 'acl'), 'utf8')]).toEqual([
    'would-change',
    '',
  ]);
  expect((await world.sync()).state).toBe('written');
  expect((await world.sync({ isCheck: true })).state).toBe('same');
});

it('a device that left the fleet is out as soon as the broker reads its files again', async () => {
  const gone = device(COUNT - 1);
  const still = await session({ ...at(), ...loginOf(device(0)) });
  const leaving = await session({ ...at(), ...loginOf(gone) });
  const sync = await world.sync({ devices: world.devices.slice(0, -1) });
  expect(sync.userChanges.removed).toEqual([loginOf(gone).username]);
  await mosquitto.reload();
  expect(await until(() => !leaving.isConnected())).toBe(true);
  expect(await isIn(loginOf(gone))).toBe(false);
  expect(still.isConnected()).toBe(true);
  await still.end();
});
