import type { HostKind } from '../profile/policy/private-host.ts';
import type { Profile } from '../profile/profile.ts';
import type { Certificate } from '../tls/certificate.ts';

/** How an attempt to log in ended. */
export type LoginOutcome = 'in' | 'refused' | 'unreachable';

/** A TLS version, oldest first. */
export const TLS_VERSIONS = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;
export type TlsVersion = (typeof TLS_VERSIONS)[number];

/** An address the name of the broker leads to. */
export interface ResolvedAddress {
  readonly address: string;
  readonly kind: HostKind;
}

/** A port of the broker's host, and what answers there. */
export interface ListenerLook {
  readonly port: number;
  readonly tls: boolean;
  /** `other`: open, but no MQTT. */
  readonly state: 'closed' | 'mqtt' | 'other';
  /** Of a login without user and password; `unreachable` where there is no MQTT. */
  readonly anonymous: LoginOutcome;
}

/** What the broker presents, and who would believe it. */
export interface CertificateLook {
  /** That of the broker first. */
  readonly chain: readonly Certificate[];
  /** Versions a handshake worked with. */
  readonly versions: readonly TlsVersion[];
  /** Each profile that uses TLS, with what its devices would say. */
  readonly trust: readonly TrustLook[];
}

/** What the devices of one profile would say to the certificate. */
export interface TrustLook {
  readonly profile: Profile;
  readonly chip: string;
  readonly kind: 'fingerprint' | 'ca';
  /** Those of the profile's file. */
  readonly certificates: readonly Certificate[];
  /** True when the chain ends at one of them, or it is the pinned one. */
  readonly isBelieved: boolean;
}

/** A pair of user and password that many people leave as it was. */
export interface DefaultLogin {
  readonly user: string;
  readonly outcome: LoginOutcome;
}

/** A retained message that a login saw. */
export interface RetainedMessage {
  readonly topic: string;
  /** What in it looks like a secret; never the secret itself. */
  readonly secrets: readonly string[];
}

/** What one device of the fleet sees. */
export interface DeviceLook {
  readonly device: string;
  readonly outcome: LoginOutcome;
  /** Topics of the broker about itself. */
  readonly system: readonly string[];
  /** Topics of others that a subscription to everything brought. */
  readonly foreign: readonly string[];
}

/** Who reads or writes for whom. */
export interface IsolationLook {
  /** Devices of the fleet, and those that logged in. */
  readonly devices: number;
  readonly tried: number;
  /** Pairs of a device and a topic root that is not its own. */
  readonly pairs: number;
  /** `reader reads owner`: ids. */
  readonly reads: readonly (readonly [reader: string, owner: string])[];
  readonly writes: readonly (readonly [writer: string, owner: string])[];
  /** Devices whose own message did not come back: their result proves nothing. */
  readonly silent: readonly string[];
}

/** What one device can do to another one's session. Only with leave to disturb. */
export interface TakeOverLook {
  readonly attacker: string;
  readonly victim: string;
  /** True when the victim lost its connection. */
  readonly threwOut: boolean;
  /** True when a will of the attacker arrived on a topic of the victim. */
  readonly leftWill: boolean;
}

/** What many wrong passwords led to. Only with leave to disturb. */
export interface ThrottleLook {
  readonly tries: number;
  /** After so many it did not answer any more; `undefined`: it always did. */
  readonly shutOutAfter: number | undefined;
}

/** Parts of a look at a broker, in their order. */
export type BrokerLook =
  | 'listeners'
  | 'certificate'
  | 'defaults'
  | 'devices'
  | 'retained'
  | 'throttle';

/** A broker answered too slowly. */
export interface CutShort {
  /** Time there was, minutes. */
  readonly minutes: number;
  /** What was not seen to its end. */
  readonly looks: readonly BrokerLook[];
}

/** All that was seen of a running broker; no judgement in it. */
export interface BrokerObservations {
  readonly host: string;
  readonly port: number;
  /** `undefined`: the name leads nowhere, or an address was given. */
  readonly addresses: readonly ResolvedAddress[];
  readonly listeners: readonly ListenerLook[];
  readonly certificate: CertificateLook | undefined;
  readonly defaults: readonly DefaultLogin[];
  readonly retained: readonly RetainedMessage[];
  readonly devices: readonly DeviceLook[];
  readonly isolation: IsolationLook | undefined;
  readonly takeOver: TakeOverLook | undefined;
  readonly throttle: ThrottleLook | undefined;
  /** `undefined`: all of it was looked at. */
  readonly cutShort: CutShort | undefined;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}
