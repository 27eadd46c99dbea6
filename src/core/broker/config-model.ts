import { addressBytes } from './host-name.ts';
import { type BrokerSettings, isPublicAddress, settingsProblems } from './settings.ts';

/** What the templates of a broker may name; every text is checked or made here. */
export interface ConfigModel {
  readonly bind: string;
  readonly port: number;
  readonly folder: string;
  readonly data: string;
  /** Not `log`: that is a helper of Handlebars. */
  readonly logFile: string;
  readonly logFolder: string;
  readonly ciphers: string;
  readonly maxConnections: number;
  readonly openFiles: number;
  /** Bytes. */
  readonly messageSize: number;
  readonly packetSize: number;
  readonly memoryLimit: number;
  /** Connections of one address in a minute before it is shut out. */
  readonly tries: number;
  /** True where nobody outside the house is expected. */
  readonly isLocal: boolean;
  readonly isLetsEncrypt: boolean;
  readonly firstHost: string;
  readonly certbotKey: string;
  readonly certbotNames: string;
  readonly controllers: readonly { readonly name: string; readonly owner: string }[];
}

/** Devices report values and take commands; nothing of that is larger. Home Assistant's discovery is 2 KB. */
const MESSAGE_SIZE = 65_536;

/** Topic and properties beside the message. */
const PACKET_OVERHEAD = 4096;

const CIPHERS = [
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
];

/** Bytes of memory for the broker itself, and for each user: its TLS buffers and its queue. */
const MEMORY = { base: 32 * 1024 * 1024, user: 256 * 1024 } as const;

/**
 * Turns settings into what the templates print.
 * @param users - how many the broker has
 * @throws Error for settings that nobody has checked
 */
export function makeConfigModel(settings: BrokerSettings, users: number): ConfigModel {
  const [problem] = settingsProblems(settings);
  if (problem !== undefined) throw new Error(problem);
  const { bind, port, folder, data, log, hosts, controllers, certificate, key } = settings;
  // A user that comes back before the broker has noticed that it was gone has two for a while.
  const maxConnections = users * 2 + 16;
  return {
    ...{ bind, port, folder: folder.replace(/(?<=.)\/+$/, ''), data, logFile: log, maxConnections },
    logFolder: log.replace(/\/[^/]*$/, '') || '/',
    ciphers: CIPHERS.join(':'),
    openFiles: Math.max(1024, maxConnections + 64),
    messageSize: MESSAGE_SIZE,
    packetSize: MESSAGE_SIZE + PACKET_OVERHEAD,
    memoryLimit: MEMORY.base + users * MEMORY.user,
    tries: 10,
    isLocal: !isPublicAddress(bind),
    isLetsEncrypt: certificate === 'lets-encrypt',
    firstHost: hosts.find((host) => addressBytes(host) === undefined) ?? hosts[0] ?? bind,
    certbotKey: key === 'rsa' ? 'rsa --rsa-key-size 2048' : 'ecdsa',
    certbotNames: hosts
      .filter((host) => addressBytes(host) === undefined)
      .map((host) => `-d ${host}`)
      .join(' '),
    controllers: controllers.map((name) => ({ name, owner: `controller/${name}` })),
  };
}

/** Template of `templates/broker` → file in the folder of the broker. */
export const TEMPLATES: readonly (readonly [
  template: string,
  to: string,
  when?: 'lets-encrypt',
])[] = [
  ['mosquitto.conf.hbs', 'mosquitto.conf'],
  ['filter.conf.hbs', 'fail2ban/filter.conf'],
  ['jail.conf.hbs', 'fail2ban/jail.conf'],
  ['harden-broker.nft.hbs', 'harden-broker.nft'],
  ['harden.conf.hbs', 'harden.conf'],
  ['compose.yaml.hbs', 'compose.yaml'],
  ['deploy-hook.sh.hbs', 'deploy-hook.sh', 'lets-encrypt'],
  ['INSTALL.md.hbs', 'INSTALL.md'],
];
