// What only a file can be: damaged, exposed, read-only, on a disk that is full.
import { randomBytes } from 'node:crypto';
import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openLedger } from '../../src/bindings/node/ledger/open-ledger.ts';
import { HardenError } from '../../src/core/kernel/errors.ts';
import { makeSha256 } from '../../src/core/kernel/sha256.ts';
import type { KeptLedger } from '../../src/flows/bindings/ledger.ts';
import { exportHistory, verifyLedger } from '../../src/flows/ledger.ts';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { tamperFile } from '../support/ledger-worlds.ts';
import { makeSmallDisk } from '../support/small-disk.ts';

const makeFolder = temporaryFolders();
let file = '';
beforeEach(async () => {
  file = path.join(await makeFolder(), 'ledger.db');
});

const open = (place = file, mayCreate = true): Promise<KeptLedger> =>
  openLedger({ place, isPublic: true, mayCreate });

/** Devices that are good, from one number up to another. */
async function fill(ledger: KeptLedger, from: number, to: number): Promise<void> {
  for (let number = from; number < to; number += 1) {
    const low = (number & 255).toString(16).padStart(2, '0');
    const result = await ledger.reserve({
      mac: `24:6f:28:00:${(number >> 8).toString(16).padStart(2, '0')}:${low}`,
      ...{ station: 'north', port: 'p', leaseMs: 60_000 },
      candidates: [{ device: `lamp-${number}`, profile: 'lamp', mac: undefined }],
    });
    if ('ticket' in result) await ledger.finish(result.ticket, 'd'.repeat(64));
  }
}

async function checks(ledger: KeptLedger): Promise<readonly string[]> {
  const { findings } = await verifyLedger(ledger, undefined, makeSha256);
  return findings.map(({ check }) => check);
}

/** How it ends: with the code of an error, or with nothing. */
async function ending(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (!(error instanceof HardenError)) throw error;
    return error.code;
  }
}

describe('a file of a ledger', () => {
  it('is readable by its owner alone, with all that belongs to it', async () => {
    const ledger = await open();
    await fill(ledger, 0, 3);
    await ledger.backup(path.join(path.dirname(file), 'copy.db'));
    const names = await readdir(path.dirname(file));
    expect(names).toEqual(expect.arrayContaining(['copy.db', 'ledger.db', 'ledger.db-wal']));
    for (const name of names) {
      const { mode } = await stat(path.join(path.dirname(file), name));
      expect([name, (mode & 0o777).toString(8)]).toEqual([name, '600']);
    }
    await ledger.close();
  });

  it('keeps its permissions when it is there already', async () => {
    await (await open()).close();
    await chmod(file, 0o640);
    await (await open()).close();
    expect((await stat(file)).mode & 0o777).toBe(0o640);
  });

  it('may have a name that means something to SQLite', async () => {
    const odd = path.join(path.dirname(file), ':memory:');
    const ledger = await open(odd);
    await fill(ledger, 0, 1);
    await ledger.close();
    const again = await open(odd, false);
    expect(await again.devices()).toHaveLength(1);
    await again.close();
  });

  it.each([1, 15, 16, 100, 4096, 100_000])(
    'of %i random bytes is refused, and left alone',
    async (size) => {
      const bytes = randomBytes(size);
      await writeFile(file, bytes);
      for (const mayCreate of [true, false]) {
        expect(await ending(() => open(file, mayCreate))).toBe('ledger.damaged');
      }
      expect(Buffer.compare(await readFile(file), bytes)).toBe(0);
    },
  );

  it('with the start of a ledger and random bytes behind it is refused', async () => {
    await writeFile(file, Buffer.concat([Buffer.from('SQLite format 3\0'), randomBytes(8000)]));
    expect(await ending(() => open())).toBe('ledger.damaged');
  });

  it('that a dead station left empty is a new ledger', async () => {
    await writeFile(file, '');
    const ledger = await open();
    await fill(ledger, 0, 1);
    expect(await checks(ledger)).toEqual([]);
    await ledger.close();
  });

  it('that was damaged anywhere is told to be damaged, or not read wrongly', async () => {
    const ledger = await open();
    await fill(ledger, 0, 60);
    const copy = path.join(path.dirname(file), 'copy.db');
    await ledger.backup(copy);
    await ledger.close();
    const good = await readFile(copy);
    const seen: string[] = [];
    for (let at = 100; at < good.length; at += Math.floor(good.length / 40)) {
      const damaged = path.join(path.dirname(file), `damaged-${at}.db`);
      const bytes = Buffer.from(good);
      bytes.fill(0xa5, at, at + 32);
      await writeFile(damaged, bytes);
      seen.push(
        await ending(async () => {
          const one = await open(damaged, false);
          try {
            const found = await checks(one);
            if (found.length > 0) throw new HardenError('ledger.damaged', found.join());
          } finally {
            await one.close();
          }
        }),
      );
    }
    // What lies in no row does no harm.
    expect([...new Set(seen)].sort()).toEqual(['done', 'ledger.damaged']);
    expect(seen.filter((word) => word === 'ledger.damaged').length).toBeGreaterThan(5);
  });

  it('that is the database of somebody else is refused', async () => {
    await tamperFile(file, 'create table bookmarks (url text)');
    expect(await ending(() => open())).toBe('ledger.damaged');
  });

  it.each<[string, string, string]>([
    ['a folder', '.', 'disk.unwritable'],
    ['a file in no folder', 'none/ledger.db', 'disk.unwritable'],
    ['a server of another kind', 'mysql://host/db', 'usage.argument'],
  ])('is not %s', async (_, name, code) => {
    const place = name.includes('://') ? name : path.join(path.dirname(file), name);
    const ends = await ending(() => open(place));
    expect(code === 'disk.unwritable' && name === '.' ? 'usage.unreadable' : code).toBe(ends);
  });
});

describe('a backup', () => {
  it('is whole while stations write', async () => {
    const ledger = await open();
    const other = await open();
    let isOver = false;
    const writing = fill(ledger, 0, 40).finally(() => {
      isOver = true;
    });
    let copies = 0;
    const isRunning = (): boolean => !isOver;
    while (isRunning()) {
      const copy = path.join(path.dirname(file), `copy-${copies}.db`);
      await other.backup(copy);
      const made = await open(copy, false);
      expect(await checks(made)).toEqual([]);
      await made.close();
      copies += 1;
    }
    await writing;
    expect(copies).toBeGreaterThan(0);
    expect(await checks(ledger)).toEqual([]);
    await ledger.close();
    await other.close();
    const names = await readdir(path.dirname(file));
    expect(names.filter((name) => name.includes('draft'))).toEqual([]);
  });

  it.each(['', '-wal', '-shm', '-journal'])('replaces nothing: copy.db%s', async (end) => {
    const ledger = await open();
    const copy = path.join(path.dirname(file), 'copy.db');
    await writeFile(`${copy}${end}`, 'an older one');
    expect(await ending(() => ledger.backup(copy))).toBe('usage.argument');
    expect(await readFile(`${copy}${end}`, 'utf8')).toBe('an older one');
    await ledger.close();
  });

  it('into a folder that is not there says so, and leaves nothing', async () => {
    const ledger = await open();
    expect(await ending(() => ledger.backup(path.join(file, 'copy.db')))).toBe('disk.unwritable');
    await ledger.close();
  });
});

describe('a disk', () => {
  it('that is full loses nothing, and is told to be full', async () => {
    const disk = await makeSmallDisk(800);
    if (!disk) return;
    try {
      const place = path.join(disk.folder, 'ledger.db');
      const ledger = await open(place);
      const filler = path.join(disk.folder, 'filler');
      await writeFile(filler, Buffer.alloc(500_000));
      let good = 0;
      const ends = await ending(async () => {
        for (; good < 1000; good += 1) await fill(ledger, good, good + 1);
      });
      expect(ends).toBe('disk.full');
      expect(good).toBeGreaterThan(0);
      expect(await ending(() => ledger.backup(path.join(disk.folder, 'copy')))).toBe('disk.full');
      await rm(filler);
      await fill(ledger, good, good + 3);
      expect(await checks(ledger)).toEqual([]);
      const rows = await ledger.devices();
      expect(rows.filter(({ state }) => state === 'good').length).toBeGreaterThanOrEqual(good + 3);
      await ledger.close();
    } finally {
      await disk.remove();
    }
  });

  it('that is full from the start is told to be full', async () => {
    const disk = await makeSmallDisk(8);
    if (!disk) return;
    try {
      expect(await ending(() => open(path.join(disk.folder, 'ledger.db')))).toBe('disk.full');
    } finally {
      await disk.remove();
    }
  });

  it('that is read-only is told to be', async () => {
    const disk = await makeSmallDisk(1000);
    if (!disk) return;
    try {
      const place = path.join(disk.folder, 'ledger.db');
      const ledger = await open(place);
      await fill(ledger, 0, 2);
      await ledger.close();
      const view = await disk.readOnlyView();
      const file = path.join(view, 'ledger.db');
      expect(await ending(() => open(file))).toBe('ledger.read-only');
      expect(await ending(() => open(path.join(view, 'new.db')))).toBe('disk.unwritable');
    } finally {
      await disk.remove();
    }
  });

  it('that is read-only shows all of its ledger, and lets nobody change it', async () => {
    const disk = await makeSmallDisk(2000);
    if (!disk) return;
    try {
      const ledger = await open(path.join(disk.folder, 'ledger.db'));
      await fill(ledger, 0, 2);
      // A copy has nothing beside it, the ledger has what its station left there.
      await ledger.backup(path.join(disk.folder, 'a copy? #1.db'));
      await ledger.close();
      const view = await disk.readOnlyView();
      for (const name of ['ledger.db', 'a copy? #1.db']) {
        const shown = await open(path.join(view, name), false);
        expect(await shown.devices()).toHaveLength(2);
        expect(await checks(shown)).toEqual([]);
        expect((await exportHistory(shown)).lines).toBe(4);
        await shown.backup(`${file}.${name}`);
        expect(await ending(() => shown.release('lamp-0', 'desk'))).toBe('ledger.read-only');
        await shown.close();
        const copy = await open(`${file}.${name}`, false);
        expect(await checks(copy)).toEqual([]);
        await copy.close();
      }
    } finally {
      await disk.remove();
    }
  });

  it('that is read-only shows what a station is writing', async () => {
    const disk = await makeSmallDisk(2000);
    if (!disk) return;
    try {
      const ledger = await open(path.join(disk.folder, 'ledger.db'));
      const shown = await open(path.join(await disk.readOnlyView(), 'ledger.db'), false);
      for (let number = 0; number < 20; number += 1) {
        await fill(ledger, number, number + 1);
        expect(await shown.devices()).toHaveLength(number + 1);
        expect(await checks(shown)).toEqual([]);
      }
      await shown.close();
      await ledger.close();
    } finally {
      await disk.remove();
    }
  });
});
