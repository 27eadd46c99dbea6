import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { StationEvent } from '../../../src/core/station/station-event.ts';

/** A station in a process of its own, that can be killed and comes back. */
export class StationProcess {
  readonly #words: readonly string[];
  readonly #options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> };
  readonly #onEvent: (event: StationEvent) => void;
  readonly #errors: string[] = [];
  #child: ChildProcess | undefined;
  #isWanted = true;
  /** How often it was killed. */
  kills = 0;

  constructor(
    words: readonly string[],
    options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
    onEvent: (event: StationEvent) => void,
  ) {
    this.#words = words;
    this.#options = options;
    this.#onEvent = onEvent;
  }

  /** What it said on its standard error. */
  get errors(): string {
    return this.#errors.join('');
  }

  start(): void {
    const child = spawn(process.execPath, [...this.#words], {
      cwd: this.#options.cwd,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...this.#options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    child.stderr.setEncoding('utf8').on('data', (text: string) => this.#errors.push(text));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const event = parseEvent(line);
      if (event) this.#onEvent(event);
    });
    child.on('exit', () => {
      if (this.#isWanted) this.start();
    });
  }

  /** As a power cut would. */
  kill(): void {
    this.kills += 1;
    this.#child?.kill('SIGKILL');
  }

  /** As a person would; resolves when it has ended. */
  async stop(): Promise<void> {
    this.#isWanted = false;
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGINT');
    await ended;
  }
}

/** A kill may cut a line in two. */
function parseEvent(line: string): StationEvent | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isEvent(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isEvent(value: unknown): value is StationEvent {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
