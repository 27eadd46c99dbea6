// Boards are simulated in this process and served as RFC 2217 servers do: the built program finds on
// them what the run before has left.
import { chmod, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { execa } from 'execa';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openLedger } from '../../src/bindings/node/ledger/open-ledger.ts';
import { digestHex } from '../../src/core/kernel/checksums.ts';
import { COMMAND } from '../../src/core/serial/commands.ts';
import type { SimulatedBoard } from '../../src/simulator/chip/board.ts';
import { type BuildWorld, makeBuildWorld } from '../support/build-world.ts';
import { builtProgram, REPOSITORY } from '../support/built-program.ts';
import { type HardenRun, readDocument } from '../support/harden.ts';
import { type ServedBoard, serveBoard } from '../support/served-board.ts';

const FLEET = `
devices:
  - { id: garage-door, profile: switch.yaml, room: garage }
  - { id: lamp, profile: switch.yaml }
  - { id: other-board, profile: switch.yaml, mac: "aa:bb:cc:dd:ee:ff" }
  - { id: meter, profile: other.yaml }
`.trimStart();

const withKey = ['--identity', 'key.txt'] as const;

/** Commands that change a flash. */
const CHANGING: ReadonlySet<number> = new Set([
  ...[COMMAND.flashBegin, COMMAND.deflBegin, COMMAND.eraseFlash, COMMAND.eraseRegion],
]);

let world: BuildWorld;
const boards: ServedBoard[] = [];

async function aBoard(...options: Parameters<typeof serveBoard>): Promise<ServedBoard> {
  const served = await serveBoard(...options);
  boards.push(served);
  return served;
}

const flash = (port: string, ...words: string[]): Promise<HardenRun> =>
  world.run('flash', 'build/switch', ...withKey, '--port', port, ...words);
const rotate = (port: string, ...words: string[]): Promise<HardenRun> =>
  world.run('rotate', 'lamp', '--port', port, ...withKey, ...words);

/** What `--json` tells of a board. */
interface Told {
  readonly sha256: string;
  readonly size: number;
  readonly differing: number;
  readonly boot: { readonly identity: string | null } | null;
}

function isTold(value: unknown): value is Told {
  return typeof value === 'object' && value !== null && 'sha256' in value && 'size' in value;
}

function told(run: HardenRun): Told {
  expect(run.status, run.out + run.err).toBe(0);
  const { result } = readDocument(run);
  if (!isTold(result)) throw new Error(`no board: ${run.out}`);
  return result;
}

function digestOf({ flash: bytes }: SimulatedBoard, size: number): string {
  return digestHex(bytes.subarray(0, size));
}

function changes({ requests }: SimulatedBoard): number {
  return requests.filter(({ command }) => CHANGING.has(command)).length;
}

async function vaultBytes(): Promise<string> {
  return digestHex(await world.read('vault.age'));
}

beforeAll(async () => {
  world = await makeBuildWorld();
  const profile = await readFile(path.join(REPOSITORY, 'profiles', 'reference.yaml'), 'utf8');
  await world.write('switch.yaml', profile.replace('name: reference', 'name: switch'));
  await world.write('other.yaml', 'name: other\nextends: switch.yaml\n');
  await world.write('fleet.yaml', FLEET);
  const key = await generateIdentity();
  await world.write('key.txt', `${key}\n`);
  await chmod(path.join(world.cwd, 'key.txt'), 0o600);
  const made = await world.run('vault', 'init', await identityToRecipient(key));
  expect(made.status, made.err).toBe(0);
  const words = ['vault', 'set', 'fleet', 'wifi.password', ...withKey];
  await execa(process.execPath, [await builtProgram(), ...words], {
    cwd: world.cwd,
    extendEnv: false,
    env: { PATH: process.env.PATH, ...world.env },
    input: 'Rk4-planted-wifi-8Tz5\n',
  });
  const built = await world.run('build', 'switch.yaml');
  expect(built.status, built.out + built.err).toBe(0);
}, 300_000);
afterEach(async () => {
  for (const served of boards.splice(0)) await served.close();
});
afterAll(() => world.remove());

describe('harden flash', () => {
  it('puts the image of a device onto a board, which says then who it is', async () => {
    const { board, name } = await aBoard();
    const run = await flash(name, '--device', 'lamp', '--boot-log');
    expect(run.status, run.out + run.err).toBe(0);
    expect(run.out).toContain('every byte of the image is there; it says who it should be');
    expect(run.out).toMatch(/\| identity [0-9a-f]{64}/);
    const again = told(await flash(name, '--device', 'lamp', '--boot-log', '--json'));
    expect(again).toMatchObject({ differing: 0, device: 'lamp', settings: 'none', backup: null });
    expect(again.boot?.identity).toMatch(/^[0-9a-f]{64}$/);
    expect(digestOf(board, again.size)).toBe(again.sha256);
  });

  it('makes a simulated board of its own', async () => {
    const run = await flash('sim:esp8266', '--device', 'lamp', '--boot-log', '--json');
    expect(told(run).boot?.identity).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['another identity', `\r\nidentity ${'0'.repeat(64)}\r\n`, 'device.other-identity'],
    ['empty fields', '\r\nidentity unfilled\r\n', 'device.other-identity'],
    ['nothing of who it is', '\r\nreference 1.0.0\r\n', 'device.boot-silent'],
  ])('does not believe a board that says %s', async (_, text, code) => {
    const { name } = await aBoard({ bootText: () => text });
    const run = await flash(name, '--device', 'lamp', '--boot-log', '--json');
    expect([run.status, readDocument(run).error?.code]).toEqual([5, code]);
  });

  it('keeps the old flash in a private file, once', async () => {
    const { board, name } = await aBoard({ flashSize: 0x100000 });
    board.flash.fill(0x5a, 0x80000, 0x81000);
    const old = digestHex(board.flash);
    const words = ['--device', 'lamp', '--backup', 'old.bin'];
    const run = await flash(name, ...words);
    expect([run.status, run.out]).toEqual([0, expect.stringContaining('old.bin, readable by you')]);
    expect(digestHex(await world.read('old.bin'))).toBe(old);
    expect((await stat(path.join(world.cwd, 'old.bin'))).mode & 0o777).toBe(0o600);
    const again = await flash(name, ...words);
    expect([again.status, again.err]).toEqual([2, expect.stringContaining('is there already')]);
    expect(digestHex(await world.read('old.bin'))).toBe(old);
  });

  it('changes nothing in a dry run', async () => {
    const { board, name } = await aBoard();
    board.flash.fill(0x5a, 0, 0x2000);
    const old = digestHex(board.flash);
    const run = await flash(name, '--device', 'lamp', '--dry-run', '--erase-all');
    expect([run.status, run.out]).toEqual([0, expect.stringContaining('all of the flash would')]);
    expect([digestHex(board.flash), changes(board)]).toEqual([old, 0]);
  });

  it('takes an image of the user’s own', async () => {
    const { board, name } = await aBoard();
    const words = ['--image', 'build/switch/firmware.bin', '--port', name];
    const run = await world.run('flash', ...words);
    expect([run.status, run.out]).toEqual([0, expect.stringContaining('--erase-all erases it')]);
    const image = await world.read('build/switch/firmware.bin');
    expect(digestOf(board, image.length)).toBe(digestHex(image));
  });

  it('says in the middle that the board will not start, and goes on when it is asked again', async () => {
    const slow = { kind: 'slow', command: COMMAND.deflData, ms: 60_000 } as const;
    const { board, name } = await aBoard({ faults: [slow] });
    const words = ['build/switch', ...withKey, '--device', 'lamp', '--port', name];
    const started = await world.start('flash', ...words);
    const isWriting = () => board.requests.some(({ command }) => command === COMMAND.deflData);
    const isOver = started.ended.then(() => true);
    const soon = () => new Promise<false>((resolve) => setTimeout(() => resolve(false), 20));
    while (!isWriting() && !(await Promise.race([isOver, soon()])));
    started.kill('SIGINT');
    const stopped = await started.ended;
    expect([stopped.status, stopped.err]).toEqual([
      130,
      expect.stringContaining('the board will not start like this: run the same command again'),
    ]);
    const again = told(await flash(name, '--device', 'lamp', '--json'));
    expect(digestOf(board, again.size)).toBe(again.sha256);
  });

  it('tells when the board is pulled out, and goes on once it is back', async () => {
    const { board, name } = await aBoard({
      faults: [{ kind: 'disconnect', command: COMMAND.deflData }],
    });
    const run = await flash(name, '--device', 'lamp');
    expect([run.status, run.err]).toEqual([5, expect.stringContaining('[device.lost]')]);
    board.replug();
    const again = told(await flash(name, '--device', 'lamp', '--json'));
    expect(digestOf(board, again.size)).toBe(again.sha256);
  });

  it.each([
    [[], 2, 'the device is missing'],
    [['--device', 'lmap'], 2, 'did you mean "lamp"'],
    [['--device', 'meter'], 4, 'bundle.mismatch'],
    [['--device', 'other-board'], 5, 'device.wrong-device'],
    [['--device', 'lamp', '--offset', '0x1000'], 2, '--offset goes with --image'],
    [['--device', 'lamp', '--image', 'x.bin'], 2, 'takes the place of'],
    [['--device', 'lamp', '--baud', 'fast'], 2, 'takes a number'],
    [['--device', 'lamp', '--baud', '12'], 2, 'takes 19200 to 6000000'],
    [['--device', 'lamp', '--backup', '/dev/stdout'], 2, 'never printed'],
    [['--device', 'lamp', '--backup', 'build/switch/old.bin'], 2, 'is the bundle'],
    [['--device', 'lamp', '--backup', 'vault.age'], 2, 'is there already'],
    [['--device', 'lamp', '--backup', ''], 2, '--backup is empty'],
    [['--device', 'lamp', '--dry-run', '--backup', 'x.bin'], 2, 'exclude each other'],
    [['--device', 'lamp', '--dry-run', '--boot-log'], 2, 'exclude each other'],
    [['--device', 'lamp', '--erase-all', '--keep-settings'], 2, 'exclude each other'],
    [['--device', 'lamp', '--no-reset'], 5, 'device.no-reply'],
  ])('%j is refused before anything is written', async (words, status, message) => {
    const { board, name } = await aBoard();
    const run = await flash(name, ...words);
    expect([run.status, run.err]).toEqual([status, expect.stringContaining(message)]);
    expect(changes(board)).toBe(0);
    expect(await readdir(world.cwd)).not.toContain('x.bin');
  });

  it.each([
    ['', '--port is empty', 2],
    ['sim:esp8266x', 'did you mean "esp8266"', 2],
    ['sim:esp32', 'device.wrong-chip', 5],
    ['tcp://127.0.0.1:1', 'device.unreachable', 5],
    ['/dev/nowhere', 'device.no-port', 5],
    ['switch.yaml', 'device.port-unusable', 5],
  ])('port %j is refused', async (port, message, status) => {
    const run = await flash(port, '--device', 'lamp');
    expect([run.status, run.err]).toEqual([status, expect.stringContaining(message)]);
  });

  it.each([
    [['--image', 'build/switch/firmware.bin', '--offset', '0x1001'], 2, 'inside a sector'],
    [['--image', 'build/switch/firmware.bin', '--offset', '0x400000'], 5, 'flash-too-small'],
    [['--image', 'build/switch/firmware.elf'], 4, 'an ELF file'],
    [['--image', 'fleet.yaml'], 4, 'image.unknown'],
    [['--image', 'missing.bin'], 2, 'there is no missing.bin'],
  ])('%j is refused', async (words, status, message) => {
    const run = await world.run('flash', ...words, '--port', 'sim:esp8266');
    expect([run.status, run.err]).toEqual([status, expect.stringContaining(message)]);
  });
});

describe('harden rotate', () => {
  it('changes neither vault nor board in a dry run', async () => {
    const { board, name } = await aBoard();
    told(await flash(name, '--device', 'lamp', '--json'));
    const before = [await vaultBytes(), changes(board)];
    const run = await rotate(name, '--dry-run');
    expect([run.status, run.out]).toEqual([0, expect.stringContaining('would make new: admin')]);
    expect([await vaultBytes(), changes(board)]).toEqual(before);
  });

  it.each([
    ['another chip', 'sim:esp32', 'device.wrong-chip'],
    ['a board that does not have the image of the device', 'sim:esp8266', 'device.wrong-device'],
    ['no board', '/dev/ttyNONE', 'device.no-port'],
  ])('leaves the vault alone when the port has %s', async (_what, port, code) => {
    const before = await vaultBytes();
    const run = await rotate(port);
    expect([run.status, run.err]).toEqual([5, expect.stringContaining(code)]);
    expect(await vaultBytes()).toBe(before);
  });

  it('writes the vault before the board, and goes on with the same secrets after a failure', async () => {
    const fault = { kind: 'disconnect', command: COMMAND.deflData, nth: 2 } as const;
    const { board, name } = await aBoard({ faults: [fault] });
    const old = told(await flash(name, '--device', 'lamp', '--json'));
    const before = await vaultBytes();
    const failed = await rotate(name);
    expect([failed.status, failed.err]).toEqual([5, expect.stringContaining('device.lost')]);
    const written = await vaultBytes();
    expect(written).not.toBe(before);
    board.replug();
    expect(failed.err).toContain(
      '`harden flash build/switch --device lamp` puts them on the board',
    );
    // Half written, it is neither the old device nor the new one.
    const again = await rotate(name);
    expect([again.status, again.err]).toEqual([5, expect.stringContaining('harden flash')]);
    const run = told(await flash(name, '--device', 'lamp', '--json', '--boot-log'));
    expect(run.sha256).not.toBe(old.sha256);
    expect(digestOf(board, run.size)).toBe(run.sha256);
    expect(await vaultBytes()).toBe(written);
  });

  it('renews nothing twice until the device is confirmed, and says so', async () => {
    const { board, name } = await aBoard();
    told(await flash(name, '--device', 'lamp', '--json'));
    await world.run('vault', 'confirm', 'lamp', ...withKey);
    const erased = board.wear.erasedSectors;
    const first = told(await rotate(name, '--json', '--boot-log'));
    expect(digestOf(board, first.size)).toBe(first.sha256);
    expect(board.wear.erasedSectors - erased).toBeLessThanOrEqual(5);
    const second = await rotate(name);
    expect([second.status, second.out]).toEqual([
      1,
      expect.stringContaining('nothing was renewed'),
    ]);
    expect((await world.run('vault', 'confirm', 'lamp', ...withKey)).out).toContain('forgotten');
    const next = await rotate(name);
    expect([next.status, next.out]).toEqual([0, expect.stringContaining('new in the vault')]);
    expect(next.out).toContain('`harden vault confirm lamp`');
    expect(told(await flash(name, '--device', 'lamp', '--json')).differing).toBe(0);
  });

  it('leaves the vault alone when the image cannot be made', async () => {
    const second = ['--vault', 'empty.age'];
    const recipient = await identityToRecipient(
      (await readFile(path.join(world.cwd, 'key.txt'), 'utf8')).trim(),
    );
    expect((await world.run('vault', 'init', recipient, ...second)).status).toBe(0);
    const before = digestHex(await world.read('empty.age'));
    const run = await rotate('sim:esp8266', ...second);
    expect([run.status, run.out]).toEqual([1, expect.stringContaining('vault set fleet wifi')]);
    expect(digestHex(await world.read('empty.age'))).toBe(before);
  });

  it.each([
    [['rotate'], "missing required argument 'device'"],
    [['rotate', 'lmap', '--port', 'sim:esp8266'], 'did you mean "lamp"'],
    [['rotate', 'meter', '--port', 'sim:esp8266'], 'there is no bundle build/other'],
    [['rotate', 'lamp', '--port', 'sim:esp8266', '--dry-run', '--boot-log'], 'exclude each other'],
  ])('%j is refused', async (words, message) => {
    const before = await vaultBytes();
    const run = await world.run(...words);
    expect([run.status, run.err]).toEqual([2, expect.stringContaining(message)]);
    expect(await vaultBytes()).toBe(before);
  });
});

describe('a ledger', () => {
  const onLedger = ['--ledger', 'l.db', '--station', 'desk'];
  const listed = async (): Promise<string> =>
    (await world.run('ledger', 'list', '--ledger', 'l.db')).out;
  afterEach(async () => {
    for (const end of ['', '-wal', '-shm'])
      await rm(path.join(world.cwd, `l.db${end}`), { force: true });
  });

  it('that was named and is not there is an error; where none is, nothing is said of one', async () => {
    const { board, name } = await aBoard();
    const run = await flash(name, '--device', 'lamp', ...onLedger);
    expect([run.status, run.err]).toEqual([2, expect.stringContaining('there is no ledger l.db')]);
    expect(changes(board)).toBe(0);
    const without = await flash(name, '--device', 'lamp');
    expect([without.status, without.out + without.err]).toEqual([
      0,
      expect.not.stringContaining('ledger') as string,
    ]);
  });

  it('has what was flashed and rotated, and keeps a board from becoming two devices', async () => {
    const place = path.join(world.cwd, 'l.db');
    await (await openLedger({ place, isPublic: true, mayCreate: true })).close();
    const { name } = await aBoard();
    const first = await flash(name, '--device', 'lamp', ...onLedger);
    expect([first.status, first.out]).toEqual([0, expect.stringContaining('ledger    l.db: good')]);
    const other = await flash(name, '--device', 'garage-door', ...onLedger);
    expect([other.status, other.err]).toEqual([
      5,
      expect.stringMatching(/this board is lamp already, not garage-door.*\n.*--reassign/),
    ]);
    await world.run('vault', 'confirm', 'lamp', ...withKey);
    const rotated = told(await rotate(name, '--json', ...onLedger));
    expect(rotated).toMatchObject({ ledger: 'l.db' });
    expect(await listed()).toContain(rotated.sha256.slice(0, 12));
    const moved = await flash(name, '--device', 'garage-door', '--reassign', ...onLedger);
    expect(moved.status, moved.err).toBe(0);
    expect(await listed()).toMatch(/^garage-door .* good .* desk /m);
    expect(await listed()).not.toContain('lamp');
    const lost = await rotate(name, ...onLedger);
    expect([lost.status, lost.err]).toEqual([5, expect.stringContaining('station.known-board')]);
  });

  it.each(['--ledger', '--station'])(
    'has nothing to do with a file of one’s own: %s',
    async (word) => {
      const words = ['--image', 'build/switch/firmware.bin', '--port', 'sim:esp8266', word, 'x'];
      const run = await world.run('flash', ...words);
      expect([run.status, run.err]).toEqual([2, expect.stringContaining('goes with --device')]);
    },
  );
});
