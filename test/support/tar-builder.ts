import { concatBytes, utf8 } from '../../src/core/kernel/bytes.ts';

/** One member of a test archive; type as in the header: `0` file, `5` folder, `2` link, `g`, `x`, `L`. */
export interface BuiltMember {
  readonly name: string;
  readonly type?: string;
  readonly content?: string;
  readonly link?: string;
  readonly prefix?: string;
}

const BLOCK = 512;

/** An uncompressed ustar archive, bit by bit. Source of the layout: POSIX.1-2017 `pax`. */
export function buildTar(members: readonly BuiltMember[]): Uint8Array {
  return concatBytes(...members.map(buildMember), new Uint8Array(2 * BLOCK));
}

function buildMember({ name, type = '0', content = '', link = '', prefix = '' }: BuiltMember) {
  const bytes = utf8(content);
  const header = new Uint8Array(BLOCK);
  const put = (text: string, offset: number): void => header.set(utf8(text), offset);
  put(name, 0);
  put('0000644\0', 100);
  put(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
  put('        ', 148);
  put(type, 156);
  put(link, 157);
  put('ustar\x0000', 257);
  put(prefix, 345);
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const padding = new Uint8Array((BLOCK - (bytes.length % BLOCK)) % BLOCK);
  return concatBytes(header, bytes, padding);
}

/** A pax record: its length, a space, name, `=`, value, line feed. */
export function paxRecord(name: string, value: string): string {
  const rest = ` ${name}=${value}\n`;
  const size = utf8(rest).length;
  let length = size + 1;
  while (String(length).length + size !== length) length += 1;
  return `${length}${rest}`;
}
