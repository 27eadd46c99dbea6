/** Where a router listens for NAT-PMP and PCP. Sources: RFC 6886 §3.1, RFC 6887 §19. */
export const NAT_PMP_PORT = 5351;

/** Asks for the address in the internet and changes nothing. Source: RFC 6886 §3.2. */
export const NAT_PMP_REQUEST: Uint8Array = Uint8Array.of(0, 0);

/**
 * Asks whether anybody is there and changes nothing: ANNOUNCE, from no address. Whether the router
 * likes the address does not matter, only that it speaks. Source: RFC 6887 §7.1 and §14.1.
 */
export const PCP_REQUEST: Uint8Array = Uint8Array.from({ length: 24 }, (_, index) =>
  index === 0 ? 2 : index === 18 || index === 19 ? 0xff : 0,
);

/** What came back from that port. */
export type PmpReply =
  | {
      readonly kind: 'nat-pmp';
      /** Address in the internet, as the router says; `undefined`: it has none, or does not tell. */
      readonly address: string | undefined;
    }
  | { readonly kind: 'pcp' }
  /** It does not speak the protocol it was asked in. */
  | { readonly kind: 'other-version' };

/** Set in the operation of every reply, of both protocols. */
const IS_REPLY = 0x80;

/** Results of NAT-PMP. Source: RFC 6886 §3.5. */
const SUCCESS = 0;
const UNSUPPORTED_VERSION = 1;

/** Source: RFC 6887 §7.2. */
const PCP_HEADER = 24;

/**
 * Reads a reply of either protocol. Sources: RFC 6886 §3.2 and §3.5, RFC 6887 §7.2, §9 and appendix A.
 * @returns `undefined` for whatever is none
 */
export function parsePmpReply(bytes: Uint8Array): PmpReply | undefined {
  const [version, operation = 0] = bytes;
  if ((operation & IS_REPLY) === 0) return undefined;
  if (version === 2) return bytes.length < PCP_HEADER ? undefined : { kind: 'pcp' };
  if (version !== 0 || bytes.length < 8) return undefined;
  const result = new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint16(2);
  if (result === UNSUPPORTED_VERSION) return { kind: 'other-version' };
  const hasAddress = operation === IS_REPLY && result === SUCCESS && bytes.length >= 12;
  return { kind: 'nat-pmp', address: hasAddress ? bytes.subarray(8, 12).join('.') : undefined };
}
