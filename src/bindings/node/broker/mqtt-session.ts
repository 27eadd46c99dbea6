import type { Socket } from 'node:net';
import { type IClientOptions, MqttClient } from 'mqtt';
import type {
  BrokerLogin,
  BrokerLoginRequest,
  BrokerMessage,
  BrokerSession,
} from '../../../flows/bindings/broker-probes.ts';
import { type OpenedStream, PROBE_TIMEOUT_MS } from './probe-stream.ts';

/** "Unsupported protocol version" of MQTT 5 §3.2.2.2 and of MQTT 3.1.1 §3.2.2.3. */
const OTHER_VERSION: readonly number[] = [132, 1];

/** Most messages that are kept of one session; a broker that leaks everything sends no end of them. */
const MAX_MESSAGES = 20_000;

/**
 * Logs in over a connection that is up. MQTT 5 says whether a message was taken; a broker that does not
 * know it is asked again with MQTT 3.1.1.
 * @param again - opens another connection
 */
export async function logIn(
  socket: Socket,
  request: BrokerLoginRequest,
  again: () => Promise<OpenedStream>,
): Promise<BrokerLogin> {
  const first = await attempt(socket, request, 5);
  if (first !== 'other-version') return first;
  const stream = await again();
  if ('because' in stream) return { kind: 'unreachable', because: stream.because };
  const second = await attempt(stream.socket, request, 4);
  return second === 'other-version' ? { kind: 'refused' } : second;
}

function attempt(
  socket: Socket,
  { user, password, clientId, willTopic }: BrokerLoginRequest,
  protocolVersion: 4 | 5,
): Promise<BrokerLogin | 'other-version'> {
  const options: IClientOptions = {
    ...{ protocolVersion, clean: true, reconnectPeriod: 0, connectTimeout: PROBE_TIMEOUT_MS },
    ...{ keepalive: 30, resubscribe: false },
    ...(clientId !== undefined && { clientId }),
    ...(user !== undefined && { username: user.reveal() }),
    ...(password !== undefined && { password: password.reveal() }),
    ...(willTopic !== undefined && {
      will: { topic: willTopic, payload: Buffer.from('harden-check will'), qos: 0, retain: false },
    }),
  };
  return new Promise((resolve) => {
    const messages: BrokerMessage[] = [];
    const client = new MqttClient(() => socket, options);
    // Each message that waits for its answer also waits for the end of the connection.
    client.setMaxListeners(0);
    const give = (result: BrokerLogin | 'other-version'): void => {
      if (typeof result === 'string' || result.kind !== 'in') client.end(true);
      resolve(result);
    };
    client.on('message', (topic, bytes, { retain }) => {
      if (messages.length < MAX_MESSAGES)
        messages.push({ topic, text: bytes.toString(), isRetained: retain });
    });
    client.once('connect', () =>
      give({ kind: 'in', session: makeSession(client, messages, protocolVersion) }),
    );
    client.on('close', () => give({ kind: 'unreachable', because: 'it hung up' }));
    client.on('error', (error) => {
      const code = 'code' in error && typeof error.code === 'number' ? error.code : undefined;
      if (code === undefined) give({ kind: 'unreachable', because: 'the connection broke' });
      else if (OTHER_VERSION.includes(code) && protocolVersion === 5) give('other-version');
      else give({ kind: 'refused' });
    });
  });
}

function makeSession(
  client: MqttClient,
  messages: readonly BrokerMessage[],
  version: 4 | 5,
): BrokerSession {
  return {
    messages: () => messages,
    isConnected: () => client.connected,
    subscribe: (topics) =>
      new Promise((resolve) => {
        const done = (): void => resolve();
        // A session that was ended meanwhile never answers.
        client.once('close', done);
        client.subscribe([...topics], { qos: 0 }, () => {
          client.off('close', done);
          resolve();
        });
      }),
    publish: (topic, text) =>
      new Promise((resolve) => {
        const gone = (): void => resolve(false);
        client.once('close', gone);
        client.publish(topic, text, { qos: 1 }, (error) => {
          client.off('close', gone);
          resolve(version === 4 ? undefined : !error);
        });
      }),
    drop: () =>
      new Promise((resolve) => {
        client.once('close', () => resolve());
        if (client.connected) client.stream.destroy();
        else resolve();
      }),
    end: async () => {
      await client.endAsync(true);
    },
  };
}
