import type { Feature, FeatureListener, Force, MacroValue } from './feature.ts';
import type {
  Feature as RawFeature,
  Force as RawForce,
  FeatureListener as RawListener,
} from './raw-features.gen.ts';

/** A row as written in `features.yaml`, with its short forms filled in. */
export function makeFeature(raw: RawFeature): Feature {
  const semantics = raw.semantics ?? 'value';
  const listeners = (raw.listeners ?? []).map(makeListener);
  return {
    id: raw.id,
    title: raw.title ?? raw.id,
    macro: raw.macro,
    semantics,
    on: makeMacroValue(raw.on, '1'),
    off: makeMacroValue(raw.off, semantics === 'value' ? '0' : undefined),
    default: makeMacroValue(raw.default, undefined),
    category: raw.category,
    listeners,
    direction: raw.direction ?? (listeners.length > 0 ? 'inbound' : 'none'),
    requires: raw.requires ?? [],
    conflicts: raw.conflicts ?? [],
    forces: (raw.forces ?? []).map((force) => makeForce(force, raw.source)),
    chips: raw.chips,
    markers: { symbols: raw.markers?.symbols ?? [], strings: raw.markers?.strings ?? [] },
    bytes: raw.bytes,
    why: raw.why,
    source: raw.source,
  };
}

/** Absent takes the fallback; null says "not defined"; a number is its decimal text. */
function makeMacroValue(raw: string | number | null | undefined, fallback: MacroValue): MacroValue {
  if (raw === undefined) return fallback;
  return raw === null ? undefined : String(raw);
}

function makeListener(raw: RawListener): FeatureListener {
  const { transport, port, authentication, portMacro, accessPointOnly } = raw;
  return {
    transport,
    port,
    authentication,
    ...(portMacro === undefined ? {} : { portMacro }),
    ...(accessPointOnly === undefined ? {} : { accessPointOnly }),
  };
}

/** A bare id is the common case: while this is on, that one is on too. */
function makeForce(raw: RawForce, source: string): Force {
  if (typeof raw === 'string') return { when: 'on', feature: raw, to: 'on', source };
  return { when: raw.when ?? 'on', feature: raw.feature, to: raw.to ?? 'on', source: raw.source };
}
