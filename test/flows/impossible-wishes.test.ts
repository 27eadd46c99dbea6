/** Wishes that a firmware cannot fulfil, with the packs of the product: each is refused with a way out. */
import { expect, test } from 'vitest';
import { makeFiles } from '../../src/bindings/node/files.ts';
import { planProfile } from '../../src/flows/plan.ts';
import { REPOSITORY } from '../support/built-program.ts';

const files = makeFiles();

/** The findings of a text beside the example profiles, worst first. */
async function findings(text: string) {
  const path = `${REPOSITORY}/profiles/impossible.yaml`;
  const withText = {
    ...files,
    readText: (file: string) => (file === path ? Promise.resolve(text) : files.readText(file)),
  };
  const request = { path, packs: [`${REPOSITORY}/firmware`], today: '2026-01-01' };
  const result = await planProfile(request, withText);
  return result.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ check, message, remedy }) => ({ check, message, remedy }));
}

test('MQTT over TLS on an ESP8266 with ESPEasy', async () => {
  const text = `
name: impossible
extends: espeasy-sensor-lan.yaml
mqtt: { host: broker.home.arpa, port: 8883, tls: { trust: ca, certificate: certs/ca.pem } }
`;
  const [first, ...more] = await findings(text);
  expect(more).toEqual([]);
  expect(first?.check).toBe('closure.chip');
  expect(first?.message).toMatch(
    /^mqtt-tls needs esp32 or .*, board esp8266-4m1m-core3 has esp8266$/,
  );
  expect(first?.remedy).toMatch(
    /^change mqtt\.tls, which brings in mqtt-tls; or choose a board with esp32 or /,
  );
});

test('a broker that ESPEasy is to know by its fingerprint', async () => {
  const text = `
name: impossible
extends: espeasy-esp32-ca.yaml
mqtt: { host: broker.home.arpa, port: 8883, tls: { trust: fingerprint, certificate: certs/ca.pem } }
`;
  expect((await findings(text)).map(({ check, remedy }) => [check, remedy])).toEqual([
    ['mqtt.tls-impossible', 'use trust: ca'],
  ]);
});

test('an update over the air on 1 MB that cannot fit', async () => {
  const text = `
name: impossible
extends: espurna-relay.yaml
features: [relay, button-gpio, led, mqtt, heartbeat-status, web, web-embedded, domoticz, api, ota-arduino]
listeners: [tcp/80, udp/8266]
`;
  expect(await findings(text)).toEqual([
    {
      check: 'update.no-room',
      message:
        'ota-arduino cannot work on this board: a second image does not fit, not even compressed',
      remedy:
        'drop ota-arduino and update with a cable; or leave features out; or choose a board with more flash',
    },
  ]);
});

test('the same on 4 MB can be had', async () => {
  const text = `
name: possible
extends: espurna-relay.yaml
board: wemos-d1-mini-relayshield
features: [relay, button-gpio, led, mqtt, heartbeat-status, web, web-embedded, domoticz, api, ota-arduino]
listeners: [tcp/80, udp/8266]
`;
  expect(await findings(text)).toEqual([]);
});

test.each(['esp32dev', 'nodemcu-esp32s2'])('ESPurna on %s', async (board) => {
  const [first] = await findings(
    `name: impossible\nextends: espurna-relay.yaml\nboard: ${board}\n`,
  );
  expect(first?.check).toBe('profile.unknown-board');
  expect(first?.remedy).toMatch(/^ESPurna runs on esp8266 only: choose a firmware for esp32/);
});
