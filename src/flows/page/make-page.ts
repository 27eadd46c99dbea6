import { digestHex } from '../../core/kernel/checksums.ts';
import type { PageBundle, PageDocument, PageProfile } from '../../core/page/page.ts';
import { pageValue } from '../../core/page/page-value.ts';
import { profileTexts, profileValues } from '../../core/profile/profile.ts';
import { goesDark } from '../../core/tls/calendar.ts';
import { pinFor } from '../../core/tls/fingerprint.ts';
import { PIN_FIELD } from '../../core/vault/device-values.ts';
import type { FleetProfile, PlannedDevice } from '../load-fleet.ts';
import { matchBundle } from '../match-bundle.ts';
import type { OpenBundle } from '../personalise.ts';
import { trustOf } from '../tls-calendar.ts';

/** A bundle with the bytes of its evidence. */
export interface SiteBundle {
  readonly bundle: OpenBundle;
  readonly evidence: Uint8Array;
}

/** Folder of a bundle in the site. */
export function siteFolder({ evidence }: OpenBundle): string {
  return `bundles/${evidence.plan.profile}`;
}

/**
 * Writes down what a page has to know to make the values of devices; devices whose bundle is not
 * there are left out.
 */
export function makePage(request: {
  readonly bundles: readonly SiteBundle[];
  readonly devices: readonly PlannedDevice[];
  readonly vault: string | undefined;
}): PageDocument {
  const { bundles, vault = null } = request;
  const profiles: PageProfile[] = [];
  const places = new Map<FleetProfile, number>();
  const devices = request.devices.flatMap((planned) => {
    const { device, profile } = planned;
    const bundle = bundles.findIndex((row) => matchBundle(row.bundle, planned) === 'fits');
    const chosen = bundles[bundle];
    if (chosen === undefined) return [];
    const place = places.get(profile) ?? profiles.length;
    if (place === profiles.length) {
      places.set(profile, place);
      profiles.push(pageProfile(device.profile, profile, bundle, chosen.bundle));
    }
    const { id, mac = null, room = null } = device;
    return [{ id, profile: place, mac, room }];
  });
  const rows = bundles.map(
    ({ bundle, evidence }): PageBundle => ({
      folder: siteFolder(bundle),
      evidence: digestHex(evidence),
    }),
  );
  return { harden: 'page', version: 1, bundles: rows, profiles, devices, vault };
}

function pageProfile(
  file: string,
  planned: FleetProfile,
  bundle: number,
  { manifest }: OpenBundle,
): PageProfile {
  const { profile, certificates } = planned;
  const [certificate] = certificates;
  const trust = trustOf(planned);
  const pins = manifest.harden.fields.flatMap((field) => {
    if (field.id !== PIN_FIELD || certificate === undefined) return [];
    const pin = pinFor(field, certificate);
    // eslint-disable-next-line no-restricted-syntax -- the digest of a certificate that every client is shown
    return pin === undefined ? [] : [{ field: field.id, digits: pin.reveal() }];
  });
  return {
    file,
    bundle,
    texts: [...profileTexts(profile)].map(([path, text]) => ({ path, text })),
    values: profileValues(profile).map(({ path, value }) => pageValue(path, value)),
    pins,
    dark: (trust && goesDark(trust.kind, trust.certificates)?.day) ?? null,
  };
}
