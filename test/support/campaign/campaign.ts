import { setTimeout as sleep } from 'node:timers/promises';
import { servePort } from '../../../src/bindings/node/serial/serve.ts';
import type { StationEvent } from '../../../src/core/station/station-event.ts';
import { BoardSocket } from '../board-socket.ts';
import { type CampaignBoard, makeCampaignBoards } from './campaign-boards.ts';
import { makeRandom, type Random } from './random.ts';
import { StationProcess } from './station-process.ts';

export interface CampaignOptions {
  readonly boards: number;
  readonly ports: number;
  readonly stations: number;
  readonly seed: number;
  /** Kills one of the stations this often, milliseconds on average. */
  readonly killEveryMs: number;
  /** Words after `node`: program, command, fleet, ledger; without ports and station. */
  readonly words: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Gives up after so long. */
  readonly mostMs: number;
}

/** What became of all boards. */
export interface CampaignResult {
  readonly boards: readonly CampaignBoard[];
  /** Last word of a station on each board, by MAC. */
  readonly said: ReadonlyMap<string, 'good' | 'failed'>;
  readonly kills: number;
  readonly pulled: number;
  readonly tookMs: number;
  readonly errors: string;
}

/** A failed board is put in again so often: what passes has passed by then. */
const MOST_TURNS = 6;

/** A person needs a moment to change a board. */
const CHANGE_MS = 50;

/** Boards, sockets, stations and somebody who puts the boards in, pulls some out, and kills stations. */
export async function runCampaign(options: CampaignOptions): Promise<CampaignResult> {
  const random = makeRandom(options.seed);
  const boards = makeCampaignBoards(options.boards, random);
  const operator = new Operator(boards, random);
  const sockets = await Promise.all(
    Array.from({ length: options.ports }, () => openSocket(operator)),
  );
  const stations = Array.from({ length: options.stations }, (_, index) => {
    const own = sockets.filter((_socket, at) => at % options.stations === index);
    const ports = own.map(({ name }) => name).join(',');
    const words = [...options.words, '--port', ports, '--station', `bench-${index}`];
    return new StationProcess(words, options, (event) => operator.onEvent(event));
  });
  const started = performance.now();
  for (const station of stations) station.start();
  try {
    while (!operator.isDone() && performance.now() - started < options.mostMs) {
      await sleep(random.between(0.5, 1.5) * options.killEveryMs);
      if (operator.isDone()) break;
      random.pick(toPair(stations)).kill();
    }
  } finally {
    await Promise.all(stations.map((station) => station.stop()));
    await Promise.all(sockets.map(({ close }) => close()));
  }
  return {
    boards,
    said: operator.said,
    kills: stations.reduce((sum, { kills }) => sum + kills, 0),
    pulled: operator.pulled,
    tookMs: performance.now() - started,
    errors: stations.map(({ errors }) => errors).join(''),
  };
}

function toPair<T>([first, ...rest]: readonly T[]): readonly [T, ...T[]] {
  if (first === undefined) throw new Error('a campaign needs a station');
  return [first, ...rest];
}

async function openSocket(
  operator: Operator,
): Promise<{ readonly name: string; readonly close: () => Promise<void> }> {
  const socket = new BoardSocket();
  const server = await servePort(socket, {
    ...{ protocol: 'rfc2217' as const, host: '127.0.0.1', listenPort: 0 },
  });
  const name = `rfc2217://127.0.0.1:${server.port}`;
  operator.addSocket(name, socket);
  return { name, close: () => server.close() };
}

/** Puts boards in and takes them out. */
class Operator {
  readonly said = new Map<string, 'good' | 'failed'>();
  readonly #random: Random;
  readonly #waiting: CampaignBoard[];
  readonly #turns = new Map<string, number>();
  readonly #sockets = new Map<string, { readonly socket: BoardSocket; in?: CampaignBoard }>();
  pulled = 0;

  constructor(boards: readonly CampaignBoard[], random: Random) {
    this.#waiting = [...boards];
    this.#random = random;
  }

  addSocket(name: string, socket: BoardSocket): void {
    const place = { socket };
    this.#sockets.set(name, place);
    this.#insert(place);
  }

  isDone(): boolean {
    const isEmpty = [...this.#sockets.values()].every((place) => place.in === undefined);
    return isEmpty && this.#waiting.length === 0;
  }

  onEvent(event: StationEvent): void {
    if (event.kind === 'notice' || event.kind === 'counted') return;
    const place = this.#sockets.get(event.port);
    const board = place?.in;
    if (place === undefined || board === undefined) return;
    if (event.kind === 'step' && event.step === 'write') this.#maybePull(board);
    if (event.kind !== 'done' && event.kind !== 'failed') return;
    // A station that died may still have said something about the board before this one.
    if (event.mac !== undefined && event.mac !== board.mac) return;
    this.#take(place, board, event.kind === 'done' ? 'good' : 'failed');
  }

  #maybePull({ board }: CampaignBoard): void {
    if (!this.#random.chance(0.03)) return;
    this.pulled += 1;
    board.unplug();
    setTimeout(() => board.replug(), this.#random.between(20, 300));
  }

  #take(
    place: { readonly socket: BoardSocket; in?: CampaignBoard },
    board: CampaignBoard,
    outcome: 'good' | 'failed',
  ): void {
    this.said.set(board.mac, outcome);
    const turns = (this.#turns.get(board.mac) ?? 0) + 1;
    this.#turns.set(board.mac, turns);
    if (outcome === 'failed' && turns < MOST_TURNS) this.#waiting.push(board);
    delete place.in;
    place.socket.insert(undefined);
    setTimeout(() => this.#insert(place), CHANGE_MS);
  }

  #insert(place: { readonly socket: BoardSocket; in?: CampaignBoard }): void {
    const next = this.#waiting.shift();
    if (next === undefined) return;
    place.in = next;
    place.socket.insert(next.board);
  }
}
