import type { Socket } from 'node:net';
import {
  COM_PORT,
  COM_PORT_OPTIONS,
  formatComPort,
  parseComPort,
  TELNET_OPTION,
} from '../../../core/serial/rfc2217.ts';
import { escapeTelnet, TelnetDecoder } from '../../../core/serial/telnet.ts';
import { TelnetOptions } from '../../../core/serial/telnet-options.ts';
import { CLOCK } from '../clock.ts';
import { ComPortServer } from './com-port-server.ts';
import type { SerialClient, ServedPort } from './serve-client.ts';
import { writeStream } from './write-stream.ts';

type Request = (port: ServedPort) => Promise<void>;

/** pyserial fails whoever asks for CTS or DSR until it has heard of them once. */
const NO_MODEM_LINES = formatComPort({
  command: COM_PORT.notifyModemState,
  isFromServer: true,
  value: Uint8Array.of(0),
});

/** A client that speaks RFC 2217: pyserial, ser2net's peers, our own. */
export function makeRfc2217Session(socket: Socket): SerialClient {
  const comPort = new ComPortServer(CLOCK);
  const options = new TelnetOptions(COM_PORT_OPTIONS);
  const send = (bytes: Uint8Array): Promise<void> => writeStream(socket, bytes);
  let found: Request[] = [];
  let isGreeted = false;
  const decoder = new TelnetDecoder({
    // The chunk is the decoder's until the next one: nothing has overwritten it when this runs.
    data: (bytes) => found.push((port) => comPort.write(bytes, port)),
    negotiation(verb, option) {
      const answer = options.answer(verb, option);
      if (answer !== undefined) found.push(() => send(answer));
      if (option === TELNET_OPTION.comPort && !isGreeted && options.isOn('us', option)) {
        isGreeted = true;
        found.push(() => send(NO_MODEM_LINES));
      }
    },
    subnegotiation(option, bytes) {
      const asked = option === TELNET_OPTION.comPort ? parseComPort(bytes) : undefined;
      if (asked === undefined || asked.isFromServer) return;
      const { command, value } = asked;
      found.push(async (port) => {
        const answer = await comPort.run(command, value, port);
        if (answer === undefined) return;
        await send(formatComPort({ command, isFromServer: true, value: answer }));
      });
    },
  });
  return {
    async *requests() {
      for (const option of COM_PORT_OPTIONS) yield () => send(options.ask('us', option));
      yield () => send(options.ask('them', TELNET_OPTION.binary));
      try {
        for await (const chunk of socket) {
          if (!(chunk instanceof Uint8Array)) continue;
          found = [];
          decoder.feed(chunk);
          yield* found;
        }
      } finally {
        comPort.end();
      }
    },
    send: (bytes) => send(escapeTelnet(bytes)),
    hangUp: () => void socket.destroy(),
  };
}
