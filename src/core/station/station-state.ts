import type { StationEvent } from './station-event.ts';

/** What a port is at, for whoever stands in front of it. */
export interface PortState {
  readonly port: string;
  readonly phase: 'waiting' | 'working' | 'good' | 'verified' | 'failed';
  readonly device: string | undefined;
  /** The step under way, or how it ended. */
  readonly message: string;
  readonly ratio: number | undefined;
  readonly sinceMs: number;
}

/** A station at one moment. */
export interface StationState {
  readonly ports: ReadonlyMap<string, PortState>;
  readonly good: number;
  readonly verified: number;
  readonly failed: number;
  /** Devices of the fleet without a good board, as the ledger has it. */
  readonly left: number;
  /** When boards ended well, milliseconds; the last of them, for the rate. */
  readonly endsMs: readonly number[];
  /** The last notice. */
  readonly notice: string | undefined;
}

/** A rate over more boards than these would forget a pause too late. */
const MOST_ENDS = 50;

/** A station before its first event. */
export const IDLE_STATION: StationState = {
  ports: new Map(),
  ...{ good: 0, verified: 0, failed: 0, left: 0 },
  ...{ endsMs: [], notice: undefined },
};

/** What a station is after one more event. */
export function nextStation(state: StationState, event: StationEvent): StationState {
  if (event.kind === 'counted') return { ...state, left: event.left };
  if (event.kind === 'notice') return { ...state, notice: event.message };
  const before = state.ports.get(event.port) ?? waiting(event.port, event.atMs);
  const ports = new Map(state.ports).set(event.port, nextPort(before, event));
  switch (event.kind) {
    case 'done': {
      const endsMs = [...state.endsMs, event.atMs].slice(-MOST_ENDS);
      return { ...state, ports, endsMs, [event.outcome]: state[event.outcome] + 1 };
    }
    case 'failed':
      return { ...state, ports, failed: state.failed + 1 };
    case 'plugged':
    case 'step':
    case 'assigned':
    case 'left':
    case 'unplugged':
      return { ...state, ports };
  }
}

type OfPort = Exclude<StationEvent, { kind: 'counted' | 'notice' }>;

function nextPort(before: PortState, event: OfPort): PortState {
  const { port, atMs } = event;
  switch (event.kind) {
    case 'plugged':
      return { ...waiting(port, atMs), phase: 'working', message: 'a board is here' };
    case 'step': {
      const { ratio } = event;
      return { ...before, phase: 'working', message: `${event.step}: ${event.message}`, ratio };
    }
    case 'assigned':
      return { ...before, device: event.device };
    case 'done': {
      const { outcome, device } = event;
      return { ...waiting(port, atMs), phase: outcome, device, message: 'unplug it' };
    }
    case 'failed': {
      const message = `${event.message} [${event.code}]`;
      return { ...waiting(port, atMs), phase: 'failed', device: event.device, message };
    }
    case 'left':
      return { ...waiting(port, atMs), message: 'left as it was' };
    case 'unplugged':
      return waiting(port, atMs);
  }
}

function waiting(port: string, sinceMs: number): PortState {
  const rest = { device: undefined, message: 'waiting for a board', ratio: undefined };
  return { port, phase: 'waiting', ...rest, sinceMs };
}

/** Boards an hour, over the last ones; `undefined` before two have ended. */
export function boardsAnHour({ endsMs }: StationState): number | undefined {
  const [first] = endsMs;
  const last = endsMs.at(-1);
  if (first === undefined || last === undefined || last === first) return undefined;
  return ((endsMs.length - 1) * 3_600_000) / (last - first);
}

/** How long the rest of the fleet will take at this rate, milliseconds. */
export function timeLeft(state: StationState): number | undefined {
  const rate = boardsAnHour(state);
  return rate === undefined ? undefined : (state.left * 3_600_000) / rate;
}
