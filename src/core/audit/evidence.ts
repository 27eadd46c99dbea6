import type { Feature } from '../catalogue/feature.ts';
import { hex } from '../kernel/bytes.ts';
import { findText, findWholeText, formatPlace } from './flash-text.ts';
import type { FeatureEvidence, Searchable } from './subject.ts';
import { findSymbols } from './symbol-index.ts';

/** Shorter markers match whole C strings only: `api` is in too many words. */
const SHORTEST_PART = 5;

/**
 * Looks for the markers of one feature.
 *
 * A symbol marker matches a symbol that starts with it, demangled or as the linker knows it. A
 * string marker matches anywhere in the bytes that end up in flash; one of fewer than five
 * characters must be a whole C string. A single match makes the feature present: only when all its
 * markers are silent may a build be called free of it.
 */
export function featureEvidence(build: Searchable, feature: Feature): FeatureEvidence {
  const { markers } = feature;
  const { symbols: index } = build;
  const symbols = index === undefined ? [] : markers.symbols.map((m) => symbolTraces(index, m));
  const strings =
    build.text.regions.length === 0 ? [] : markers.strings.map((m) => stringTraces(build, m));
  const searched = [...symbols, ...strings];
  const found = searched.filter((traces) => traces.length > 0).length;
  const all = markers.symbols.length + markers.strings.length;
  return {
    symbols: [...new Set(symbols.flat())],
    strings: strings.flat(),
    verdict: found > 0 ? 'present' : searched.length > 0 ? 'absent' : 'unknown',
    partial: searched.length < all || (found > 0 && found < searched.length),
  };
}

/** Evidence for many features: id → evidence. */
export function collectEvidence(
  build: Searchable,
  features: readonly Feature[],
): ReadonlyMap<string, FeatureEvidence> {
  return new Map(features.map((feature) => [feature.id, featureEvidence(build, feature)]));
}

/** Symbols and strings of some evidence as lines for a finding. */
export function formatEvidence(
  evidence: Pick<FeatureEvidence, 'symbols' | 'strings'> | undefined,
): string[] {
  if (evidence === undefined) return [];
  return [
    ...evidence.symbols.map((trace) => `symbol ${trace}`),
    ...evidence.strings.map((trace) => `string ${trace}`),
  ];
}

/** Places of one string marker as `"text" at offset 0x10`. */
export function stringTraces(build: Searchable, marker: string): string[] {
  const find = marker.length < SHORTEST_PART ? findWholeText : findText;
  return find(build.text, marker).map(
    (place) => `${JSON.stringify(marker)} at ${formatPlace(place)}`,
  );
}

/** Symbols of one marker as `name at 0x40201234`. */
export function symbolTraces(index: NonNullable<Searchable['symbols']>, marker: string): string[] {
  return findSymbols(index, marker).map((symbol) => `${symbol.name} at ${hex(symbol.address)}`);
}
