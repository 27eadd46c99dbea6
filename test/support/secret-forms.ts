/** The forms of a secret, as bytes; lower-case hex stands for both. */
export function formsOf(secret: string): readonly Buffer[] {
  const bytes = Buffer.from(secret);
  const utf16 = Buffer.from(secret, 'utf16le');
  const shifted = [0, 1, 2].map((shift) =>
    // What base64 makes of it inside a longer text depends on where it starts; the inner part is sure.
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(4, -4),
  );
  const texts = [
    bytes.toString('hex'),
    utf16.toString('hex'),
    encodeURIComponent(secret),
    ...shifted,
  ];
  return [bytes, utf16, Buffer.from(utf16).swap16(), ...texts.map((text) => Buffer.from(text))];
}

/** A secret that is bytes and no text. */
export function formsOfBytes(bytes: Buffer): readonly Buffer[] {
  const shifted = [0, 1, 2].map((shift) =>
    Buffer.from(
      Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .slice(4, -4),
    ),
  );
  return [bytes, ...shifted];
}
