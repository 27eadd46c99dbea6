/** Integers by width and sign, as ESP-IDF names them. */
export type NvsInteger = 'u8' | 'i8' | 'u16' | 'i16' | 'u32' | 'i32' | 'u64' | 'i64';

/** A value under a key in a namespace. Keys and namespaces have 1 to 15 bytes of ASCII. */
export type NvsEntry = { readonly namespace: string; readonly key: string } & (
  | { readonly type: NvsInteger; readonly value: bigint }
  /** At most 3999 bytes of UTF-8, without NUL. */
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'blob'; readonly value: Uint8Array }
);
