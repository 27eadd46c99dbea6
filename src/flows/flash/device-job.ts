import { type FlashImage, makeFlashImage } from '../../core/flash/flash-image.ts';
import { identityDigest } from '../../core/flash/identity-digest.ts';
import { parseFirmwareFile } from '../../core/image/firmware-file.ts';
import type { Finding } from '../../core/kernel/finding.ts';
import type { MakeSha256 } from '../../core/kernel/sha256.ts';
import type { FieldValues } from '../../core/personalise/prepare-image.ts';
import type { BundlePersonaliser, OpenBundle } from '../personalise.ts';
import type { BootLogRequest } from './boot-log.ts';
import type { FlashRegion } from './flash-commands.ts';

/** An image for one board, with what its bundle knows of the flash around it. */
export interface DeviceJob {
  readonly image: FlashImage;
  /** SHA-256 of the file. */
  readonly digest: string;
  /** Bytes; `undefined` where nobody said. */
  readonly flashSize: number | undefined;
  readonly eraseRegions: readonly FlashRegion[];
  /** What is known of its boot log; without an identity its firmware does not tell who it is. */
  readonly boot: Omit<BootLogRequest, 'timeoutMs'>;
  readonly findings: readonly Finding[];
}

/** A bundle, and what was worked out once for all of its devices. */
export interface FillableBundle {
  readonly bundle: OpenBundle;
  readonly personaliser: BundlePersonaliser;
}

/** Most firmwares speak at this speed. */
const USUAL_BAUD_RATE = 115_200;

/**
 * Fills the fields of a bundle for one device.
 * @throws HardenError `image.*`
 */
export function makeDeviceJob(
  { bundle, personaliser }: FillableBundle,
  values: FieldValues,
  findings: readonly Finding[],
  makeSha256: MakeSha256,
): DeviceJob {
  const { harden, builds } = bundle.manifest;
  const { bytes, digest } = personaliser.personalise(values);
  const [part] = builds.flatMap(({ parts }) => parts);
  return {
    image: makeFlashImage(parseFirmwareFile(bytes, makeSha256), part?.offset),
    digest,
    flashSize: parseFlashSize(harden.flashSize),
    eraseRegions: harden.eraseRegions,
    boot: {
      baudRate: harden.bootLog?.baudRate ?? USUAL_BAUD_RATE,
      identity: identityDigest(harden.fields, values, harden.bootLog?.identity ?? []),
      secrets: harden.fields.flatMap(({ id, secret }) => (secret ? (values.get(id) ?? []) : [])),
    },
    findings,
  };
}

/** An image that came without a bundle. @throws HardenError `image.*`, `usage.argument` */
export function makeForeignJob(
  bytes: Uint8Array,
  digest: string,
  offset: number | undefined,
  makeSha256: MakeSha256,
): DeviceJob {
  return {
    image: makeFlashImage(parseFirmwareFile(bytes, makeSha256), offset),
    digest,
    flashSize: undefined,
    eraseRegions: [],
    boot: { baudRate: USUAL_BAUD_RATE, identity: undefined, secrets: [] },
    findings: [],
  };
}

/** `1MB`, `512KB`, as boards of a pack have it. */
export function parseFlashSize(text: string): number | undefined {
  const [, count, unit] = /^(\d+)(KB|MB)$/.exec(text) ?? [];
  return count === undefined ? undefined : Number(count) * (unit === 'MB' ? 1 << 20 : 1 << 10);
}
