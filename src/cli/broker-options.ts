import { addressBytes } from '../core/broker/host-name.ts';
import {
  BROKER_EXPORTS,
  type BrokerSettings,
  DEFAULT_SETTINGS,
  isPublicAddress,
  settingsProblems,
} from '../core/broker/settings.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { tlsLimits } from '../core/tls/tls-limits.ts';
import type { BrokerBindings } from '../flows/broker/sync-broker.ts';
import type { PlannedDevice } from '../flows/load-fleet.ts';
import type { CommandContext, Invocation } from './command.ts';
import { choiceOption, flagOption, numberOption, textOption } from './options.ts';

/** Folder of the broker in the user's folder. */
export const DEFAULT_BROKER = 'broker';

/** What a broker's folder is made with. */
export function brokerBindings(context: CommandContext): BrokerBindings {
  const { files, vault, brokerTools } = context;
  return { files, privateFiles: vault.privateFiles, entropy: vault.entropy, ...brokerTools };
}

/** Path of the broker's folder, as the user sees it. */
export function brokerFolder(invocation: Invocation): string {
  return (textOption(invocation, 'out') ?? DEFAULT_BROKER).replace(/(?<=.)\/+$/, '');
}

/**
 * Settings from options, over those that were there, over what the fleet asks for.
 * @param old - of an earlier run
 * @throws HardenError `usage.argument`
 */
export function chooseSettings(
  invocation: Invocation,
  old: BrokerSettings | undefined,
  devices: readonly PlannedDevice[],
): BrokerSettings {
  const bind = textOption(invocation, 'bind') ?? old?.bind;
  if (bind === undefined) {
    throw new HardenError('usage.argument', '--bind is missing', {
      hint: 'name the address of the broker in your network: --bind 192.168.1.10',
    });
  }
  const base = old ?? { ...DEFAULT_SETTINGS, key: keyFor(devices) };
  const isPublic = flagOption(invocation, 'letsEncrypt') || base.certificate === 'lets-encrypt';
  const kept = old && old.bind === bind ? old.hosts : undefined;
  const named = listOption(invocation, 'host') ?? kept;
  const settings: BrokerSettings = {
    ...base,
    ...given(invocation),
    ...{ bind, hosts: hostsFor(named, { bind, devices, isPublic }) },
    certificate: isPublic ? 'lets-encrypt' : 'own',
  };
  const [problem] = settingsProblems(settings);
  if (problem !== undefined) throw new HardenError('usage.argument', problem);
  refusePublic(settings, devices);
  return settings;
}

/** Settings that an option names; the others are not in it. */
function given(invocation: Invocation): Partial<BrokerSettings> {
  const exports = listOption(invocation, 'export');
  const all = {
    port: numberOption(invocation, 'port'),
    controllers: listOption(invocation, 'controller'),
    key: choiceOption(invocation, 'key', ['ecdsa', 'rsa']),
    days: numberOption(invocation, 'days'),
    rounds: numberOption(invocation, 'rounds'),
    folder: textOption(invocation, 'install'),
    data: textOption(invocation, 'data'),
    log: textOption(invocation, 'log'),
    exports: exports && chooseExports(exports),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** The internet reaches a broker only where a profile says so, with a reason. */
function refusePublic({ bind }: BrokerSettings, devices: readonly PlannedDevice[]): void {
  const isMeant = devices.some(({ profile }) => profile.profile.reach.from === 'internet');
  if (!isPublicAddress(bind) || isMeant) return;
  throw new HardenError('usage.argument', `the internet may reach ${bind}`, {
    hint: 'bind to an address of your own network; a profile that says `reach: { from: internet, reason: … }` allows others',
  });
}

/** Those that were named, else those of the profiles and the address itself. A public authority signs for no address. */
function hostsFor(
  named: readonly string[] | undefined,
  request: {
    readonly bind: string;
    readonly devices: readonly PlannedDevice[];
    readonly isPublic: boolean;
  },
): readonly string[] {
  const { bind, devices, isPublic } = request;
  const ofProfiles = devices.flatMap(({ profile }) => profile.profile.mqtt?.host ?? []);
  const hosts = [...new Set(named ?? [...ofProfiles, bind])].map((host) => host.toLowerCase());
  return isPublic ? hosts.filter((host) => addressBytes(host) === undefined) : hosts;
}

/** ECDSA is small and quick; one device that cannot work with it decides for all. */
function keyFor(devices: readonly PlannedDevice[]): BrokerSettings['key'] {
  const isLimited = devices.some(({ profile: { profile, plan } }) => {
    const { mqtt } = profile;
    const speaksTls = mqtt !== undefined && mqtt.tls.trust !== 'none';
    return speaksTls && !tlsLimits(plan.board.chip).curves.includes('P-256');
  });
  return isLimited ? 'rsa' : 'ecdsa';
}

/** @throws HardenError `usage.argument` */
function chooseExports(names: readonly string[]): BrokerSettings['exports'] {
  const wrong = names.find((name) => !BROKER_EXPORTS.some((known) => known === name));
  if (wrong !== undefined) {
    throw new HardenError(
      'usage.argument',
      `--export takes ${BROKER_EXPORTS.join(', ')}, not "${wrong}"`,
    );
  }
  return BROKER_EXPORTS.filter((name) => names.includes(name));
}

function listOption(invocation: Invocation, name: string): readonly string[] | undefined {
  const text = textOption(invocation, name);
  return text
    ?.split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
