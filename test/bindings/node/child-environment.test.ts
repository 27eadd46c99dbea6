import { describe, expect, it } from 'vitest';
import {
  BUILD_EPOCH,
  childEnvironment,
  platformioEnvironment,
} from '../../../src/bindings/node/child-environment.ts';
import type { Host } from '../../../src/bindings/node/host.ts';
import { findPlaces } from '../../../src/bindings/node/places.ts';

const hostWith = (environment: Host['environment']): Host => ({
  environment,
  home: '/home/me',
  system: 'linux',
  isRoot: false,
});

describe('the environment of children', () => {
  const PASSED = ['PATH', 'HOME', 'https_proxy', 'HTTPS_PROXY', 'PIP_INDEX_URL', 'SSL_CERT_FILE'];
  it.each(PASSED)('has %s', (name) => {
    expect(childEnvironment(hostWith({ [name]: 'x' }))).toMatchObject({ [name]: 'x' });
  });

  const HELD_BACK = [
    'WIFI_PASSWORD',
    'HARDEN_MASTER',
    'AWS_SECRET_ACCESS_KEY',
    'PLATFORMIO_AUTH_TOKEN',
    'PLATFORMIO_BUILD_FLAGS',
    'PLATFORMIO_BUILD_SRC_FLAGS',
    'PLATFORMIO_BUILD_CACHE_DIR',
    'CFLAGS',
    'CPATH',
    'PYTHONPATH',
    'LC_ALL',
    'CI',
  ];
  it.each(HELD_BACK)('has no %s', (name) => {
    const host = hostWith({ [name]: 'planted' });
    const environment = platformioEnvironment(host, findPlaces(host));
    expect(Object.values(environment)).not.toContain('planted');
  });

  it('asks for English, for no telemetry and for a fixed time', () => {
    const host = hostWith({});
    expect(platformioEnvironment(host, findPlaces(host))).toMatchObject({
      LC_MESSAGES: 'C',
      PLATFORMIO_SETTING_ENABLE_TELEMETRY: 'No',
      SOURCE_DATE_EPOCH: String(BUILD_EPOCH),
      HARDEN_NODE: process.execPath,
      HARDEN_SKIP_IMAGE: '1',
    });
    expect(new Date(BUILD_EPOCH * 1000).toISOString()).toBe('1980-01-01T00:00:00.000Z');
  });
});

describe('findPlaces', () => {
  const TABLE = [
    ['the cache folder of the home', {}, '/home/me/.cache/harden'],
    ['XDG_CACHE_HOME', { XDG_CACHE_HOME: '/x' }, '/x/harden'],
    ['HARDEN_CACHE', { HARDEN_CACHE: '/h', XDG_CACHE_HOME: '/x' }, '/h'],
    ['no empty variable', { HARDEN_CACHE: '' }, '/home/me/.cache/harden'],
  ] as const;
  it.each(TABLE)('follows %s', (_name, environment, cache) => {
    const places = findPlaces(hostWith(environment));
    expect(places.cache).toBe(cache);
    expect(places.platformioCore).toBe(`${cache}/platformio`);
  });

  it("uses the user's PlatformIO folders when they are named", () => {
    const environment = { PLATFORMIO_CORE_DIR: '/core', PLATFORMIO_PACKAGES_DIR: '/packages' };
    expect(findPlaces(hostWith(environment))).toMatchObject({
      platformioCore: '/core',
      platformioPackages: '/packages',
    });
  });
});
