import type { Finding } from '../kernel/finding.ts';
import type { Rule } from '../kernel/rule.ts';
import type { RouterObservations } from './observations.ts';
import { mappingKey, type PortMapping } from './port-mapping.ts';

/** A finding of a router, before it has its check, its severity and its place. */
export type OutsideNote = Pick<Finding, 'message' | 'remedy'> & Partial<Pick<Finding, 'evidence'>>;

/** A rule on what a router lets in. */
export interface OutsideCheck extends Rule {
  /** Why it could not be looked at; `undefined` when it could. */
  readonly missing: (seen: RouterObservations) => string | undefined;
  readonly run: (seen: RouterObservations) => readonly OutsideNote[];
}

/** A router that says nothing proves nothing. */
const SILENT =
  'the router does not answer UPnP: look at the forwardings on its own page; silence proves nothing';

/** What is missing where no list of mappings was read. */
export function needsList({ upnp }: RouterObservations): string | undefined {
  if (!upnp.isThere) return SILENT;
  return upnp.services.length > 0
    ? undefined
    : 'nothing in the router that was asked opens ports: look at the forwardings on its own page';
}

/** Every mapping of a router once, whichever of its services lists it; open where one says so. */
export function mappingsOf({ upnp }: RouterObservations): readonly PortMapping[] {
  const byKey = new Map<string, PortMapping>();
  for (const mapping of upnp.services.flatMap(({ mappings }) => mappings)) {
    const key = mappingKey(mapping);
    if (byKey.get(key)?.isEnabled !== true) byKey.set(key, mapping);
  }
  return [...byKey.values()];
}

/** Those that let somebody in now. */
export function openMappings(seen: RouterObservations): readonly PortMapping[] {
  return mappingsOf(seen).filter(({ isEnabled }) => isEnabled);
}
