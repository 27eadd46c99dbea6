import { setTimeout as sleep } from 'node:timers/promises';
import type { ByteReader, SerialPort, SerialSignals } from '../../../core/serial/serial-port.ts';

/** What a client may do with the port. */
export interface ServedPort {
  write(bytes: Uint8Array): Promise<void>;
  setBaudRate(baudRate: number): Promise<void>;
  setSignals(signals: SerialSignals): Promise<void>;
}

/** Somebody who uses a port from outside this process. */
export interface SerialClient {
  /** What it wants, in order; ends when it has gone. */
  requests(): AsyncIterable<(port: ServedPort) => Promise<void>>;
  /** Takes bytes of the port; resolves when there is room for more. */
  send(bytes: Uint8Array): Promise<void>;
  /** Tells it that the port is gone. */
  hangUp(): void;
}

/** Speed of a port whose client has not named one. */
export const FIRST_BAUD_RATE = 115_200;

/**
 * Opens the port for one client, carries bytes both ways until one of them is gone, and closes it.
 * Never fails: what goes wrong ends the connection.
 */
export async function serveClient(port: SerialPort, client: SerialClient): Promise<void> {
  try {
    await port.open({ baudRate: FIRST_BAUD_RATE });
  } catch {
    client.hangUp();
    return;
  }
  const reader = port.readable?.getReader();
  const writer = port.writable?.getWriter();
  try {
    if (reader === undefined || writer === undefined) return;
    const served: ServedPort = {
      write: (bytes) => writer.write(new Uint8Array(bytes)),
      setBaudRate: async (baudRate) => port.setBaudRate?.(baudRate),
      setSignals: (signals) => port.setSignals(signals),
    };
    const outgoing = pumpOut(reader, client);
    await runRequests(client, served);
    client.hangUp();
    await reader.cancel().catch(() => undefined);
    await outgoing;
  } finally {
    client.hangUp();
    reader?.releaseLock();
    writer?.releaseLock();
    await port.close().catch(() => undefined);
  }
}

async function runRequests(client: SerialClient, port: ServedPort): Promise<void> {
  try {
    for await (const request of client.requests()) await request(port);
  } catch {
    // The port is gone, or the connection broke: either way this client is done.
  }
}

async function pumpOut(reader: ByteReader, client: SerialClient): Promise<void> {
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (value !== undefined) await client.send(value);
    }
  } catch {
    // The device is gone: so is the port, as far as the client can see.
    client.hangUp();
  }
}

/** How long a client may take to be gone. */
export const PATIENCE_MS = 1_000;

/**
 * Waits for the last client to be gone. Always ends: a write that the device does not take would last
 * for ever, and closing the port fails it.
 */
export async function endServing(last: Promise<void>, port: SerialPort): Promise<void> {
  const isOver = await Promise.race([last.then(() => true), sleep(PATIENCE_MS, false)]);
  if (isOver) return;
  await port.close().catch(() => undefined);
  await Promise.race([last, sleep(PATIENCE_MS)]);
}
