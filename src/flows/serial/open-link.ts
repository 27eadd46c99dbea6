import type { Clock } from '../../core/kernel/clock.ts';
import type { HardenError } from '../../core/kernel/errors.ts';
import type { Link } from '../../core/serial/link.ts';
import type { SerialPort } from '../../core/serial/serial-port.ts';
import { END, formatFrame, SlipDecoder } from '../../core/serial/slip.ts';
import { Mailbox } from './mailbox.ts';
import { OutsideText } from './outside-text.ts';
import { deviceLost, PortPipe } from './port-pipe.ts';
import { interrupted, sleep } from './sleep.ts';

/** Speed of every mask ROM. Source: esptool `esptool/loader.py`, `ESP_ROM_BAUD`. */
export const ROM_BAUD_RATE = 115_200;

/** The largest packet is a sector of flash that is read. */
const MOST_PACKET_BYTES = 1 << 14;

/** A link, for whoever opened it. */
export interface OpenLink extends Link {
  /** Frees the port. Never fails: there is nothing left to lose. */
  close(): Promise<void>;
}

/**
 * Opens a port for talking with a chip. Nothing is polled: bytes are taken apart as they come.
 * @param options.signal - fails whatever waits
 * @throws HardenError `device.*` when the port cannot be opened
 */
export async function openLink(
  port: SerialPort,
  options: { readonly baudRate?: number; readonly clock: Clock; readonly signal: AbortSignal },
): Promise<OpenLink> {
  const { clock, signal } = options;
  const packets = new Mailbox<Uint8Array>(clock);
  const outside = new OutsideText();
  let arrivals = 0;
  let listener: ((bytes: Uint8Array) => void) | undefined;
  let baudRate = options.baudRate ?? ROM_BAUD_RATE;
  const { promise: lost, resolve: loseDevice } = withResolvers();
  const decoder = new SlipDecoder(
    { packet: (bytes) => packets.put(bytes), outside: (bytes) => outside.add(bytes) },
    MOST_PACKET_BYTES,
  );
  const sink = {
    bytes(bytes: Uint8Array) {
      arrivals += 1;
      if (listener) listener(bytes);
      else decoder.feed(bytes);
    },
    lost(error: HardenError) {
      packets.fail(error);
      loseDevice();
    },
  };
  const pipe = new PortPipe(port, sink, options);
  const onAbort = (): void => packets.fail(interrupted());
  const discard = (): void => {
    decoder.reset();
    packets.clear();
    outside.clear();
  };
  const wait = (ms: number): Promise<void> => sleep(clock, ms, signal);
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) throw interrupted();
  await pipe.open(baudRate);
  return {
    info: port.getInfo(),
    get baudRate() {
      return baudRate;
    },
    lost,
    send: (packet) => pipe.write(formatFrame(packet)),
    nudge: () => pipe.write(Uint8Array.of(END)),
    receive: (timeoutMs) => packets.take(timeoutMs),
    outside: () => outside.bytes(),
    discard,
    async settle(quietMs, mostMs) {
      const end = clock.now() + mostMs;
      for (let seen = -1; seen !== arrivals && clock.now() < end; ) {
        seen = arrivals;
        await wait(quietMs);
      }
      discard();
    },
    now: () => clock.now(),
    sleep: wait,
    async setSignals(signals) {
      try {
        await port.setSignals(signals);
      } catch (cause) {
        throw deviceLost(cause);
      }
    },
    get hasFixedSpeed() {
      return port.hasFixedSpeed === true;
    },
    async setBaudRate(rate) {
      if (rate === baudRate || port.hasFixedSpeed === true) return;
      try {
        await changeSpeed(port, pipe, rate);
      } catch (cause) {
        throw deviceLost(cause);
      }
      baudRate = rate;
    },
    listen(onBytes) {
      listener = onBytes;
      return () => {
        listener = undefined;
      };
    },
    async close() {
      signal.removeEventListener('abort', onAbort);
      try {
        await pipe.close();
      } catch {
        // It was lost: nothing is left to close.
      }
    },
  };
}

/** In place where the port can; else it is closed and opened again. */
async function changeSpeed(port: SerialPort, pipe: PortPipe, rate: number): Promise<void> {
  if (port.setBaudRate) {
    await port.setBaudRate(rate);
    return;
  }
  await pipe.close();
  await pipe.open(rate);
}

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
