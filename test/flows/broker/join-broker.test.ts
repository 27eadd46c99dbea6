import { describe, expect, test } from 'vitest';
import type { ImageField } from '../../../src/core/image/field.ts';
import { utf8 } from '../../../src/core/kernel/bytes.ts';
import type { Tls } from '../../../src/core/profile/profile.ts';
import { fingerprintsOf } from '../../../src/core/tls/fingerprint.ts';
import { readPemCertificates } from '../../../src/core/tls/read-pem.ts';
import type {
  BrokerLogin,
  BrokerLoginRequest,
  BrokerProbes,
  BrokerServer,
  BrokerSession,
} from '../../../src/flows/bindings/broker-probes.ts';
import { type JoinedDevice, joinBroker } from '../../../src/flows/broker/join-broker.ts';
import { EXAMPLE_PEM } from '../../support/certificate.ts';
import { GOOD_PROFILE, readProfile } from '../../support/profiles.ts';

const [certificate] = readPemCertificates(EXAMPLE_PEM, 'broker.pem');
if (certificate === undefined) throw new Error('no certificate');
const { sha256 } = fingerprintsOf(certificate);

const field = (id: string, offset: number, size: number): ImageField => ({
  ...{ id, offset, size, padding: 'nul' },
  ...{ alphabet: 'text', encoding: 'text', secret: false },
});
const FIELDS = [
  field('identity.mqttUser', 0, 8),
  field('identity.mqttPassword', 8, 16),
  field('identity.hostname', 24, 8),
  field('mqtt.fingerprint', 32, 64),
];

function flashWith(pin: string): Uint8Array {
  return utf8(
    `${'lamp-7'.padEnd(8, '\0')}${'a secret'.padEnd(16, '\0')}${'lamp'.padEnd(8, '\0')}${pin}`,
  );
}

interface Seen {
  readonly server: BrokerServer;
  readonly request: BrokerLoginRequest;
}

/** A broker that answers in one way, and remembers who came. */
function broker(answer: {
  readonly login?: BrokerLogin;
  readonly takes?: boolean;
  readonly isBelieved?: boolean;
  readonly isThere?: boolean;
}): { readonly probes: BrokerProbes; readonly seen: Seen[]; readonly written: string[] } {
  const { takes = true, isBelieved = false, isThere = true } = answer;
  const seen: Seen[] = [];
  const written: string[] = [];
  const session: BrokerSession = {
    ...{ messages: () => [], isConnected: () => true, subscribe: () => Promise.resolve() },
    ...{ drop: () => Promise.resolve(), end: () => Promise.resolve() },
    publish: (topic) => {
      written.push(topic);
      return Promise.resolve(takes);
    },
  };
  return {
    seen,
    written,
    probes: {
      addresses: () => Promise.resolve([]),
      isOpen: () => Promise.resolve(true),
      handshake: () =>
        Promise.resolve(
          isThere ? { chain: [certificate?.bytes ?? utf8('')], isBelieved } : undefined,
        ),
      logIn: (server, request) => {
        seen.push({ server, request });
        return Promise.resolve(answer.login ?? { kind: 'in', session });
      },
    },
  };
}

function join(
  world: ReturnType<typeof broker>,
  { trust = 'fingerprint', pin = sha256 }: { trust?: Tls['trust']; pin?: string } = {},
): Promise<JoinedDevice> {
  const tls: Tls =
    trust === 'none' ? { trust, reason: 'test' } : { trust, certificate: 'certs/broker.pem' };
  const mqtt = { host: 'broker.home.arpa', port: 8883, tls };
  return joinBroker(
    {
      ...{ device: 'lamp', flash: flashWith(pin), fields: FIELDS },
      profile: {
        profile: { ...readProfile(GOOD_PROFILE), mqtt },
        certificates: certificate ? [certificate] : [],
      },
      server: { host: '127.0.0.1', port: 4711 },
    },
    world.probes,
    { signal: new AbortController().signal, onProgress: () => undefined },
  );
}

describe('a board at its broker', () => {
  test('logs in with what lies in its flash, and reports below its name', async () => {
    const world = broker({});
    expect((await join(world)).topic).toBe('lamp/status');
    const [{ server, request } = { server: undefined, request: undefined }] = world.seen;
    expect(server).toEqual({ host: '127.0.0.1', port: 4711, tls: true, fingerprint: sha256 });
    expect([request?.user?.reveal(), request?.password?.reveal()]).toEqual(['lamp-7', 'a secret']);
    expect(world.written).toEqual(['lamp/status']);
  });

  test.each([
    ['whose certificate is not the pinned one', {}, { pin: '0'.repeat(64) }, 'does not trust'],
    ['that no authority of its profile has signed', {}, { trust: 'ca' as const }, 'does not trust'],
    ['that is not there', { isThere: false }, {}, 'finds no broker'],
  ])('tells its password to none %s', async (_, answer, wish, message) => {
    const world = broker(answer);
    const joined = join(world, wish);
    await expect(joined).rejects.toMatchObject({ code: 'broker.not-joined' });
    await expect(joined).rejects.toThrow(message);
    expect(world.seen).toEqual([]);
  });

  test('trusts what its authority has signed, and speaks plainly where its profile does', async () => {
    const signed = broker({ isBelieved: true });
    await join(signed, { trust: 'ca' });
    expect(signed.seen[0]?.server.fingerprint).toBe(sha256);
    const plain = broker({});
    await join(plain, { trust: 'none' });
    expect(plain.seen[0]?.server).toEqual({ host: '127.0.0.1', port: 4711, tls: false });
  });

  test.each([
    [{ login: { kind: 'refused' } } as const, 'is refused'],
    [{ login: { kind: 'unreachable', because: 'it hung up' } } as const, 'it hung up'],
    [{ takes: false }, 'may not write'],
  ])('says why it is not in', async (answer, message) => {
    const joined = join(broker(answer));
    await expect(joined).rejects.toMatchObject({ code: 'broker.not-joined' });
    await expect(joined).rejects.toThrow(message);
  });
});
