import type { Clock } from '../../../core/kernel/clock.ts';
import {
  COM_PORT,
  COM_PORT_OPTIONS,
  CONTROL,
  controlsOf,
  FRAME_8N1,
  formatBaudRate,
  formatComPort,
  PURGE_BOTH,
  parseBaudRate,
  parseComPort,
  TELNET_OPTION,
} from '../../../core/serial/rfc2217.ts';
import type { SerialSignals } from '../../../core/serial/serial-port.ts';
import { escapeTelnet, TelnetDecoder } from '../../../core/serial/telnet.ts';
import { TelnetOptions } from '../../../core/serial/telnet-options.ts';
import { Answers } from './answers.ts';
import type { RemoteProtocol, RemoteWire } from './remote-port.ts';

/** Source: pyserial `serial/rfc2217.py`, `_network_timeout`. */
const ANSWER_MS = 3_000;

/** Shorter: esp_rfc2217_server acknowledges none of them, and a reset waits for it. */
const CONTROL_MS = 1_000;

const PLAIN_OPTIONS = COM_PORT_OPTIONS.filter((option) => option !== TELNET_OPTION.comPort);

/** The client's side of RFC 2217. */
export class Rfc2217Protocol implements RemoteProtocol {
  readonly #wire: RemoteWire;
  readonly #options = new TelnetOptions(COM_PORT_OPTIONS);
  readonly #answers: Answers;
  readonly #decoder: TelnetDecoder;
  #lines: SerialSignals = {};
  #ignoresControl: boolean;
  /** Resolves when the server lets us send again; RFC 2217, section 3, FLOWCONTROL-SUSPEND. */
  #isSuspended = false;
  #mayWrite: Promise<void> = Promise.resolve();
  #letWrite: () => void = () => undefined;

  constructor(
    wire: RemoteWire,
    options: { readonly clock: Clock; readonly ignoresControl: boolean },
  ) {
    this.#wire = wire;
    this.#ignoresControl = options.ignoresControl;
    this.#answers = new Answers(options.clock);
    this.#decoder = new TelnetDecoder({
      data: (bytes) => wire.data(bytes.slice()),
      negotiation: (verb, option) => {
        const answer = this.#options.answer(verb, option);
        if (answer !== undefined) this.#say(answer);
        if (!this.#options.isOpen('us', TELNET_OPTION.comPort)) {
          this.#answers.give('comPort', new Uint8Array());
        }
      },
      subnegotiation: (option, bytes) => this.#hear(option, bytes),
    });
  }

  readonly hasFixedSpeed = false;

  get isWaiting(): boolean {
    return this.#answers.isAwaited;
  }

  async start(baudRate: number): Promise<void> {
    const agreed = this.#answers.wait('comPort', ANSWER_MS);
    for (const option of PLAIN_OPTIONS) {
      this.#say(this.#options.ask('us', option));
      this.#say(this.#options.ask('them', option));
    }
    this.#say(this.#options.ask('us', TELNET_OPTION.comPort));
    if ((await agreed) === undefined || !this.#options.isOn('us', TELNET_OPTION.comPort)) {
      throw new Error('it does not speak RFC 2217');
    }
    this.#say(command(COM_PORT.setDataSize, FRAME_8N1.dataSize));
    this.#say(command(COM_PORT.setParity, FRAME_8N1.parityNone));
    this.#say(command(COM_PORT.setStopSize, FRAME_8N1.stopSizeOne));
    this.#say(command(COM_PORT.setControl, CONTROL.noFlow));
    await this.setBaudRate(baudRate);
    // Waited for, or it would take what the chip says next.
    const purged = this.#answers.wait(`${COM_PORT.purge}`, CONTROL_MS);
    this.#say(command(COM_PORT.purge, PURGE_BOTH));
    await purged;
  }

  receive(chunk: Uint8Array): void {
    this.#decoder.feed(chunk);
  }

  async write(bytes: Uint8Array): Promise<void> {
    await this.#mayWrite;
    await this.#wire.send(escapeTelnet(bytes));
  }

  async setBaudRate(baudRate: number): Promise<void> {
    const answer = this.#answers.wait(`${COM_PORT.setBaudRate}`, ANSWER_MS);
    this.#wire.resume();
    this.#say(command(COM_PORT.setBaudRate, ...formatBaudRate(baudRate)));
    const value = await answer;
    if (value === undefined) {
      throw new Error('the server does not answer');
    }
    const set = parseBaudRate(value);
    if (set !== baudRate) {
      throw new Error(`the server sets ${set} instead of ${baudRate}`);
    }
  }

  /** Both lines leave in one piece, DTR first, so that as little time as can be lies between them. */
  async setSignals(signals: SerialSignals): Promise<void> {
    const changes = changesOf(this.#lines, signals);
    const controls = controlsOf(changes);
    if (controls.length === 0) return;
    this.#lines = { ...this.#lines, ...changes };
    const answers = this.#ignoresControl
      ? []
      : controls.map((control) => this.#answers.wait(controlKey(control), CONTROL_MS));
    this.#wire.resume();
    const bytes = controls.flatMap((control) => [...command(COM_PORT.setControl, control)]);
    await this.#wire.send(Uint8Array.from(bytes));
    const given = await Promise.all(answers);
    // Not every server acknowledges the lines, and waiting again would spoil the next reset.
    if (given.includes(undefined)) this.#ignoresControl = true;
  }

  end(): void {
    this.#answers.end();
    this.#letWrite();
  }

  /** What comes of it, the answer tells; a connection that is gone fails what waits for one. */
  #say(bytes: Uint8Array): void {
    this.#wire.send(bytes).catch(() => this.#answers.end());
  }

  #hear(option: number, bytes: Uint8Array): void {
    const heard = option === TELNET_OPTION.comPort ? parseComPort(bytes) : undefined;
    if (heard === undefined || !heard.isFromServer) return;
    const { command: code, value } = heard;
    if (code === COM_PORT.flowSuspend) {
      // A second one changes nothing: whoever waits already goes on with the same answer.
      if (this.#isSuspended) return;
      this.#isSuspended = true;
      this.#mayWrite = new Promise((resolve) => {
        this.#letWrite = resolve;
      });
    } else if (code === COM_PORT.flowResume) {
      this.#isSuspended = false;
      this.#letWrite();
    } else if (code === COM_PORT.setControl) {
      this.#answers.give(controlKey(value[0] ?? 0), value);
    } else {
      this.#answers.give(`${code}`, value);
    }
  }
}

function command(code: number, ...value: readonly number[]): Uint8Array {
  return formatComPort({ command: code, isFromServer: false, value: Uint8Array.from(value) });
}

/** Servers may tell the state a line has, instead of the one that was asked for. */
function controlKey(control: number): string {
  if (control === CONTROL.dtrOn || control === CONTROL.dtrOff) return 'dtr';
  if (control === CONTROL.rtsOn || control === CONTROL.rtsOff) return 'rts';
  return 'control';
}

/** esp_rfc2217_server starts a reset of its own whenever RTS is set to off, changed or not. */
function changesOf(before: SerialSignals, wanted: SerialSignals): SerialSignals {
  const { dataTerminalReady, requestToSend } = wanted;
  return {
    ...(dataTerminalReady !== undefined &&
      dataTerminalReady !== before.dataTerminalReady && { dataTerminalReady }),
    ...(requestToSend !== undefined && requestToSend !== before.requestToSend && { requestToSend }),
  };
}
