import type { FirmwarePack } from '../catalogue/pack.ts';
import type { ReasonsOn } from '../catalogue/reason.ts';
import { closest, suggestion } from '../document/did-you-mean.ts';
import type { Path } from '../document/path.ts';
import { printable } from '../document/printable.ts';
import { utf8 } from '../kernel/bytes.ts';
import type { Finding } from '../kernel/finding.ts';
import { tellFirst } from '../kernel/tell-first.ts';
import { featuresOn } from './features-on.ts';
import { type Profile, profileTexts, profileValues } from './profile.ts';

/** Ids named in a remedy; more would be a list nobody reads. */
const MAX_NAMED = 12;

/**
 * Says when the profile wants a firmware nobody has a pack for.
 * @param packs - ids of the packs at hand
 */
export function checkFirmware(profile: Profile, packs: readonly string[]): Finding[] {
  return unknownId(profile, ['firmware'], 'firmware', profile.firmware, packs);
}

/**
 * Holds a profile against the pack of its firmware: ids, lengths, values that nobody gave.
 * @param on - where the caller has it already
 */
export function checkAgainstPack(
  profile: Profile,
  pack: FirmwarePack,
  on: ReasonsOn = featuresOn(profile, pack),
): Finding[] {
  const boards = pack.boards.map(({ id }) => id);
  const features = pack.features.map(({ id }) => id);
  return [
    ...unknownId(profile, ['board'], 'board', profile.board, boards).map((finding) => ({
      ...finding,
      remedy: `${foreignChip(profile.board, pack)}${finding.remedy}`,
    })),
    ...unknownFeatures(profile, features),
    ...unknownPin(profile, pack),
    ...tooLong(profile, pack),
    ...missingValues(profile, pack, on),
    ...uselessValues(profile, pack),
  ];
}

/** A typing error is worth a search of the catalogue; hundreds of them are another firmware's ids. */
function unknownFeatures(profile: Profile, known: readonly string[]): Finding[] {
  const ids = new Set(known);
  const unknown = [...profile.features.entries()].filter(([, id]) => !ids.has(id));
  return tellFirst(
    unknown,
    ([index, id]) => unknownId(profile, ['features', index], 'feature', id, known),
    'unknown features',
  );
}

/** A board that is named after a chip the firmware has no board for will never be had. */
function foreignChip(board: string, pack: FirmwarePack): string {
  const chips = [...new Set(pack.boards.map(({ chip }) => chip))];
  const named = /esp-?(32(?:[csh]\d)?|8266)/i.exec(board)?.[1]?.toLowerCase();
  if (named === undefined || chips.includes(`esp${named}`)) return '';
  return `${pack.title} runs on ${chips.join(', ')} only: choose a firmware for esp${named}, or another board; `;
}

function unknownId(
  profile: Profile,
  path: Path,
  what: string,
  id: string,
  known: readonly string[],
): Finding[] {
  if (known.includes(id)) return [];
  const meant = closest(id, known);
  const named = known.slice(0, MAX_NAMED).join(', ');
  return [
    {
      check: `profile.unknown-${what}`,
      severity: 'error',
      message: `unknown ${what} "${printable(id)}"${suggestion(meant)}`,
      remedy:
        meant === undefined
          ? `use one of: ${named}${known.length > MAX_NAMED ? ', …' : ''}`
          : `write "${meant}"`,
      location: profile.locate(path),
    },
  ];
}

function unknownPin(profile: Profile, pack: FirmwarePack): Finding[] {
  if (profile.pin === undefined) return [];
  if (pack.source.kind === 'pinned') {
    const pins = pack.source.pins.map(({ id }) => id);
    return unknownId(profile, ['pin'], 'pin', profile.pin, pins);
  }
  return [
    {
      check: 'profile.unknown-pin',
      severity: 'error',
      message: `firmware "${pack.id}" lies beside its pack and has no pins`,
      remedy: 'remove the key "pin"',
      location: profile.locate(['pin']),
    },
  ];
}

function tooLong(profile: Profile, pack: FirmwarePack): Finding[] {
  const texts = profileTexts(profile);
  const limits = [
    ...pack.settings.map(({ from, maxSize }) => ({ path: from, maxSize })),
    ...pack.fields.map(({ id, size }) => ({ path: id, maxSize: size })),
  ];
  const settings = limits.map(({ path, maxSize }) => {
    const size = utf8(texts.get(path) ?? '').length;
    return { path, size, maxSize };
  });
  const values = profileValues(profile).map(({ path, value }) => ({
    path,
    size: value.kind === 'literal' ? value.literal.secret.size : 0,
    maxSize: pack.fields.find(({ id }) => id === path)?.size,
  }));
  return [...settings, ...values].flatMap(({ path, size, maxSize }) => {
    if (maxSize === undefined || size <= maxSize) return [];
    return [
      {
        check: 'profile.too-long',
        severity: 'error',
        message: `"${path}" is longer than the ${maxSize} bytes this firmware has for it`,
        remedy: 'use a shorter value',
        location: profile.locate(path.split('.')),
      },
    ];
  });
}

/** Without a value of its own, a device would keep what the stock firmware ships with. */
function missingValues(profile: Profile, pack: FirmwarePack, on: ReasonsOn): Finding[] {
  const isOn = (id: string | undefined): boolean => id === undefined || on.has(id);
  const given = new Set([
    ...profileValues(profile).map(({ path }) => path),
    ...profileTexts(profile).keys(),
  ]);
  const secrets = pack.fields
    .filter((field) => field.secret && isOn(field.feature) && !given.has(field.id))
    .map(({ id, feature }) => ({ id, feature }));
  const broker = [
    ...pack.settings.map(({ from, feature }) => ({ id: from, feature })),
    ...pack.fields.map(({ id, feature }) => ({ id, feature })),
  ].filter(({ id, feature }) => id === 'mqtt.host' && isOn(feature) && !profile.mqtt);
  return [...broker, ...secrets].map(({ id, feature }) => {
    const [section = '', key = ''] = id.split('.');
    const isIdentity = section === 'identity';
    return {
      check: 'profile.missing-value',
      severity: 'error',
      message: `${feature === undefined ? `firmware "${pack.id}"` : `feature "${feature}"`} needs "${id}"`,
      remedy: isIdentity
        ? `add \`${key}: per-device\` to "identity"`
        : `add "${key}" to "${section}"`,
      location: profile.locate(
        isIdentity && Object.keys(profile.identity).length > 0 ? [section] : ['firmware'],
        'key',
      ),
    };
  });
}

function uselessValues(profile: Profile, pack: FirmwarePack): Finding[] {
  const known = new Set([
    ...pack.fields.map(({ id }) => id),
    ...pack.settings.map(({ from }) => from),
  ]);
  return profileValues(profile)
    .filter(({ path }) => !known.has(path))
    .map(({ path }) => ({
      check: 'profile.no-field',
      severity: 'warning',
      message: `firmware "${pack.id}" has no place for "${path}"`,
      remedy: 'remove the key; it has no effect',
      location: profile.locate(path.split('.'), 'key'),
    }));
}
