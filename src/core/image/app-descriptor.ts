import { ByteCursor, type FileOffset, formatHex } from '../kernel/bytes.ts';
import type { ImageFile } from './image-file.ts';

/** What an application of the ESP32 family says of itself. */
export interface AppDescriptor {
  readonly offset: FileOffset;
  /** Bytes. */
  readonly size: number;
  /** Counter against going back to an older version. */
  readonly secureVersion: number;
  readonly version: string;
  readonly project: string;
  /** Version of ESP-IDF. */
  readonly idf: string;
  /** SHA-256 of the ELF file it was made from; filling fields does not change it. */
  readonly elfDigest: string;
}

/** Source of all: ESP-IDF `components/esp_app_format/include/esp_app_desc.h`. */
const MAGIC = 0xabcd5432;
const SIZE = 256;
const TEXT_SIZE = 32;
const RESERVED_SIZE = 8;
const TIME_AND_DATE_SIZE = 32;
const DIGEST_SIZE = 32;

/** Reads the descriptor at the start of the first segment; `undefined` where there is none. */
export function readAppDescriptor(image: ImageFile): AppDescriptor | undefined {
  const segment = image.parts[0]?.segments[0];
  if (image.kind !== 'esp32' || segment === undefined || segment.data.length < SIZE) {
    return undefined;
  }
  const cursor = new ByteCursor(segment.data, 'the application descriptor');
  if (cursor.u32() !== MAGIC) return undefined;
  const secureVersion = cursor.u32();
  cursor.skip(RESERVED_SIZE);
  const version = parseText(cursor);
  const project = parseText(cursor);
  cursor.skip(TIME_AND_DATE_SIZE);
  const idf = parseText(cursor);
  const elfDigest = formatHex(cursor.take(DIGEST_SIZE));
  return { offset: segment.offset, size: SIZE, secureVersion, version, project, idf, elfDigest };
}

function parseText(cursor: ByteCursor): string {
  const bytes = cursor.take(TEXT_SIZE);
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end));
}
