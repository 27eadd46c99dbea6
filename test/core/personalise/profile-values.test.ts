import { expect, it } from 'vitest';
import type { FirmwarePack } from '../../../src/core/catalogue/pack.ts';
import { statedValues } from '../../../src/core/personalise/profile-values.ts';
import { checkAgainstPack } from '../../../src/core/profile/check-against-pack.ts';
import { profileText, readProfile } from '../../support/profiles.ts';
import { tinyPack } from '../../support/tiny-pack.ts';

/** The tiny pack, with network name and broker in fields: nobody reads them in a published bundle. */
function discreetPack(): FirmwarePack {
  const pack = tinyPack();
  const [field] = pack.fields;
  if (field === undefined) throw new Error('the tiny pack has fields');
  const settings = pack.settings.filter(({ from }) => from === 'mqtt.port');
  const more = ['wifi.ssid', 'mqtt.host'].map((id) => ({
    ...{ ...field, id, macro: id.toUpperCase().replace('.', '_'), size: 32 },
  }));
  return { ...pack, settings, fields: [...pack.fields, ...more] };
}

it('a profile states literals, network name and hosts, for the fields there are', () => {
  const profile = readProfile(
    profileText(
      ['mqttUser: per-device', 'mqttUser: garage'],
      ['hostname: per-device', 'hostname: g-7'],
    ),
  );
  const ids = [
    'wifi.ssid',
    'wifi.password',
    'mqtt.host',
    'identity.mqttUser',
    'identity.adminPassword',
  ];
  const values = statedValues(profile, ids);
  expect([...values].map(([id, value]) => [id, value.reveal()]).sort()).toEqual([
    ['identity.mqttUser', 'garage'],
    ['mqtt.host', 'broker.home.arpa'],
    ['wifi.ssid', 'home-iot'],
  ]);
  expect(JSON.stringify([...values])).not.toContain('broker');
});

it('a text of the profile that goes to a field is given, and must fit it', () => {
  expect(checkAgainstPack(readProfile(profileText()), discreetPack())).toEqual([]);
  const long = readProfile(profileText(['broker.home.arpa', `${'b'.repeat(28)}.home.arpa`]));
  expect(checkAgainstPack(long, discreetPack())).toMatchObject([
    { check: 'profile.too-long', message: expect.stringContaining('32 bytes') as unknown },
  ]);
});
