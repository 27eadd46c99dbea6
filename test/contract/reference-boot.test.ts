import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatListener } from '../../src/core/catalogue/feature.ts';
import type { ElfFile } from '../../src/core/image/elf-file.ts';
import { parseElf } from '../../src/core/image/parse-elf.ts';
import { makeEsp8266Image } from '../../src/core/image/write-image.ts';
import { utf8 } from '../../src/core/kernel/bytes.ts';
import { compare } from '../../src/core/kernel/finding.ts';
import { bootImage } from '../../src/simulator/lx106/boot.ts';
import type { Machine } from '../../src/simulator/lx106/machine.ts';
import { devicePorts } from '../../src/simulator/network/device-ports.ts';
import { compileFiles } from '../support/lx106-compiler.ts';

const SOURCES = join(import.meta.dirname, '../../firmware/reference/src');
const FLAGS = [
  ...['-std=gnu11', '-Os', '-fno-common', '-fno-jump-tables', '-Wl,--gc-sections'],
  ...['-ffunction-sections', '-fdata-sections', '-DBOARD_REFERENCE_SWITCH'],
];

const MB = 0x100000;
const CLOCK_HZ = 52_000_000;

/** The loop that waits for the next heartbeat reads CCOUNT all the time; a tenth of a millisecond passes with each read. */
const CYCLES_PER_CCOUNT_READ = 5_200;
const ENOUGH = 20_000_000;

/** Fields in the order of the identity digest. Source: firmware/reference/src/identity.c, `identity_fields`. */
const IDENTITY_FIELDS = [
  ...['admin_pass', 'wifi_pass', 'mqtt_user', 'mqtt_pass', 'ota_pass', 'hostname'],
  ...['mqtt_client_id', 'ap_pass'],
];

/** What a scan of a stock build finds, in code unit order. Source: firmware/reference/features.yaml. */
const STOCK_PORTS = [
  ...['tcp/1901', 'tcp/23', 'tcp/80', 'udp/1900', 'udp/53', 'udp/5353'],
  ...['udp/65500', 'udp/67', 'udp/8266'],
];

function textAt(elf: ElfFile, symbolName: string): string {
  const symbol = elf.symbols.find(({ name }) => name === symbolName);
  if (!symbol) throw new Error(`no symbol ${symbolName}`);
  const section = elf.sections.find(
    ({ address, data }) => symbol.address >= address && symbol.address < address + data.length,
  );
  const start = symbol.address - (section?.address ?? 0);
  const bytes = section?.data.subarray(start, start + symbol.size) ?? new Uint8Array();
  return new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)));
}

function identityOf(elf: ElfFile): string {
  const hash = createHash('sha256');
  for (const field of IDENTITY_FIELDS) {
    const bytes = utf8(textAt(elf, `field_${field}`));
    hash.update(Uint8Array.of(bytes.length)).update(bytes);
  }
  return hash.digest('hex');
}

describe('the stock reference firmware on the simulated chip', () => {
  let elf: ElfFile;
  let machine: Machine;
  let lines: readonly string[];

  beforeAll(async () => {
    const files = readdirSync(SOURCES).filter((name) => /\.[cS]$/.test(name));
    elf = parseElf(
      await compileFiles(
        files.map((name) => join(SOURCES, name)),
        FLAGS,
      ),
    );
    const image = makeEsp8266Image(elf, { flashMode: 'dout', flashSize: MB, flashFrequency: 40 });
    machine = bootImage(image, { cyclesPerCcountRead: CYCLES_PER_CCOUNT_READ });
    const result = machine.run({ untilText: 'heartbeat 0\r\n', maxInstructions: ENOUGH });
    expect(result).toMatchObject({ stopped: 'text' });
    lines = result.uart.split('\r\n');
  });

  test('boots through the ROM and says who it is', () => {
    expect(lines).toContain('reference 1.0.0 on reference-switch');
    expect(lines).toContain(`identity ${identityOf(elf)}`);
  });

  test('lists its features, and each of them works', () => {
    const features =
      lines
        .find((line) => line.startsWith('features: '))
        ?.split(' ')
        .slice(1) ?? [];
    expect(features).toEqual(expect.arrayContaining(['mqtt', 'relay', 'telnet']));
    expect(lines.filter((line) => line.startsWith('loopback '))).toEqual(
      features.map((feature) => `loopback ${feature} ok`),
    );
  });

  test('lists its listeners', () => {
    expect(lines).toEqual(expect.arrayContaining(['listen tcp/23 telnet', 'listen tcp/80 web']));
  });

  test('opens nine ports on a simulated network', () => {
    const opened = devicePorts(lines.join('\r\n')).map(formatListener);
    expect(opened.toSorted(compare)).toEqual(STOCK_PORTS);
  });

  test('sends a heartbeat each second', () => {
    const start = machine.cpu.cycles;
    const { stopped } = machine.run({ untilText: 'heartbeat 1\r\n', maxInstructions: ENOUGH });
    expect(stopped).toBe('text');
    const seconds = (machine.cpu.cycles - start) / CLOCK_HZ;
    expect(seconds).toBeCloseTo(1, 2);
  });

  test('sets UART0 to 115200 baud and calls nothing in the ROM but ets_wdt_disable', () => {
    expect(CLOCK_HZ / machine.uart.clockDivider / 115_200).toBeCloseTo(1, 2);
    expect([...machine.ignoredRomCalls.keys()]).toEqual([0x400030f0]);
  });

  test('answers on its serial terminal', () => {
    machine.uart.receive('version\r\n');
    expect(machine.run({ untilText: '1.0.0', maxInstructions: ENOUGH }).stopped).toBe('text');
  });
});
