import { type Finding, sortFindings } from '../kernel/finding.ts';
import type { Baseline } from './baseline.ts';
import { CHANGED } from './checks/changed.ts';
import { LISTENER_MISSING } from './checks/listener-missing.ts';
import { LISTENER_OUTSIDE_CONTRACT } from './checks/listener-outside-contract.ts';
import { NO_ANSWER } from './checks/no-answer.ts';
import { NO_LOGIN } from './checks/no-login.ts';
import { NOT_REPORTED } from './checks/not-reported.ts';
import { OTHER_BOARD } from './checks/other-board.ts';
import { UNPROVEN } from './checks/unproven.ts';
import { type HostLook, hasAnswered, unknownPorts } from './observations.ts';
import type { ScanCheck } from './scan-check.ts';

/** Every rule on running devices, in the order people read them. */
export const SCAN_CHECKS: readonly ScanCheck[] = [
  NO_ANSWER,
  OTHER_BOARD,
  LISTENER_OUTSIDE_CONTRACT,
  LISTENER_MISSING,
  UNPROVEN,
  NO_LOGIN,
  CHANGED,
  NOT_REPORTED,
];

/** What the checks say to what was seen, and what could not be told. */
export interface ScanVerdict {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly { readonly check: string; readonly because: string }[];
}

/** Judges running devices by what was seen of them. */
export function judgeScan(hosts: readonly HostLook[], baseline: Baseline | undefined): ScanVerdict {
  const findings = hosts.flatMap((host) =>
    SCAN_CHECKS.flatMap(({ id, severity, run }) =>
      run({ host, baseline }).map((note) => ({
        ...{ ...note, severity, check: id },
        location: { file: host.name },
      })),
    ),
  );
  return { findings: sortFindings(findings), notChecked: hosts.flatMap(leftOpen) };
}

/** What a look cannot tell of a host, because something is missing. */
function leftOpen(host: HostLook): ScanVerdict['notChecked'] {
  if (!hasAnswered(host)) return [];
  return [...withoutContract(host), ...untold(host), ...unknownBoard(host)];
}

function withoutContract({ name, contract }: HostLook): ScanVerdict['notChecked'] {
  if (contract !== undefined) return [];
  const because = `no profile says what ${name} may have open: --expect names one`;
  return [{ check: LISTENER_OUTSIDE_CONTRACT.id, because }];
}

/** Where there is a contract, they are an error. */
function untold(host: HostLook): ScanVerdict['notChecked'] {
  const names = unknownPorts(host);
  if (host.contract !== undefined || names.length === 0) return [];
  const because = `${host.name} neither answers nor refuses at ${names.join(', ')}`;
  return [{ check: UNPROVEN.id, because }];
}

function unknownBoard({ name, isDevice, mac }: HostLook): ScanVerdict['notChecked'] {
  if (!isDevice) return [];
  const because =
    mac.expected === undefined
      ? `neither fleet file nor ledger has the MAC of ${name}`
      : mac.seen === undefined
        ? `no MAC of ${name} was seen: something stands between, which may have refused in its place`
        : undefined;
  return because === undefined ? [] : [{ check: OTHER_BOARD.id, because }];
}
