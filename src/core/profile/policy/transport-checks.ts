import { MQTT_PORT } from '../mqtt-ports.ts';
import { type PolicyCheck, policyFinding } from './policy-check.ts';

export const PLAIN_PORT_CHECK: PolicyCheck = {
  id: 'mqtt.plain-port',
  title: 'MQTT does not use its unencrypted port.',
  why: 'On port 1883 the password and every command cross the network in clear text.',
  severity: 'error',
  run(profile) {
    const { mqtt } = profile;
    if (mqtt?.tls.trust !== 'none' || mqtt.port !== MQTT_PORT.plain) return [];
    const isExplained = mqtt.tls.reason !== undefined;
    return [
      policyFinding(this.id, profile, ['mqtt', 'port'], {
        severity: isExplained ? 'warning' : 'error',
        message: `MQTT on port ${MQTT_PORT.plain} is not encrypted`,
        remedy: `use port ${MQTT_PORT.tls} with \`tls: { trust: fingerprint, certificate: … }\``,
      }),
    ];
  },
};

export const TLS_NONE: PolicyCheck = {
  id: 'mqtt.tls-none',
  title: 'MQTT is encrypted, or the profile says why not.',
  why: 'Without TLS whoever is on the network reads and changes messages; the report has to say that this was a decision.',
  severity: 'error',
  run(profile) {
    const tls = profile.mqtt?.tls;
    if (tls?.trust !== 'none') return [];
    if (tls.reason === undefined) {
      return [
        policyFinding(this.id, profile, ['mqtt', 'tls'], {
          severity: 'error',
          message: 'MQTT without TLS and without a reason',
          remedy: 'add `reason: …`, or use trust: fingerprint or ca',
        }),
      ];
    }
    return [
      policyFinding(this.id, profile, ['mqtt', 'tls'], {
        severity: 'note',
        message: 'MQTT without TLS, for the reason given; the report says so on its first page',
        remedy: 'use trust: fingerprint or ca as soon as the firmware can',
      }),
    ];
  },
};

export const PORT_TLS_MISMATCH: PolicyCheck = {
  id: 'mqtt.port-tls-mismatch',
  title: 'Port and TLS of the broker fit together.',
  why: 'A TLS client on the plain port, or the other way round, never connects.',
  severity: 'error',
  run(profile) {
    const { mqtt } = profile;
    if (!mqtt) return [];
    const isPlain = mqtt.tls.trust === 'none';
    if (mqtt.port !== (isPlain ? MQTT_PORT.tls : MQTT_PORT.plain)) return [];
    return [
      policyFinding(this.id, profile, ['mqtt', 'port'], {
        severity: 'error',
        message: isPlain
          ? `port ${MQTT_PORT.tls} expects TLS, and the profile says trust: none`
          : `port ${MQTT_PORT.plain} is the unencrypted one, and the profile wants TLS`,
        remedy: isPlain ? 'use trust: fingerprint or ca' : `use port ${MQTT_PORT.tls}`,
      }),
    ];
  },
};

export const TLS_IMPOSSIBLE: PolicyCheck = {
  id: 'mqtt.tls-impossible',
  title: 'The firmware can recognise the broker the way the profile says.',
  why: 'A firmware that cannot check a certificate that way would connect without checking it, or in clear text.',
  severity: 'error',
  run(profile, pack) {
    const trust = profile.mqtt?.tls.trust ?? 'none';
    if (trust === 'none' || pack.tls[trust] !== undefined) return [];
    const ways = Object.keys(pack.tls);
    return [
      policyFinding(this.id, profile, ['mqtt', 'tls'], {
        severity: 'error',
        message: `firmware "${pack.id}" cannot recognise a broker by trust: ${trust}`,
        remedy:
          ways.length === 0
            ? 'use trust: none with a reason, on a network of its own, or choose another firmware'
            : `use trust: ${ways.join(' or ')}`,
      }),
    ];
  },
};

export const TLS_CONTRADICTION: PolicyCheck = {
  id: 'mqtt.tls-contradiction',
  title: 'A profile that says trust: none names no TLS feature.',
  why: 'TLS that recognises nobody encrypts to whoever answers; one of the two lines is a mistake.',
  severity: 'error',
  run(profile, pack) {
    if (profile.mqtt?.tls.trust !== 'none') return [];
    const features = new Set(Object.values(pack.tls).flat());
    return profile.features.flatMap((feature, index) =>
      features.has(feature)
        ? [
            policyFinding(this.id, profile, ['features', index], {
              severity: 'error',
              message: `feature "${feature}" is TLS, and mqtt.tls says trust: none`,
              remedy: `drop ${feature}, or use trust: ${Object.keys(pack.tls).join(' or ')}`,
            }),
          ]
        : [],
    );
  },
};
