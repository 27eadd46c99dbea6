import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explainOpen, findObstacle } from '../../../../src/bindings/node/serial/explain-open.ts';
import { listLinuxPorts } from '../../../../src/bindings/node/serial/list-linux.ts';
import { describePort } from '../../../../src/bindings/node/serial/list-others.ts';
import { servePty } from '../../../../src/bindings/node/serial/serve-pty.ts';
import { testHost } from '../../../contract/platformio-world.ts';
import { FakeTree } from '../../../support/device-tree.ts';
import { makeMemoryPort } from '../../../support/memory-port.ts';

const matching = (words: RegExp): unknown => expect.stringMatching(words);

let fake: FakeTree;
beforeEach(() => {
  fake = new FakeTree();
});
afterEach(() => fake.remove());

const node = (name: string): string => path.join(fake.tree.dev, name);

const CP2102 = { location: '1-1.4', vendorId: '10c4', productId: 'ea60', product: 'CP2102' };

describe('a port that is not there', () => {
  const MISSING: readonly (readonly [string, (tree: FakeTree) => unknown, RegExp])[] = [
    ['and no other either', () => undefined, /plug the adapter in/],
    [
      'while others are',
      (tree) => {
        tree.addUsbPort('ttyUSB1', CP2102).addNode('ttyUSB1');
        tree.addPlatformPort('ttyS0', 4).addNode('ttyS0');
      },
      /there is \S+\/ttyS0, \S+\/ttyUSB1 \(CP210x\)/,
    ],
    [
      'because brltty has thrown its driver out',
      (tree) =>
        tree
          .addUsbDevice({ ...CP2102, driver: 'usbfs' })
          .addDevice('bus/usb/001/007')
          .addProcess(812, 'brltty', [path.join(tree.tree.dev, 'bus/usb/001/007')]),
      /^brltty \(812\) has taken the CP210x at USB 1-1\.4 .*apt remove brltty/,
    ],
    [
      'because somebody who cannot be seen has thrown its driver out',
      (tree) => tree.addUsbDevice({ ...CP2102, driver: 'usbfs' }),
      /most likely brltty/,
    ],
    [
      'because another program drives the adapter',
      (tree) =>
        tree
          .addUsbDevice({ ...CP2102, driver: 'usbfs' })
          .addDevice('bus/usb/001/007')
          .addProcess(9, 'openocd', [path.join(tree.tree.dev, 'bus/usb/001/007')]),
      /^openocd \(9\) has taken the CP210x .*end that program/,
    ],
    [
      'because the kernel has no driver',
      (tree) => tree.addUsbDevice(CP2102),
      /no driver for it: install/,
    ],
    [
      'in a container that was not given it',
      (tree) => tree.addUsbPort('ttyUSB0', CP2102),
      /this container does not: start it with --device=\S+\/ttyUSB0/,
    ],
  ];
  it.each(MISSING)('%s', async (_, prepare, hint) => {
    prepare(fake);
    expect(await findObstacle(fake.tree, node('ttyUSB0'))).toMatchObject({
      code: 'device.no-port',
      message: `there is no ${node('ttyUSB0')}`,
      hint: matching(hint),
    });
  });
});

describe('a port that another program has open', () => {
  const HOLDERS: readonly (readonly [string, RegExp])[] = [
    ['ModemManager', /ModemManager looks for modems/],
    ['brltty', /apt remove brltty/],
    ['minicom', /close the other program/],
  ];
  it.each(HOLDERS)('%s', async (program, hint) => {
    fake.addDevice('ttyUSB0').addProcess(77, program, ['/etc/hosts', node('ttyUSB0'), '/gone']);
    expect(await findObstacle(fake.tree, node('ttyUSB0'))).toMatchObject({
      code: 'device.port-busy',
      message: `${node('ttyUSB0')} is open in ${program} (77)`,
      hint: matching(hint),
    });
  });

  it('is listed as busy, with the program', async () => {
    fake.addUsbPort('ttyUSB0', CP2102).addDevice('ttyUSB0');
    fake.addProcess(77, 'minicom', [node('ttyUSB0')]);
    expect(await listLinuxPorts(fake.tree)).toMatchObject([
      { access: 'busy', holder: 'minicom (77)' },
    ]);
  });
});

describe('what the system says', () => {
  const unknown = { manufacturer: undefined, serialNumber: undefined, locationId: undefined };

  it.each([
    ['Error Resource temporarily unavailable Cannot lock port', 'device.port-busy', /is open in/],
    ['Error: Device or resource busy, cannot open /dev/ttyUSB0', 'device.port-busy', /is open in/],
    ['Opening COM3: Access denied', 'device.port-busy', /is open in another program/],
    ['Opening COM3: File not found', 'device.no-port', /there is no/],
    ['Error: No such device or address, cannot open x', 'device.no-port', /there is no/],
    ['Error: Operation not permitted, cannot open x', 'device.port-denied', /does not let/],
    [
      'Error: Input/output error, cannot open x',
      'device.port-unusable',
      /does not open: Input\/output error$/,
    ],
    ['', 'device.port-unusable', /no reason given/],
  ])('%s', async (words, code, message) => {
    const error = await explainOpen(new Error(words), fake.tree, node('ttyUSB0'), () =>
      Promise.resolve([]),
    );
    expect(error).toMatchObject({ code, message: matching(message) });
  });

  it('names the ports of other systems too', async () => {
    const port = { ...unknown, path: 'COM3', vendorId: '10C4', productId: 'EA60' };
    const list = () => Promise.resolve([describePort(port)]);
    const words = new Error('Opening COM7: File not found');
    expect(await explainOpen(words, fake.tree, 'COM7', list)).toMatchObject({
      message: 'there is no COM7',
      hint: 'there is COM3 (CP210x)',
    });
  });

  it('comes too late for what is no device', async () => {
    fake.addNode('notes.txt');
    expect(await findObstacle(fake.tree, node('notes.txt'))).toMatchObject({
      code: 'device.port-unusable',
    });
  });
});

describe.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
  'a port of a group',
  () => {
    const NOBODY = 65_534;
    let folder = '';
    beforeEach(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'harden-denied-'));
      chmodSync(folder, 0o755);
      await build({
        stdin: {
          contents: `
          import { findObstacle } from './src/bindings/node/serial/explain-open.ts';
          const [tree, name] = process.argv.slice(2);
          findObstacle(JSON.parse(tree), name).then((error) =>
            console.log(JSON.stringify({ ...error, message: error?.message })));
        `,
          resolveDir: path.resolve('.'),
        },
        outfile: path.join(folder, 'probe.cjs'),
        bundle: true,
        platform: 'node',
        logLevel: 'error',
      });
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    it.each([
      [
        'is closed to others, who learn how to join',
        20,
        0o660,
        /`sudo usermod -aG dialout \$USER`.*--group-add 20/,
      ],
      ['without a name is called by its number', 4321, 0o660, /number 4321 .*--group-add 4321/],
      ['of root alone needs other means', 0, 0o600, /no group may use it: `sudo chmod a\+rw/],
    ])('%s', async (_, gid, mode, hint) => {
      const server = await servePty(makeMemoryPort().port, testHost());
      try {
        chownSync(server.path, 0, gid);
        chmodSync(server.path, mode);
        expect(statSync(server.path).gid).toBe(gid);
        const words = [path.join(folder, 'probe.cjs'), JSON.stringify(fake.tree), server.path];
        const { stdout } = spawnSync(process.execPath, words, {
          uid: NOBODY,
          gid: NOBODY,
          encoding: 'utf8',
        });
        expect(JSON.parse(stdout)).toMatchObject({
          code: 'device.port-denied',
          hint: matching(hint),
        });
      } finally {
        await server.close();
      }
    });
  },
);
