/** An MQTT broker that is open to the world. */
export interface PublicBroker {
  /** Host name; names below it count too. */
  readonly host: string;
  readonly what: string;
  /** Page that says so. */
  readonly source: string;
}

/** Brokers that serve tests, demonstrations or many customers at once. */
export const PUBLIC_BROKERS: readonly PublicBroker[] = [
  { host: 'test.mosquitto.org', what: 'public test broker', source: 'https://test.mosquitto.org/' },
  {
    host: 'broker.hivemq.com',
    what: 'public test broker',
    source: 'https://www.hivemq.com/mqtt/public-mqtt-broker/',
  },
  {
    host: 'mqtt-dashboard.com',
    what: 'public test broker',
    source: 'https://www.mqtt-dashboard.com/',
  },
  {
    host: 'broker.mqttdashboard.com',
    what: 'public test broker',
    source: 'https://www.mqtt-dashboard.com/',
  },
  {
    host: 'broker.emqx.io',
    what: 'public test broker',
    source: 'https://www.emqx.com/en/mqtt/public-mqtt5-broker',
  },
  {
    host: 'mqtt.eclipseprojects.io',
    what: 'public test broker',
    source: 'https://mqtt.eclipseprojects.io/',
  },
  {
    host: 'mqtt.eclipse.org',
    what: 'public test broker (retired)',
    source: 'former name of mqtt.eclipseprojects.io',
  },
  {
    host: 'iot.eclipse.org',
    what: 'public test broker (retired)',
    source: 'former name of mqtt.eclipseprojects.io',
  },
  { host: 'public.mqtthq.com', what: 'public test broker', source: 'https://mqtthq.com/' },
  { host: 'mqtt.fluux.io', what: 'public test broker', source: 'https://fluux.io/' },
  {
    host: 'mqtt.dioty.co',
    what: 'broker shared with other customers',
    source: 'http://www.dioty.co/',
  },
  {
    host: 'mqtt.flespi.io',
    what: 'broker shared with other customers',
    source: 'https://flespi.com/mqtt-broker',
  },
  {
    host: 'io.adafruit.com',
    what: 'broker shared with other customers',
    source: 'https://io.adafruit.com/api/docs/mqtt.html',
  },
  {
    host: 'mqtt.thingspeak.com',
    what: 'broker shared with other customers (retired)',
    source: 'https://www.mathworks.com/help/thingspeak/mqtt-basics.html',
  },
  {
    host: 'mqtt3.thingspeak.com',
    what: 'broker shared with other customers',
    source: 'https://www.mathworks.com/help/thingspeak/mqtt-basics.html',
  },
  {
    host: 'mqtt.beebotte.com',
    what: 'broker shared with other customers',
    source: 'https://beebotte.com/docs/mqtt',
  },
  {
    host: 'mqtt.mydevices.com',
    what: 'broker shared with other customers',
    source: 'https://developers.mydevices.com/cayenne/docs/cayenne-mqtt-api/',
  },
];

/** The public broker a host name belongs to. */
export function findPublicBroker(host: string): PublicBroker | undefined {
  const name = host.normalize('NFKC').toLowerCase().replace(/\.+$/, '');
  return PUBLIC_BROKERS.find((row) => name === row.host || name.endsWith(`.${row.host}`));
}
