import { isRecord } from '../document/path.ts';
import { HardenError } from '../kernel/errors.ts';
import { hostKind } from '../profile/policy/private-host.ts';
import { isAddress, isHostName } from './host-name.ts';

/** What people decide about a broker; `broker.json` in its folder. */
export interface BrokerSettings {
  /** Address the listener is bound to. */
  readonly bind: string;
  readonly port: number;
  /** Names and addresses the certificate is for. */
  readonly hosts: readonly string[];
  /** Programs that control the devices: each has a user of its own. */
  readonly controllers: readonly string[];
  /** Who signs: our own authority, or the public one of Let's Encrypt. */
  readonly certificate: 'own' | 'lets-encrypt';
  /** RSA has 2048 bits; ECDSA is on the curve P-256. */
  readonly key: 'ecdsa' | 'rsa';
  /** How long a certificate of the broker lasts. */
  readonly days: number;
  /** Rounds of PBKDF2 for each password. */
  readonly rounds: number;
  /** Where the folder lies on the machine of the broker. */
  readonly folder: string;
  /** Folder of the broker's database. */
  readonly data: string;
  /** Log file of the broker. */
  readonly log: string;
  /** Other formats that are written as well. */
  readonly exports: readonly BrokerExport[];
}

/** Brokers besides Mosquitto. */
export const BROKER_EXPORTS = ['emqx', 'home-assistant'] as const;
export type BrokerExport = (typeof BROKER_EXPORTS)[number];

/** What holds where nobody says otherwise. The folders are those of Debian. */
export const DEFAULT_SETTINGS: Omit<BrokerSettings, 'bind' | 'hosts'> = {
  port: 8883,
  controllers: ['home-assistant'],
  certificate: 'own',
  key: 'ecdsa',
  // A year and a month: renewed once a year, and never missed by a few days.
  days: 397,
  rounds: 20_000,
  folder: '/etc/mosquitto/harden',
  data: '/var/lib/mosquitto/',
  log: '/var/log/mosquitto/mosquitto.log',
  exports: [],
};

/** Fewer than Mosquitto's own 101 would be a step back; more than this keeps a small machine busy. */
const ROUNDS = { least: 1_000, most: 1_000_000 } as const;

/** Shell, systemd, nftables and Mosquitto read such a path as one word. */
const PLAIN_PATH = /^\/(?!.*\.\.)[A-Za-z0-9._/-]*$/;

const NAME = /^(?!.{33})[a-z0-9]+(-[a-z0-9]+)*$/;

/** Everything that is wrong with settings, one line each. */
export function settingsProblems(settings: BrokerSettings): readonly string[] {
  const { bind, port, hosts, controllers, days, rounds, folder, data, log } = settings;
  const rows: readonly (readonly [isGood: boolean, problem: string])[] = [
    [isAddress(bind), 'the address to bind to must be an IPv4 or IPv6 address'],
    [!isAnyAddress(bind), 'an address that stands for all networks would open the broker to each'],
    [isWhole(port, 1, 65_535), 'the port must be a number from 1 to 65535'],
    [hosts.length > 0, 'the certificate needs at least one host'],
    [
      hosts.every((host) => isAddress(host) || isHostName(host)),
      'a host is no name and no address',
    ],
    [controllers.length > 0, 'at least one program has to control the devices'],
    [controllers.every((name) => NAME.test(name)), CONTROLLER_FORM],
    [new Set(controllers).size === controllers.length, 'two controllers have one name'],
    [isWhole(days, 1, 3650), 'a certificate lasts 1 to 3650 days'],
    [isWhole(rounds, ROUNDS.least, ROUNDS.most), 'rounds are a number from 1000 to 1000000'],
    [[folder, data, log].every((path) => PLAIN_PATH.test(path)), PATH_FORM],
  ];
  return rows.flatMap(([isGood, problem]) => (isGood ? [] : [problem]));
}

const CONTROLLER_FORM =
  'a controller is named by at most 32 lower-case letters, digits and single dashes';
const PATH_FORM = 'folders and files on the broker are absolute paths of letters, digits and ._-';

/** True where the internet may reach an address. */
export function isPublicAddress(bind: string): boolean {
  return hostKind(bind) === 'public';
}

function isAnyAddress(bind: string): boolean {
  return /^[0.]+$/.test(bind) || /^[0:]+$/.test(bind);
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

/** Settings as `broker.json`: one key a line, so that a change shows in a diff. */
export function formatSettings(settings: BrokerSettings): string {
  const { bind, port, hosts, controllers, certificate, key, days, rounds } = settings;
  const { folder, data, log, exports } = settings;
  const content = {
    ...{ harden: 'broker', version: 1, bind, port, hosts, controllers, certificate, key },
    ...{ days, rounds, folder, data, log, exports },
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

/**
 * Reads `broker.json`.
 * @param file - for messages
 * @throws HardenError `usage.argument`
 */
export function parseSettings(text: string, file: string): BrokerSettings {
  const raw = parseJson(text, file);
  const { bind, port, hosts, controllers, certificate, key, days, rounds, folder, data, log } = raw;
  const settings: Omit<BrokerSettings, 'exports'> | undefined =
    typeof bind === 'string' &&
    typeof port === 'number' &&
    isTexts(hosts) &&
    isTexts(controllers) &&
    (certificate === 'own' || certificate === 'lets-encrypt') &&
    (key === 'ecdsa' || key === 'rsa') &&
    typeof days === 'number' &&
    typeof rounds === 'number' &&
    typeof folder === 'string' &&
    typeof data === 'string' &&
    typeof log === 'string'
      ? { bind, port, hosts, controllers, certificate, key, days, rounds, folder, data, log }
      : undefined;
  const { exports: names } = raw;
  if (settings === undefined || !isTexts(names)) throw unreadable(file, 'a key is missing');
  const exports = BROKER_EXPORTS.filter((name) => names.includes(name));
  const whole = { ...settings, exports };
  const [problem] = settingsProblems(whole);
  if (problem !== undefined) throw unreadable(file, problem);
  return whole;
}

function parseJson(text: string, file: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw unreadable(file, 'it is no JSON', cause);
  }
  if (!isRecord(value) || value.harden !== 'broker') throw unreadable(file, 'it is another file');
  if (value.version !== 1) throw unreadable(file, 'a newer harden has written it');
  return value;
}

function unreadable(file: string, because: string, cause?: unknown): HardenError {
  return new HardenError('usage.argument', `${file} holds no settings of a broker: ${because}`, {
    hint: 'harden broker init writes it anew',
    cause,
  });
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
