import { makeSubject, type SubjectParts } from '../../src/core/audit/make-subject.ts';
import type { AuditSubject, Expectation } from '../../src/core/audit/subject.ts';
import type { Feature } from '../../src/core/catalogue/feature.ts';
import type { ElfFile, ElfSymbol } from '../../src/core/image/elf-file.ts';
import type { ImageFile, ImagePart } from '../../src/core/image/image-file.ts';
import { concatBytes, utf8 } from '../../src/core/kernel/bytes.ts';
import { aFeature, aPack } from './world.ts';

/** Bytes no text hides in. */
const GAP = Uint8Array.of(0x80, 0x00, 0xfe, 0x00);

/** C strings one after the other, with other bytes between them. */
export function cStrings(...texts: readonly string[]): Uint8Array {
  return concatBytes(...texts.flatMap((text) => [GAP, utf8(text), Uint8Array.of(0)]), GAP);
}

/** One ESP8266 image whose only segment starts at offset 16 and holds the given bytes. */
export function anImage(
  data: Uint8Array,
  changes: Partial<ImageFile> = {},
  part: Partial<ImagePart> = {},
): ImageFile {
  const bytes = concatBytes(new Uint8Array(16), data);
  return {
    kind: 'esp8266',
    chip: 'esp8266',
    bytes,
    parts: [
      {
        offset: 0,
        size: bytes.length,
        entry: 0x40100000,
        flashMode: 'dout',
        flashSize: 0x100000,
        segments: [{ address: 0x40201010, offset: 16, data: bytes.subarray(16) }],
        checksum: { stored: 0xef, computed: 0xef },
        digest: undefined,
        ...part,
      },
    ],
    crc: undefined,
    trailing: 0,
    ...changes,
  };
}

/** A linked program with these function names, and these bytes in `.irom0.text`. */
export function anElf(names: readonly string[], data: Uint8Array = new Uint8Array()): ElfFile {
  return {
    machine: 'xtensa',
    entry: 0x40100000,
    sections: [
      {
        name: '.irom0.text',
        address: 0x40201010,
        size: data.length,
        loaded: true,
        executable: true,
        data,
      },
    ],
    symbols: names.map((name, index) => aSymbol(name, 0x40210000 + 16 * index)),
  };
}

export function aSymbol(name: string, address: number, rawName = name): ElfSymbol {
  return { name, rawName, address, size: 16, kind: 'function' };
}

/** Telnet as every test knows it: one symbol and two strings. */
export const TELNET: Feature = aFeature('telnet', {
  category: 'network-listener',
  markers: { symbols: ['espurna::telnet::'], strings: ['telnetPort', 'telnetAuth'] },
  listeners: [{ transport: 'tcp', port: 23, authentication: 'password' }],
});

/** What a bundle expects; the states are given as `{ telnet: 'off' }`. */
export function anExpectation(
  features: Readonly<Record<string, 'on' | 'off'>>,
  changes: Partial<Expectation> = {},
): Expectation {
  return {
    features: new Map(Object.entries(features)),
    contract: [],
    fields: [],
    maxImageSize: 1_000_000,
    flashSize: 0x100000,
    ...changes,
  };
}

/** A subject over an image with these C strings and a pack with these features. */
export function aSubject(
  strings: readonly string[],
  features: readonly Feature[] = [],
  parts: Partial<SubjectParts> = {},
): AuditSubject {
  return makeSubject({
    name: 'firmware.bin',
    image: anImage(cStrings(...strings)),
    pack: aPack(features),
    ...parts,
  });
}
