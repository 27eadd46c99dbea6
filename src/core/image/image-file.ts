import type { FileOffset } from '../kernel/bytes.ts';

/** One loadable part of an image; `data` is a view into the file. */
export interface Segment {
  /** CPU address it is loaded to or mapped at. */
  readonly address: number;
  /** Where its data starts in the file. */
  readonly offset: FileOffset;
  readonly data: Uint8Array;
  /** Set where the checksum of the part leaves the segment out. */
  readonly unsummed?: true;
}

export type FlashMode = 'qio' | 'qout' | 'dio' | 'dout';

/** One firmware part that starts with 0xE9. */
export interface ImagePart {
  /** Where its 0xE9 stands in the file. */
  readonly offset: FileOffset;
  /** Bytes from the 0xE9 to the end of its checksum or digest. */
  readonly size: number;
  readonly entry: number;
  readonly flashMode: FlashMode | undefined;
  /** Bytes of flash the header promises; `undefined` for a code the chip does not know. */
  readonly flashSize: number | undefined;
  readonly segments: readonly Segment[];
  /** Segment checksum as stored, and as computed over what it covers. */
  readonly checksum: { readonly stored: number; readonly computed: number };
  /** SHA-256 behind the image (ESP32 family); `undefined` where the header announces none. */
  readonly digest: { readonly stored: string; readonly computed: string } | undefined;
}

export type ImageKind =
  /** One 0xE9 image at offset 0, as the ROM loader boots it. */
  | 'esp8266'
  /** eboot at 0, application at 0x1000, CRC words (Arduino core for ESP8266). */
  | 'esp8266-arduino'
  /** 0xEA header with code in flash, then a 0xE9 image, then a CRC (boot loaders of the SDK, rboot). */
  | 'esp8266-v2'
  | 'esp32';

/** A signature behind an image; it covers every byte of the image. */
export interface ImageSignature {
  readonly kind: 'arduino' | 'secure-boot-v1' | 'secure-boot-v2';
  readonly offset: FileOffset;
  readonly size: number;
}

/** A firmware file: one or two parts and what the file as a whole says of itself. */
export interface ImageFile {
  readonly kind: ImageKind;
  /** `esp8266`, `esp32`, `esp32c3` …, from the header's chip id. */
  readonly chip: string;
  readonly bytes: Uint8Array;
  readonly parts: readonly ImagePart[];
  /** CRC over the whole image (ESP8266); `undefined` in images without one. */
  readonly crc: { readonly stored: number; readonly computed: number } | undefined;
  readonly signature?: ImageSignature | undefined;
  /** Bytes behind the last part and its signature, which no header covers. */
  readonly trailing: number;
}
