import { formatNegotiation, type TelnetVerb } from './telnet.ts';

/** Who does what an option is about. */
export type TelnetSide = 'us' | 'them';

type OptionState = 'off' | 'asked' | 'on';

/**
 * Which options of a connection are on. Says nothing twice, so that two of these come to rest.
 * Source: RFC 854, "general considerations"; RFC 1143 explains the loops this avoids.
 */
export class TelnetOptions {
  readonly #wanted: ReadonlySet<number>;
  readonly #states = new Map<string, OptionState>();

  /** @param wanted - options that are taken on both sides; all others are refused */
  constructor(wanted: readonly number[]) {
    this.#wanted = new Set(wanted);
  }

  /** True once both sides have agreed. */
  isOn(side: TelnetSide, option: number): boolean {
    return this.#state(side, option) === 'on';
  }

  /** True for what the other side has neither agreed to nor refused. */
  isOpen(side: TelnetSide, option: number): boolean {
    return this.#state(side, option) === 'asked';
  }

  /** Asks for an option. */
  ask(side: TelnetSide, option: number): Uint8Array<ArrayBuffer> {
    this.#states.set(`${side} ${option}`, 'asked');
    return formatNegotiation(side === 'us' ? 'will' : 'do', option);
  }

  /** @returns what to answer; `undefined` for nothing */
  answer(verb: TelnetVerb, option: number): Uint8Array<ArrayBuffer> | undefined {
    const side = verb === 'will' || verb === 'wont' ? 'them' : 'us';
    const [yes, no] = side === 'us' ? (['will', 'wont'] as const) : (['do', 'dont'] as const);
    const isYes = verb === 'will' || verb === 'do';
    const before = this.#state(side, option);
    if (isYes && !this.#wanted.has(option)) return formatNegotiation(no, option);
    this.#states.set(`${side} ${option}`, isYes ? 'on' : 'off');
    if (isYes) return before === 'off' ? formatNegotiation(yes, option) : undefined;
    return before === 'on' ? formatNegotiation(no, option) : undefined;
  }

  #state(side: TelnetSide, option: number): OptionState {
    return this.#states.get(`${side} ${option}`) ?? 'off';
  }
}
