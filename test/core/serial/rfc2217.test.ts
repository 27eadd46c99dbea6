import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COM_PORT,
  controlsOf,
  formatBaudRate,
  formatComPort,
  parseBaudRate,
  parseComPort,
  signalsOf,
} from '../../../src/core/serial/rfc2217.ts';
import { TelnetDecoder } from '../../../src/core/serial/telnet.ts';

function unwrap(wire: Uint8Array): Uint8Array {
  let found = new Uint8Array();
  const drop = (): void => undefined;
  new TelnetDecoder({
    data: drop,
    negotiation: drop,
    subnegotiation: (option, bytes) => {
      expect(option).toBe(44);
      found = Uint8Array.from(bytes);
    },
  }).feed(wire);
  return found;
}

describe('RFC 2217', () => {
  it.each([
    // Source: RFC 2217, section 3, SET-BAUDRATE; pyserial rfc2217.py asks in these bytes.
    [COM_PORT.setBaudRate, false, formatBaudRate(115_200), 'fffa2c010001c200fff0'],
    [COM_PORT.setBaudRate, true, formatBaudRate(115_200), 'fffa2c650001c200fff0'],
    // A byte of 255 in a value is doubled.
    [COM_PORT.setBaudRate, false, formatBaudRate(255), 'fffa2c01000000fffffff0'],
    [COM_PORT.setControl, false, Uint8Array.of(8), 'fffa2c0508fff0'],
    [COM_PORT.purge, true, Uint8Array.of(3), 'fffa2c7003fff0'],
  ])(
    'command %i (from the server: %s) is in the bytes of the standard',
    (command, isFromServer, value, hex) => {
      const wire = formatComPort({ command, isFromServer, value });
      expect(Buffer.from(wire).toString('hex')).toBe(hex);
      expect(parseComPort(unwrap(wire))).toEqual({ command, isFromServer, value });
    },
  );

  it('carries any command and value through', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99 }),
        fc.boolean(),
        fc.uint8Array({ maxLength: 30 }),
        (command, isFromServer, value) => {
          const wire = formatComPort({ command, isFromServer, value });
          expect(parseComPort(unwrap(wire))).toEqual({ command, isFromServer, value });
        },
      ),
    );
  });

  it('carries any baud rate, and takes a value of the wrong size for a question', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), (baudRate) => {
        expect(parseBaudRate(formatBaudRate(baudRate))).toBe(baudRate);
      }),
    );
    expect(parseBaudRate(Uint8Array.of(1, 2))).toBe(0);
    expect(parseComPort(new Uint8Array())).toBeUndefined();
  });

  it('sets lines by name, DTR before RTS', () => {
    const any = fc.option(fc.boolean(), { nil: undefined });
    fc.assert(
      fc.property(any, any, (dataTerminalReady, requestToSend) => {
        const signals = {
          ...(dataTerminalReady !== undefined && { dataTerminalReady }),
          ...(requestToSend !== undefined && { requestToSend }),
        };
        const back = controlsOf(signals).map((control) => signalsOf(control) ?? {});
        expect(Object.assign({}, ...back)).toEqual(signals);
        expect(back.flatMap((one) => Object.keys(one))).toEqual(Object.keys(signals));
      }),
    );
    expect(signalsOf(1)).toBeUndefined();
  });
});
