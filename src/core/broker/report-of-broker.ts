import type { ListenerRow, ReportModel } from '../report/model.ts';
import { lastDay } from '../tls/certificate.ts';
import { fingerprintsOf } from '../tls/fingerprint.ts';
import { BROKER_CHECKS, type BrokerVerdict } from './broker-checks.ts';
import { CONFIDENCE } from './confidence.ts';
import type { BrokerObservations } from './observations.ts';

/** What a sample leaves open. */
export interface Sampled {
  readonly tried: number;
  readonly devices: number;
  /** Largest share of bad devices that a clean sample leaves possible. */
  readonly share: number;
}

/** The report on a running broker, in whatever format. */
export function reportOfBroker(
  seen: BrokerObservations,
  { findings, notChecked }: BrokerVerdict,
  { version, sampled }: { readonly version: string; readonly sampled: Sampled | undefined },
): ReportModel {
  const subject = `${seen.host}:${seen.port}`;
  return {
    ...{ title: `Audit of the broker ${subject}`, version, subject, findings, notChecked },
    facts: factsOf(seen, sampled),
    limits: [],
    rules: BROKER_CHECKS.map(({ id, severity, title, why }) => ({ id, severity, title, why })),
    features: [],
    listeners: seen.listeners.map(listenerRow),
    ...{ edits: [], toolchain: [], digests: [] },
    unknowable: [
      'what other ports of the host do: `harden scan <host>` looks',
      'whether the router lets the internet in: `harden outside` asks it',
    ],
  };
}

function factsOf(seen: BrokerObservations, sampled: Sampled | undefined): ReportModel['facts'] {
  const { certificate, isolation, addresses, throttle } = seen;
  const [first] = certificate?.chain ?? [];
  const fact = (name: string, value: string | undefined) =>
    value === undefined ? [] : [{ name, value }];
  return [
    ...fact('addresses', addresses.map(({ address, kind }) => `${address} (${kind})`).join(', ')),
    ...fact('TLS', certificate?.versions.join(', ')),
    ...fact('certificate', first && `until ${lastDay(first)}`),
    ...fact('SHA-256', first && fingerprintsOf(first).sha256),
    ...fact('key', first && fingerprintsOf(first).key),
    ...fact(
      'isolation',
      isolation && `${isolation.tried} of ${isolation.devices} devices, ${isolation.pairs} pairs`,
    ),
    ...fact('sample', sampled && sampleText(sampled)),
    ...fact(
      'throttle',
      throttle?.shutOutAfter === undefined
        ? undefined
        : `shut out after ${throttle.shutOutAfter} wrong passwords`,
    ),
  ];
}

/** What may be said when the sample was clean, and how surely. */
export function sampleText({ tried, devices, share }: Sampled): string {
  const percent = (share * 100).toFixed(share < 0.1 ? 2 : 0);
  return `${tried} of ${devices} devices, drawn at random; if all of them are clean, fewer than ${percent} % of the fleet are not, with ${CONFIDENCE * 100} % confidence`;
}

function listenerRow({
  port,
  tls,
  state,
  anonymous,
}: BrokerObservations['listeners'][number]): ListenerRow {
  return {
    port: `tcp/${port}`,
    allowed: tls,
    open: state !== 'closed',
    ...(state === 'mqtt' && {
      authentication: anonymous === 'in' ? ('none' as const) : ('password' as const),
    }),
    features: [tls ? 'MQTT over TLS' : 'MQTT'],
  };
}
