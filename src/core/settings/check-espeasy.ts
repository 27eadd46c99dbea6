import type { SettingsArea } from '../catalogue/pack.ts';
import { printable } from '../document/printable.ts';
import { hex } from '../kernel/bytes.ts';
import type { Finding } from '../kernel/finding.ts';
import { beatsBuild } from './beats-build.ts';
import type { DumpReport, DumpRequest } from './dump-report.ts';
import { eraseRemedy } from './erase-remedy.ts';
import { findLayout, isAccepted } from './espeasy-layout.ts';
import { configSettings, type EspeasySetting, securitySettings } from './espeasy-settings.ts';
import { type EspeasyStore, readEspeasyStore } from './espeasy-store.ts';
import type { StoredFiles } from './stored-file.ts';

/** Names shown of a file system that may hold any number of files. */
const NAMES_SHOWN = 8;

/** Of the defaults in NVS: what they beat. Source: `src/src/DataStructs/FactoryDefault_WiFi_NVS.cpp`. */
const NVS_KEYS: Readonly<Record<string, string>> = {
  WIFI_SSID1: 'wifi.ssid',
  WIFI_PASS1: 'wifi.password',
  WIFI_SSID2: 'wifi.ssid',
  WIFI_PASS2: 'wifi.password',
  WIFI_AP_PASS: 'identity.apPassword',
  WIFI_Flags: 'access-point',
};

/**
 * Names what ESPEasy left that a new firmware would follow. It takes its files as a whole: with a
 * good `config.dat` nothing that is compiled in is asked for, not even where a setting is empty.
 * @returns `undefined` where there is neither a file system that can be read, nor a key in NVS
 */
export function checkEspeasy(request: DumpRequest, area: SettingsArea): DumpReport | undefined {
  const { flash, plan } = request;
  const chip = plan && (plan.board.chip === 'esp8266' ? 'esp8266' : 'esp32');
  const store = readEspeasyStore(flash, area, chip);
  const fromNvs = nvsFindings(request, store);
  const { stored } = store;
  if (stored === undefined) {
    return fromNvs.length === 0
      ? undefined
      : { findings: fromNvs, summary: 'no file system that can be read, but defaults in NVS' };
  }
  const { settings, remark } = readSettings(stored, store);
  const beating = settings.filter(({ setting }) => beatsBuild(setting, plan));
  const fromFiles = beating.map(({ file, setting }): Finding => {
    const { name, beats, state } = setting;
    return {
      check: 'dump.stored-setting',
      severity: 'warning',
      message: `the stored setting "${name}" of ${file} would beat ${beats} of the build`,
      remedy: eraseRemedy(area),
      location: { file: request.file },
      evidence: [`stored: ${state}`, describeFiles(stored)],
    };
  });
  const counted = `${settings.length} stored settings, ${beating.length} of which beat the build`;
  return {
    findings: [...fromFiles, ...fromNvs],
    summary: `${describeFiles(stored)}: ${remark ?? counted}`,
  };
}

interface ReadSettings {
  readonly settings: readonly { readonly file: string; readonly setting: EspeasySetting }[];
  /** Why nothing of it counts. */
  readonly remark?: string;
}

function readSettings({ files }: StoredFiles, { chip }: EspeasyStore): ReadSettings {
  const bytesOf = (name: string) => files.find((file) => file.name === name)?.bytes;
  const config = bytesOf('config.dat');
  if (config === undefined || !isAccepted(config, chip)) {
    const what = config === undefined ? 'no config.dat' : 'a config.dat of another firmware';
    return { settings: [], remark: `${what}: the device would use what is compiled in` };
  }
  const layout = findLayout(config, chip);
  const security = bytesOf('security.dat') ?? new Uint8Array();
  return {
    settings: [
      ...securitySettings(security).map((setting) => ({ file: 'security.dat', setting })),
      ...configSettings(config, layout).map((setting) => ({ file: 'config.dat', setting })),
    ],
  };
}

function describeFiles({ kind, offset, files }: StoredFiles): string {
  const names = files.map(({ name }) => printable(name)).toSorted();
  const shown = names.slice(0, NAMES_SHOWN).join(', ');
  const more = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : '';
  return `${kind} at ${hex(offset)} with ${shown || 'no file'}${more}`;
}

/** NVS does not lie in the settings area: what is in it outlives erasing that. */
function nvsFindings({ file, plan }: DumpRequest, { nvs }: EspeasyStore): readonly Finding[] {
  if (nvs === undefined) return [];
  return nvs.keys.flatMap((key): readonly Finding[] => {
    const beats = NVS_KEYS[key];
    if (beats === undefined || !beatsBuild({ beats }, plan)) return [];
    return [
      {
        check: 'dump.stored-setting',
        severity: 'warning',
        message: `the stored setting "${key}" in NVS would beat ${beats} of the build`,
        remedy: `erase the whole flash: NVS, ${hex(nvs.region.size)} bytes from ${hex(nvs.region.offset)}, is outside the settings area`,
        location: { file },
        evidence: ['read whenever the defaults are made: namespace ESPEasyFacDef'],
      },
    ];
  });
}
