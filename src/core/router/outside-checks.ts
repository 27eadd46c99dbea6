import { type Finding, sortFindings } from '../kernel/finding.ts';
import { ELSEWHERE } from './checks/elsewhere.ts';
import { MAPPING_DEVICE } from './checks/mapping-device.ts';
import { MAPPING_LIST } from './checks/mapping-list.ts';
import { MAPPING_OTHER } from './checks/mapping-other.ts';
import { MAPPING_PORT } from './checks/mapping-port.ts';
import { NAT_PMP } from './checks/nat-pmp.ts';
import { UNREADABLE } from './checks/unreadable.ts';
import { UPNP } from './checks/upnp.ts';
import type { RouterObservations } from './observations.ts';
import { needsList, type OutsideCheck } from './outside-check.ts';

/** Every rule on what a router lets in, in the order people read them. */
export const OUTSIDE_CHECKS: readonly OutsideCheck[] = [
  MAPPING_DEVICE,
  MAPPING_PORT,
  UPNP,
  NAT_PMP,
  ELSEWHERE,
  UNREADABLE,
  MAPPING_LIST,
  MAPPING_OTHER,
];

/** What the checks say to what was seen, and which of them could not be made. */
export interface OutsideVerdict {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly { readonly check: string; readonly because: string }[];
}

/** Judges a router by what was seen of it. */
export function judgeRouter(seen: RouterObservations): OutsideVerdict {
  const findings: Finding[] = [];
  const notChecked: { check: string; because: string }[] = [];
  const location = { file: seen.router };
  for (const { id, severity, missing, run } of OUTSIDE_CHECKS) {
    const because = missing(seen);
    if (because === undefined)
      findings.push(...run(seen).map((note) => ({ ...note, severity, check: id, location })));
    else notChecked.push({ check: id, because });
  }
  if (seen.lost.length > 0 && needsList(seen) === undefined) {
    const because = `nobody knows the address of ${seen.lost.join(', ')}: a mapping may lead there`;
    notChecked.push({ check: MAPPING_DEVICE.id, because });
  }
  return { findings: sortFindings(findings), notChecked };
}
