import { type PolicyCheck, policyFinding } from './policy-check.ts';
import { hostKind } from './private-host.ts';
import { findPublicBroker } from './public-brokers.ts';

const HOST = ['mqtt', 'host'];

export const PUBLIC_BROKER: PolicyCheck = {
  id: 'mqtt.public-broker',
  title: 'The broker is not a public one.',
  why: 'On a public broker everybody reads the topics of your devices and may send them commands.',
  severity: 'error',
  run(profile) {
    const broker = profile.mqtt && findPublicBroker(profile.mqtt.host);
    if (!broker) return [];
    return [
      policyFinding(this.id, profile, HOST, {
        severity: 'error',
        message: `${broker.host} is a ${broker.what}`,
        remedy: 'run a broker of your own, such as Mosquitto on a machine at home',
      }),
    ];
  },
};

export const BROKER_NOT_PRIVATE: PolicyCheck = {
  id: 'mqtt.not-private',
  title: 'The broker is on the own network.',
  why: 'A broker outside sees every message, and the device stops working when the connection does.',
  severity: 'warning',
  run(profile) {
    const host = profile.mqtt?.host;
    if (host === undefined || findPublicBroker(host)) return [];
    const kind = hostKind(host);
    if (kind === 'private') return [];
    return [
      policyFinding(this.id, profile, HOST, {
        severity: 'warning',
        message:
          kind === 'loopback'
            ? 'the broker is the device itself: this address never leaves it'
            : 'the broker is neither a private address nor a local name',
        remedy: 'use a private address or a name such as broker.home.arpa',
      }),
    ];
  },
};
