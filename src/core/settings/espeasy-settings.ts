import {
  behindTasks,
  CONTROLLER,
  CONTROLLERS,
  DO_NOT_START_AP,
  type EspeasyLayout,
  isFilled,
  SECURITY,
  SETTINGS,
  u16,
  u32,
} from './espeasy-layout.ts';

/** A stored setting of ESPEasy. The firmware takes each as it is stored, an empty one too. */
export interface EspeasySetting {
  /** Name in ESPEasy's source, with the number of a controller or task. */
  readonly name: string;
  /** What it beats: a path of the profile, or the id of a feature. */
  readonly beats: string;
  /** Feature without which nobody reads it; left out: it is always read. */
  readonly readBy?: string;
  /** What can be said of it without a secret. */
  readonly state: string;
}

/** Tasks that listen, by number of their plugin. */
const LISTENING_TASKS: Readonly<Record<number, string>> = {
  20: 'p020-serial-server',
  44: 'p044-p1-wifi-gateway',
};

/** What `security.dat` holds: credentials, and who may ask. */
export function securitySettings(security: Uint8Array): readonly EspeasySetting[] {
  if (security.length < SECURITY.size) return [];
  const row = (name: string, beats: string, field: { at: number; size: number }) => ({
    name,
    beats,
    state: filled(isFilled(security, field)),
  });
  const second = isFilled(security, SECURITY.ssid2)
    ? [
        row('WifiSSID2', 'wifi.ssid', SECURITY.ssid2),
        row('WifiKey2', 'wifi.password', SECURITY.key2),
      ]
    : [];
  const controllers = range(CONTROLLERS).flatMap((index) => {
    const user = nth(SECURITY.controllerUser, index);
    const password = nth(SECURITY.controllerPassword, index);
    if (index > 0 && !isFilled(security, user) && !isFilled(security, password)) return [];
    return [
      row(`ControllerUser ${index + 1}`, 'identity.mqttUser', user),
      row(`ControllerPassword ${index + 1}`, 'identity.mqttPassword', password),
    ];
  });
  return [
    row('WifiSSID', 'wifi.ssid', SECURITY.ssid),
    row('WifiKey', 'wifi.password', SECURITY.key),
    ...second,
    row('WifiAPKey', 'identity.apPassword', SECURITY.apKey),
    ...controllers,
    row('Password', 'identity.adminPassword', SECURITY.password),
    {
      name: 'IPblockLevel',
      beats: 'web-server',
      readBy: 'web-server',
      state:
        security[SECURITY.blockLevel] === 0 ? 'every address may ask' : 'some addresses may ask',
    },
  ];
}

/**
 * What `config.dat` holds that a profile decides.
 * @param layout - `undefined`: only what stands in front of the tasks is read
 */
export function configSettings(
  config: Uint8Array,
  layout: EspeasyLayout | undefined,
): readonly EspeasySetting[] {
  const flag = (at: number): string => (config[at] ? 'on' : 'off');
  const first = [
    { name: 'Name', beats: 'identity.hostname', state: filled(isFilled(config, SETTINGS.name)) },
    { name: 'NTPHost', beats: 'ntp.host', state: filled(isFilled(config, SETTINGS.ntpHost)) },
    {
      name: 'UDPPort',
      beats: 'espeasy-p2p',
      readBy: 'espeasy-p2p',
      state: `${u32(config, SETTINGS.udpPort) ?? 0}`,
    },
    { name: 'UseSSDP', beats: 'ssdp', readBy: 'ssdp', state: flag(SETTINGS.useSsdp) },
    { name: 'UseSerial', beats: 'serial-console', state: flag(SETTINGS.useSerial) },
  ];
  return layout === undefined ? first : [...first, ...laterSettings(config, layout)];
}

function laterSettings(config: Uint8Array, layout: EspeasyLayout): readonly EspeasySetting[] {
  const at = behindTasks(layout);
  const mayNotStart = ((u32(config, at.various) ?? 0) & DO_NOT_START_AP) !== 0;
  const tasks = range(layout.tasks).flatMap((index) => {
    const feature = LISTENING_TASKS[config[SETTINGS.taskPlugins + index] ?? 0];
    if (feature === undefined || !config[at.taskEnabled + index]) return [];
    return [{ name: `Task ${index + 1}`, beats: feature, readBy: feature, state: 'on' }];
  });
  return [
    {
      name: 'ArduinoOTAEnable',
      beats: 'arduino-ota',
      readBy: 'arduino-ota',
      state: config[at.arduinoOta] ? 'on' : 'off',
    },
    {
      name: 'DoNotStartAP',
      beats: 'access-point',
      state: mayNotStart ? 'on' : 'off: an access point may open',
    },
    {
      name: 'WebserverPort',
      beats: 'web-server',
      readBy: 'web-server',
      state: `${u16(config, at.webPort) ?? 0}`,
    },
    ...tasks,
    ...range(CONTROLLERS).flatMap((index) => controllerSettings(config, layout, index)),
  ];
}

/** A controller that is neither chosen nor on is not looked at. */
function controllerSettings(
  config: Uint8Array,
  layout: EspeasyLayout,
  index: number,
): readonly EspeasySetting[] {
  const protocol = config[SETTINGS.protocols + index] ?? 0;
  const isOn = Boolean(config[behindTasks(layout).controllerEnabled + index]);
  const start = layout.controllers + index * CONTROLLER.distance;
  if (protocol === 0 || start + CONTROLLER.size > config.length) return [];
  const controller = config.subarray(start, start + CONTROLLER.size);
  const name = (field: string): string => `${field} of controller ${index + 1}`;
  const isAddressed =
    isFilled(controller, CONTROLLER.hostName) ||
    controller
      .subarray(CONTROLLER.address.at, CONTROLLER.address.at + 4)
      .some((byte) => byte !== 0);
  const tls = ((u32(controller, CONTROLLER.various) ?? 0) >>> 12) & 15;
  return [
    {
      name: name('Protocol'),
      beats: 'default-protocol',
      state: `C${protocol.toString().padStart(3, '0')}, ${isOn ? 'on' : 'off'}`,
    },
    { name: name('HostName'), beats: 'mqtt.host', state: filled(isAddressed) },
    {
      name: name('Port'),
      beats: 'mqtt.port',
      state: `${u32(controller, CONTROLLER.port) ?? 0}`,
    },
    {
      name: name('TLStype'),
      beats: 'mqtt-tls',
      readBy: 'mqtt-tls',
      state: tls === 0 ? 'off' : `${tls}`,
    },
    {
      name: name('ClientID'),
      beats: 'identity.mqttClientId',
      state: filled(isFilled(controller, CONTROLLER.clientId)),
    },
  ];
}

function filled(isSet: boolean): string {
  return isSet ? 'set' : 'empty';
}

function nth(field: { readonly at: number; readonly size: number }, index: number) {
  return { at: field.at + index * field.size, size: field.size };
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
