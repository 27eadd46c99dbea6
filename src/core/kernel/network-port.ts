/** What a device says on a TCP connection. */
export interface StreamAnswer {
  readonly bytes: Uint8Array;
  /** It hangs up when the bytes are sent. */
  readonly closes: boolean;
}

/** One TCP connection, from the side of whoever was called. */
export interface StreamSession {
  /** What is said before the caller says anything; may be empty. */
  readonly greeting: Uint8Array;
  receive(bytes: Uint8Array): StreamAnswer;
}

/** A datagram in answer to another. */
export interface DatagramReply {
  readonly bytes: Uint8Array;
  /** Port it goes to; `undefined`: the one that the question came from. */
  readonly toPort: number | undefined;
}

/** A port with somebody behind it: from bytes to bytes, without a socket. */
export type ServedPort =
  | { readonly transport: 'tcp'; readonly port: number; readonly accept: () => StreamSession }
  | {
      readonly transport: 'udp';
      readonly port: number;
      /** `undefined`: it says nothing. */
      readonly answer: (datagram: Uint8Array) => DatagramReply | undefined;
    };
