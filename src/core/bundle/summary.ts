import { formatListener } from '../catalogue/feature.ts';
import type { Evidence } from './evidence.ts';

/** The headline figures of a build. */
export interface BuildSummary {
  /** Features of the stock firmware that are compiled out. */
  readonly compiledOut: number;
  /** Those of them that are shown to be absent, by a detector that fires on the stock firmware. */
  readonly shownAbsent: number;
  /** Ports the firmware may open: `tcp/80`. */
  readonly listeners: readonly string[];
  /** Ports the stock firmware opens. */
  readonly stockListeners: readonly string[];
  /** Bytes; 0 when nobody knows. */
  readonly imageSize: number;
  readonly stockImageSize: number;
  /** How much smaller than the stock image, whole percent; negative when it is larger. */
  readonly savedPercent: number;
  /** Ids of the fields that are filled for each device. */
  readonly fields: readonly string[];
  /** SHA-256 of the image, hexadecimal. */
  readonly digest: string | undefined;
}

/** Draws the headline figures from the evidence of a bundle. */
export function summariseBuild({ plan, control, audit }: Evidence): BuildSummary {
  const off = plan.switches.filter(({ state, stock }) => state === 'off' && stock === 'on');
  const fired = new Set(control.features.filter((row) => row.fired).map(({ feature }) => feature));
  const absent = new Set(
    audit.features.filter(({ verdict }) => verdict === 'absent').map(({ id }) => id),
  );
  const imageSize = audit.subject.size ?? 0;
  return {
    compiledOut: off.length,
    shownAbsent: off.filter(({ feature }) => fired.has(feature) && absent.has(feature)).length,
    listeners: plan.listeners.map(formatListener),
    stockListeners: control.listeners,
    imageSize,
    stockImageSize: control.size,
    savedPercent: control.size === 0 ? 0 : Math.round((1 - imageSize / control.size) * 100),
    fields: plan.fields.map(({ id }) => id),
    digest: audit.subject.digest,
  };
}
