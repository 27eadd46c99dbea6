import { expect, test } from 'vitest';
import { diffSources } from '../../../src/core/verify/diff-sources.ts';
import { aFeature, aPack } from '../../support/world.ts';

const pack = aPack([aFeature('telnet')]);
const OLD = [
  '#ifndef TELNET_SUPPORT',
  '#define TELNET_SUPPORT 0',
  '#endif',
  '#define ADMIN_PASS "old-default"',
  '#if TELNET_SUPPORT',
  '#endif',
  '',
].join('\n');

const diff = (before: string, after: string) =>
  diffSources(pack, {
    before: [{ path: 'general.h', text: before }],
    after: [{ path: 'general.h', text: after }],
  }).map(
    ({ check, message, location }) =>
      `${check} ${location?.file ?? ''}:${location?.line ?? 0} ${message}`,
  );

test('the same source brings nothing', () => {
  expect(diff(OLD, OLD)).toEqual([]);
});

test.each([
  [
    'a switch',
    (text: string) => `${text}#ifndef COAP_SUPPORT\n#define COAP_SUPPORT 1\n#endif\n`,
    'upstream.switch-added general.h:8 new switch COAP_SUPPORT, default 1',
  ],
  [
    'a switch without a default',
    (text: string) => `${text}#ifdef COAP_SUPPORT\n#endif\n`,
    'upstream.switch-added general.h:7 new switch COAP_SUPPORT, not defined by default',
  ],
  [
    'another default',
    (text: string) => text.replace('SUPPORT 0', 'SUPPORT 1'),
    'upstream.default general.h:2 the default of TELNET_SUPPORT changes from 0 to 1',
  ],
  [
    'another default password',
    (text: string) => text.replace('old-default', 'new-default'),
    'upstream.secret general.h:4 new default credential: ADMIN_PASS is "new-default"',
  ],
  [
    'a default user',
    (text: string) => `${text}#define MQTT_USER "guest"\n`,
    'upstream.secret general.h:7 new default credential: MQTT_USER is "guest"',
  ],
  [
    'a listener',
    (text: string) => `${text}WiFiServer coap(5683);\n`,
    'upstream.listener-added general.h:7 another place opens a port: WiFiServer coap(5683);',
  ],
  [
    'a certificate',
    (text: string) => `${text}-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n`,
    'upstream.certificate general.h:0 new certificates or keys in general.h',
  ],
  [
    'trust anchors',
    (text: string) => `${text}static const br_x509_trust_anchor TAs[] = {};\n`,
    'upstream.certificate general.h:0 new certificates or keys in general.h',
  ],
])('%s that comes is told', (_, change, expected) => {
  expect(diff(OLD, change(OLD))).toEqual([expected]);
});

test('a switch that goes is told at its old line', () => {
  expect(diff(OLD, '#define ADMIN_PASS "old-default"\n')).toEqual([
    'upstream.switch-removed general.h:2 switch TELNET_SUPPORT is gone',
  ]);
});

test('a listener that goes is told at its old line', () => {
  expect(diff(`${OLD}WiFiServer coap(5683);\n`, OLD)).toEqual([
    'upstream.listener-removed general.h:7 a place that opened a port is gone: WiFiServer coap(5683);',
  ]);
});

test('a name for a C++ expression is no switch', () => {
  const constant = '#define WIFI_SUPPORT BootMode::Enabled\nauto mode = WIFI_SUPPORT;\n';
  expect(diff(OLD, `${OLD}${constant}`)).toEqual([]);
});

test('certificates that change or go are told', () => {
  const pem = (text: string) => `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`;
  expect(diff(pem('one'), pem('two'))).toEqual([
    'upstream.certificate general.h:0 other certificates or keys in general.h',
  ]);
  expect(diff(pem('one'), '')).toEqual([
    'upstream.certificate general.h:0 no more certificates or keys in general.h',
  ]);
});

test('code that reads certificates is none', () => {
  const reader =
    'find("-----BEGIN CERTIFICATE-----"); skip(5); find("-----END CERTIFICATE-----");\n';
  expect(diff(OLD, OLD + reader)).toEqual([]);
});

test('lines that only move are nothing', () => {
  expect(diff(OLD, `// new\n\n${OLD}`)).toEqual([]);
});
