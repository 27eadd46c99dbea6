import { setTimeout as sleep } from 'node:timers/promises';
import { connect, type IClientOptions, type MqttClient } from 'mqtt';

/** A client that is logged in, with all it was sent. */
export interface MqttSession {
  readonly client: MqttClient;
  /** Topic and text of every message, in order. */
  readonly messages: readonly { readonly topic: string; readonly text: string }[];
  readonly isConnected: () => boolean;
  /** @returns the reason code of MQTT 5: below 128 for success */
  publish(topic: string, text: string, retain?: boolean): Promise<number>;
  subscribe(topic: string): Promise<void>;
  end(): Promise<void>;
}

/** How a login ended: a session, or the reason code the broker gave. */
export type Login = MqttSession | { readonly refused: number };

/** Logs in with MQTT 5, whose answers say whether a message was taken. */
export function logIn(options: IClientOptions): Promise<Login> {
  return new Promise((resolve, reject) => {
    const client = connect({
      ...{ host: '127.0.0.1', protocol: 'mqtts', protocolVersion: 5, reconnectPeriod: 0 },
      ...{ connectTimeout: 10_000, servername: 'broker.home.arpa' },
      ...options,
    });
    const messages: { topic: string; text: string }[] = [];
    client.on('message', (topic, bytes) => messages.push({ topic, text: bytes.toString() }));
    client.once('connect', () => resolve(makeSession(client, messages)));
    client.on('error', (error) => {
      client.end(true);
      if ('code' in error && typeof error.code === 'number') resolve({ refused: error.code });
      else reject(error);
    });
  });
}

/** A login that has to succeed. */
export async function session(options: IClientOptions): Promise<MqttSession> {
  const login = await logIn(options);
  if ('refused' in login) throw new Error(`refused: ${login.refused}`);
  return login;
}

function makeSession(client: MqttClient, messages: MqttSession['messages']): MqttSession {
  return {
    client,
    messages,
    isConnected: () => client.connected,
    publish: (topic, text, retain = false) =>
      new Promise((resolve) => {
        client.publish(topic, text, { qos: 1, retain }, (error, packet) => {
          const code =
            error && 'code' in error && typeof error.code === 'number' ? error.code : undefined;
          const answered = packet && 'reasonCode' in packet ? packet.reasonCode : undefined;
          resolve(code ?? answered ?? 0);
        });
      }),
    subscribe: async (topic) => {
      await client.subscribeAsync(topic, { qos: 0 }).catch(() => undefined);
    },
    end: () => client.endAsync(true),
  };
}

/** Waits until something holds, for five seconds at most. */
export async function until(holds: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 250; tries += 1) {
    if (holds()) return true;
    await sleep(20);
  }
  return false;
}
