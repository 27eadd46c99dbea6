import { describe, expect, it } from 'vitest';
import { makeFiles } from '../../../src/bindings/node/files.ts';
import { HardenError } from '../../../src/core/kernel/errors.ts';
import { checkDump } from '../../../src/core/settings/check-dump.ts';
import type { DumpRequest } from '../../../src/core/settings/dump-report.ts';
import { ESPURNA_KEYS, findStoredKey } from '../../../src/core/settings/espurna-keys.ts';
import { planProfile } from '../../../src/flows/plan.ts';
import { REPOSITORY } from '../../support/built-program.ts';
import { makeSector } from '../../support/espurna-sector.ts';

async function plan(profile: string) {
  const packs = [`${REPOSITORY}/firmware`];
  const path = `${REPOSITORY}/profiles/${profile}.yaml`;
  const { planned } = await planProfile({ path, packs, today: '2026-01-01' }, makeFiles());
  if (!planned) throw new Error(`${profile} has no plan`);
  return planned;
}

function flashOf(size: number, ...parts: readonly (readonly [number, Uint8Array])[]): Uint8Array {
  const flash = new Uint8Array(size).fill(0xff);
  for (const [offset, bytes] of parts) flash.set(bytes, offset);
  return flash;
}

const MEGABYTE = 1 << 20;
const STORED = makeSector(
  [
    ['mqttServer', 'Vw3-planted-6Hd1'],
    ['mqttUseSSL', '0'],
    ['ssid0', 'old-network'],
    ['telnetAuth', '0'],
    ['apiKey', 'Jn5-planted-2Bc7'],
    ['relayPulse0', '1'],
  ],
  1,
);

/** What each finding says is beaten. */
function beaten(request: Omit<DumpRequest, 'file'>): readonly string[] {
  const { findings } = checkDump({ file: 'old.bin', ...request });
  expect(JSON.stringify(findings)).not.toContain('planted');
  return findings.map(({ message }) => /beat (\S+) of/.exec(message)?.[1] ?? message);
}

describe('an old dump of ESPurna', () => {
  it('names what would beat the bundle, and nothing that is compiled out', async () => {
    const planned = await plan('espurna-relay');
    const flash = flashOf(MEGABYTE, [0xfa000, STORED]);
    expect(beaten({ flash, ...planned })).toEqual(['mqtt.host', 'mqtt-tls', 'wifi.ssid']);
    const { findings } = checkDump({ file: 'old.bin', flash, ...planned });
    expect(findings[0]).toMatchObject({
      check: 'dump.stored-setting',
      severity: 'warning',
      remedy: 'erase the settings when you flash: 0x6000 bytes from 0xfa000',
      location: { file: 'old.bin' },
    });
  });

  it('names all that is known where nobody says what the firmware should be', async () => {
    const { pack } = await plan('espurna-relay');
    const flash = flashOf(MEGABYTE, [0xfa000, STORED]);
    expect(beaten({ flash, pack, plan: undefined })).toHaveLength(5);
  });

  it('says so when nothing is stored', async () => {
    const planned = await plan('espurna-relay');
    const report = checkDump({ file: 'old.bin', flash: flashOf(MEGABYTE), ...planned });
    expect(report).toEqual({
      findings: [],
      summary: expect.stringContaining('no stored settings') as string,
    });
  });

  it('is refused when it ends too early', async () => {
    const planned = await plan('espurna-relay');
    const short = () => checkDump({ file: 'old.bin', flash: flashOf(4096), ...planned });
    expect(short).toThrow(HardenError);
    expect(short).toThrow('old.bin ends before the settings, at 0x100000');
  });

  it('is of a table whose features and paths the pack has', async () => {
    const { pack } = await plan('espurna-relay');
    const ids = new Set(pack.features.map(({ id }) => id));
    for (const { beats, readBy } of ESPURNA_KEYS) {
      // What has a dot is a path of the profile.
      if (!beats.includes('.')) expect(ids).toContain(beats);
      if (readBy !== undefined) expect(ids).toContain(readBy);
    }
  });

  it.each([
    ['ssid', 'wifi.ssid'],
    ['ssid4', 'wifi.ssid'],
    ['ssidx', undefined],
    ['hostname2', undefined],
    ['adminPass', 'identity.adminPassword'],
  ])('knows the key %s as %s', (key, beats) => {
    expect(findStoredKey(key)?.beats).toBe(beats);
  });
});
