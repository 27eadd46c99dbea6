import { flashBytes, type SettingsArea } from '../catalogue/pack.ts';
import { printable } from '../document/printable.ts';
import { hex } from '../kernel/bytes.ts';
import { HardenError } from '../kernel/errors.ts';
import type { Finding } from '../kernel/finding.ts';
import { beatsBuild } from './beats-build.ts';
import { checkEspeasy } from './check-espeasy.ts';
import type { DumpReport, DumpRequest } from './dump-report.ts';
import { eraseRemedy } from './erase-remedy.ts';
import { findStoredKey } from './espurna-keys.ts';
import { readEspurnaStore } from './espurna-store.ts';

/**
 * Names the settings in a flash dump that a new firmware would follow in place of what is compiled in.
 * Keys are named, values never.
 * @throws HardenError `image.truncated` for a dump that ends before the settings
 */
export function checkDump(request: DumpRequest): DumpReport {
  const { flash, pack, file } = request;
  const area = findArea(request);
  if (area === undefined) {
    const size = flash.length === 0 ? 'an empty file' : `${flash.length} bytes`;
    return {
      findings: [],
      summary: `no place for settings of ${pack.id} is known in ${size} of flash`,
    };
  }
  if (flash.length < area.offset + area.size) {
    throw new HardenError(
      'image.truncated',
      `${file} ends before the settings, at ${hex(area.offset + area.size)}`,
      { hint: 'read the whole flash, from offset 0 on' },
    );
  }
  if (pack.id === 'espurna') return checkEspurna(request, area);
  const report = pack.id === 'espeasy' ? checkEspeasy(request, area) : undefined;
  return report ?? checkUnread(request, area);
}

/** The board's area, or that of the smallest flash the dump fills. */
function findArea({ flash, pack, plan }: DumpRequest): SettingsArea | undefined {
  return plan === undefined
    ? pack.settingsAreas.find(({ flashSize }) => flashBytes(flashSize) === flash.length)
    : pack.settingsAreas.find(({ flashSize }) => flashSize === plan.board.flashSize);
}

function checkEspurna({ flash, file, plan }: DumpRequest, area: SettingsArea): DumpReport {
  const store = readEspurnaStore(flash, area);
  if (store === undefined) {
    const summary = 'no stored settings: the device would use what is compiled in';
    return { findings: [], summary };
  }
  const beating = store.settings.flatMap(({ key, size }) => {
    const row = findStoredKey(key);
    return row && beatsBuild(row, plan) ? [{ key, size, row }] : [];
  });
  const findings = beating.map(
    ({ key, size, row }): Finding => ({
      check: 'dump.stored-setting',
      severity: 'warning',
      message: `the stored setting "${printable(key)}" would beat ${row.beats} of the build`,
      remedy: eraseRemedy(area),
      location: { file },
      evidence: [
        `${size} bytes in the store at ${hex(store.offset)}`,
        `read before the compiled value: code/espurna/${row.source}`,
      ],
    }),
  );
  const summary = `${store.settings.length} stored settings, ${beating.length} of which beat the build`;
  return { findings, summary };
}

/** Flash that was erased has only ones. */
const ERASED = 0xff;

function checkUnread({ flash, file, pack }: DumpRequest, area: SettingsArea): DumpReport {
  const bytes = flash.subarray(area.offset, area.offset + area.size);
  const used = bytes.reduce((count, byte) => (byte === ERASED ? count : count + 1), 0);
  const summary = `the settings area of ${pack.title} holds ${used} bytes of data, not read`;
  if (used === 0) {
    return { findings: [], summary: 'the settings area is erased' };
  }
  const finding: Finding = {
    check: 'dump.not-read',
    severity: 'warning',
    message: summary,
    remedy: eraseRemedy(area),
    location: { file },
    evidence: [`${area.size} bytes from ${hex(area.offset)}`],
  };
  return { findings: [finding], summary };
}
