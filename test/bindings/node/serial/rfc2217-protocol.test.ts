import { describe, expect, it } from 'vitest';
import { Rfc2217Protocol } from '../../../../src/bindings/node/serial/rfc2217-protocol.ts';
import {
  COM_PORT,
  type ComPortCommand,
  formatBaudRate,
  formatComPort,
  parseComPort,
} from '../../../../src/core/serial/rfc2217.ts';
import { formatNegotiation, TelnetDecoder } from '../../../../src/core/serial/telnet.ts';
import { TelnetOptions } from '../../../../src/core/serial/telnet-options.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';

/** What a server answers to a command; `undefined` for nothing. */
type Answer = (command: ComPortCommand) => Uint8Array | undefined;

const polite: Answer = ({ value }) => value;

/** A server that takes COM-PORT, unless told otherwise. */
function connect(answer: Answer, options: { readonly takes?: readonly number[] } = {}) {
  const clock = new VirtualClock();
  const server = new TelnetOptions(options.takes ?? [0, 3, 44]);
  const asked: string[] = [];
  const data: number[] = [];
  let sent = '';
  const say = (bytes: Uint8Array): void => queueMicrotask(() => protocol.receive(bytes));
  const decoder = new TelnetDecoder({
    data: (bytes) => {
      sent += Buffer.from(bytes).toString('latin1');
    },
    negotiation(verb, option) {
      const reply = server.answer(verb, option);
      if (reply !== undefined) say(reply);
    },
    subnegotiation(_option, bytes) {
      const command = parseComPort(bytes);
      if (command === undefined) return;
      asked.push(`${command.command} ${[...command.value].join('.')}`);
      const value = answer(command);
      if (value !== undefined) say(formatComPort({ ...command, isFromServer: true, value }));
    },
  });
  const protocol: Rfc2217Protocol = new Rfc2217Protocol(
    {
      send(bytes) {
        decoder.feed(bytes);
        return Promise.resolve();
      },
      data: (bytes) => void data.push(...bytes),
      resume: () => undefined,
    },
    { clock, ignoresControl: false },
  );
  return { protocol, clock, asked, data, say, sent: () => sent };
}

describe('our client of RFC 2217', () => {
  it('sets 8N1, no flow control and the speed, and empties the buffers', async () => {
    const { protocol, clock, asked } = connect(polite);
    await clock.run(protocol.start(115_200));
    expect(asked).toEqual(['2 8', '3 1', '4 1', '5 1', '1 0.1.194.0', '12 3']);
  });

  it.each([
    ['refuses COM-PORT', { takes: [0, 3] }, polite, /does not speak RFC 2217/],
    [
      'sets another speed',
      {},
      ({ command, value }) => (command === COM_PORT.setBaudRate ? formatBaudRate(9600) : value),
      /sets 9600 instead of 115200/,
    ],
    ['says nothing to commands', {}, () => undefined, /does not answer/],
  ] as readonly (readonly [string, { readonly takes?: readonly number[] }, Answer, RegExp])[])(
    'gives up on a server that %s',
    async (_, options, answer, words) => {
      const { protocol, clock } = connect(answer, options);
      await expect(clock.run(protocol.start(115_200))).rejects.toThrow(words);
    },
  );

  it('gives up on what is no Telnet server', async () => {
    const clock = new VirtualClock();
    const protocol = new Rfc2217Protocol(
      { send: () => Promise.resolve(), data: () => undefined, resume: () => undefined },
      { clock, ignoresControl: false },
    );
    await expect(clock.run(protocol.start(115_200))).rejects.toThrow(/does not speak RFC 2217/);
    expect(clock.now()).toBeLessThan(10_000);
  });

  it('waits for lines that are not acknowledged once, and never again', async () => {
    const { protocol, clock, asked } = connect(({ command, value }) =>
      command === COM_PORT.setControl ? undefined : value,
    );
    await clock.run(protocol.start(115_200));
    const times: number[] = [];
    for (const dataTerminalReady of [true, false, true]) {
      const before = clock.now();
      await clock.run(protocol.setSignals({ dataTerminalReady, requestToSend: false }));
      times.push(clock.now() - before);
    }
    expect(times[0]).toBeGreaterThan(0);
    expect(times.slice(1)).toEqual([0, 0]);
    expect(asked.slice(6)).toEqual(['5 8', '5 12', '5 9', '5 8']);
  });

  it('says nothing about lines that stay as they are', async () => {
    const { protocol, clock, asked } = connect(polite);
    await clock.run(protocol.start(115_200));
    asked.length = 0;
    await clock.run(protocol.setSignals({ requestToSend: false }));
    await clock.run(protocol.setSignals({ requestToSend: false }));
    await clock.run(protocol.setSignals({}));
    await clock.run(protocol.setSignals({ dataTerminalReady: true, requestToSend: true }));
    expect(asked).toEqual(['5 12', '5 8', '5 11']);
  });

  it('takes the state of a line for an answer, whatever it is', async () => {
    const { protocol, clock } = connect(({ command, value }) =>
      command === COM_PORT.setControl && value[0] === 8 ? Uint8Array.of(9) : value,
    );
    await clock.run(protocol.start(115_200));
    const before = clock.now();
    await clock.run(protocol.setSignals({ dataTerminalReady: true }));
    expect(clock.now()).toBe(before);
  });

  it('sends nothing while the server wants it to wait', async () => {
    const { protocol, clock, say, sent } = connect(polite);
    await clock.run(protocol.start(115_200));
    say(
      formatComPort({ command: COM_PORT.flowSuspend, isFromServer: true, value: new Uint8Array() }),
    );
    await Promise.resolve();
    const writing = protocol.write(Uint8Array.of(65, 255));
    await Promise.resolve();
    expect(sent()).toBe('');
    say(
      formatComPort({ command: COM_PORT.flowResume, isFromServer: true, value: new Uint8Array() }),
    );
    await writing;
    expect(sent()).toBe('A\xff');
  });

  it('hands on data with its 255s, and refuses options it has no use for', async () => {
    const { protocol, clock, data, say } = connect(polite);
    await clock.run(protocol.start(115_200));
    say(Uint8Array.of(1, 0xff, 0xff, 2, ...formatNegotiation('will', 1), 3));
    await Promise.resolve();
    expect(data).toEqual([1, 255, 2, 3]);
  });
});
