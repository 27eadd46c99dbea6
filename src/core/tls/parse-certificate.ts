import { equalBytes } from '../kernel/bytes.ts';
import { curveOf, EC_KEY, RSA_KEY, signatureOf } from './algorithms.ts';
import { parseAlternativeNames } from './alternative-names.ts';
import type { Certificate, PublicKey } from './certificate.ts';
import { broken, type DerValue, formatOid, readAll, readDer, TAG } from './der.ts';

/** Object identifiers of attributes and extensions. Sources: RFC 5280 §4.1.2.4, §4.2.1. */
const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';
const ALTERNATIVE_NAME = '2.5.29.17';
const BASIC_CONSTRAINTS = '2.5.29.19';

/**
 * Reads a certificate. Source: RFC 5280 §4.1.
 * @param bytes - DER
 * @param what - for messages: `the certificate in line 3 of broker.pem`
 * @throws HardenError `tls.no-certificate`
 */
export function parseCertificate(bytes: Uint8Array, what: string): Certificate {
  const fields = makeFields(bytes, what);
  const { issuer, subject, validity, keyInfo, signature, extensions } = fields;
  const [notBefore, notAfter] = readAll(validity.content, what);
  const names = extensions.get(ALTERNATIVE_NAME);
  const constraints = extensions.get(BASIC_CONSTRAINTS);
  const { hash, key } = signatureOf(oidOf(readAll(signature.content, what)[0], what));
  const attributes = { issuer: readName(issuer, what), subject: readName(subject, what) };
  return {
    bytes,
    subject: shownName(attributes.subject),
    issuer: shownName(attributes.issuer),
    issuerOrganisation: attributes.issuer.get(ORGANISATION),
    notBefore: readTime(notBefore, what),
    notAfter: readTime(notAfter, what),
    key: readKey(keyInfo, what),
    keyInfo: keyInfo.whole,
    signatureHash: hash,
    signatureKey: key,
    names: names ? parseAlternativeNames(names, what) : [],
    isCa: constraints !== undefined && isCa(constraints, what),
    isSelfIssued: equalBytes(issuer.whole, subject.whole),
  };
}

interface Fields {
  readonly signature: DerValue;
  readonly issuer: DerValue;
  readonly validity: DerValue;
  readonly subject: DerValue;
  readonly keyInfo: DerValue;
  /** Object identifier → content of the OCTET STRING. */
  readonly extensions: ReadonlyMap<string, Uint8Array>;
}

/** Tags [0] of the version and [3] of the extensions. */
const VERSION = 0xa0;
const EXTENSIONS = 0xa3;

function makeFields(bytes: Uint8Array, what: string): Fields {
  const outer = sequence(readDer(bytes, what), what);
  const [body] = outer;
  const parts = sequence(body, what);
  const [, signature, issuer, validity, subject, keyInfo, ...rest] =
    parts[0]?.tag === VERSION ? parts.slice(1) : parts;
  if (!(signature && issuer && validity && subject && keyInfo)) throw broken(what);
  if (outer.length !== 3 || keyInfo.tag !== TAG.sequence) throw broken(what);
  const tagged = rest.find(({ tag }) => tag === EXTENSIONS);
  return {
    signature,
    issuer,
    validity,
    subject,
    keyInfo,
    extensions: tagged ? readExtensions(tagged, what) : new Map<string, Uint8Array>(),
  };
}

function readExtensions(tagged: DerValue, what: string): ReadonlyMap<string, Uint8Array> {
  return new Map(
    sequence(readDer(tagged.content, what), what).map((extension) => {
      const parts = sequence(extension, what);
      const value = parts.at(-1);
      if (value?.tag !== TAG.octetString) throw broken(what);
      return [oidOf(parts[0], what), value.content];
    }),
  );
}

function sequence(value: DerValue | undefined, what: string): readonly DerValue[] {
  if (value?.tag !== TAG.sequence) throw broken(what);
  return readAll(value.content, what);
}

function oidOf(value: DerValue | undefined, what: string): string {
  if (value?.tag !== TAG.oid) throw broken(what);
  return formatOid(value.content);
}

/** Attribute → text; the last one wins, which is the nearest to the holder. */
function readName(name: DerValue, what: string): ReadonlyMap<string, string> {
  const attributes = sequence(name, what).flatMap((set) => readAll(set.content, what));
  return new Map(
    attributes.map((attribute) => {
      const [type, value] = sequence(attribute, what);
      return [oidOf(type, what), value ? readText(value) : ''];
    }),
  );
}

function shownName(attributes: ReadonlyMap<string, string>): string {
  return attributes.get(COMMON_NAME) ?? attributes.get(ORGANISATION) ?? '(no name)';
}

function readText({ tag, content }: DerValue): string {
  if (tag !== TAG.bmp) return new TextDecoder().decode(content);
  let text = '';
  for (let at = 0; at + 1 < content.length; at += 2) {
    text += String.fromCharCode(((content[at] ?? 0) << 8) | (content[at + 1] ?? 0));
  }
  return text;
}

/** Two-digit years below 50 are of this century. Source: RFC 5280 §4.1.2.5. */
function readTime(value: DerValue | undefined, what: string): string {
  if (value?.tag !== TAG.utcTime && value?.tag !== TAG.generalTime) throw broken(what);
  const text = new TextDecoder().decode(value.content);
  const century = Number(text.slice(0, 2)) < 50 ? '20' : '19';
  const whole = value.tag === TAG.utcTime ? century + text : text;
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(whole);
  if (match === null) throw broken(what);
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = match;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

function readKey(keyInfo: DerValue, what: string): PublicKey {
  const [algorithm, bits] = sequence(keyInfo, what);
  const [type, parameters] = sequence(algorithm, what);
  const oid = oidOf(type, what);
  if (oid === EC_KEY) {
    return parameters?.tag === TAG.oid
      ? curveOf(formatOid(parameters.content))
      : { kind: 'ec', bits: 0, name: 'a curve of its own' };
  }
  if (oid !== RSA_KEY) return { kind: 'other', bits: 0, name: oid };
  if (bits?.tag !== TAG.bitString) throw broken(what);
  // The first byte says how many bits are unused: none.
  const [modulus] = sequence(readDer(bits.content.subarray(1), what), what);
  if (modulus?.tag !== TAG.integer) throw broken(what);
  return { kind: 'rsa', bits: bitLength(modulus.content), name: 'RSA' };
}

function bitLength(content: Uint8Array): number {
  const start = content.findIndex((byte) => byte !== 0);
  if (start === -1) return 0;
  return (content.length - start) * 8 - (Math.clz32(content[start] ?? 0) - 24);
}

function isCa(content: Uint8Array, what: string): boolean {
  const [first] = sequence(readDer(content, what), what);
  return first?.tag === TAG.boolean && first.content[0] !== 0 && first.content.length === 1;
}
