import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { formatPem } from '../../src/core/tls/write-pem.ts';

/** A certificate made for a test, with its key. */
export interface MadeCertificate {
  /** PEM. */
  readonly certificate: string;
  /** PEM, PKCS #8. */
  readonly key: string;
  readonly keyObject: KeyObject;
  readonly name: string;
}

/** What a test wants of a certificate; all of it has a default. */
export interface CertificateWish {
  readonly name?: string;
  readonly hosts?: readonly string[];
  /** IPv4. */
  readonly addresses?: readonly string[];
  readonly isCa?: boolean;
  /** `YYYYMMDDHHMMSSZ`. */
  readonly from?: string;
  readonly to?: string;
  /** Who signs it; itself when left out. */
  readonly issuer?: MadeCertificate;
}

/** One DER value. Source: ITU-T X.690 §8.1. */
function der(tag: number, ...parts: readonly (Uint8Array | number)[]): Buffer {
  const content = Buffer.concat(
    parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : part)),
  );
  const size = content.length;
  const length =
    size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const text = (value: string): Buffer => der(0x0c, Buffer.from(value));

/** ecdsa-with-SHA256. */
const ALGORITHM = der(0x30, oid('2a8648ce3d040302'));

function nameOf(name: string): Buffer {
  return der(0x30, der(0x31, der(0x30, oid('550403'), text(name))));
}

/** Makes a version 3 certificate on the curve P-256. Source of the form: RFC 5280 §4.1. */
export function makeCertificate(wish: CertificateWish = {}): MadeCertificate {
  const { name = 'broker.home.arpa', hosts = [name], addresses = [], isCa = false, issuer } = wish;
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const names = [
    ...hosts.map((host) => der(0x82, Buffer.from(host))),
    ...addresses.map((address) => der(0x87, Buffer.from(address.split('.').map(Number)))),
  ];
  const extensions = [
    der(0x30, oid('551d13'), der(0x04, der(0x30, ...(isCa ? [der(0x01, 0xff)] : [])))),
    ...(names.length > 0 ? [der(0x30, oid('551d11'), der(0x04, der(0x30, ...names)))] : []),
  ];
  const body = der(
    0x30,
    der(0xa0, der(0x02, 2)),
    der(0x02, 1),
    ALGORITHM,
    nameOf(issuer?.name ?? name),
    der(
      0x30,
      der(0x18, Buffer.from(wish.from ?? '20250101000000Z')),
      der(0x18, Buffer.from(wish.to ?? '20450101000000Z')),
    ),
    nameOf(name),
    publicKey.export({ format: 'der', type: 'spki' }),
    der(0xa3, der(0x30, ...extensions)),
  );
  const signature = sign('sha256', body, issuer?.keyObject ?? privateKey);
  const whole = der(0x30, body, ALGORITHM, der(0x03, 0, signature));
  return {
    certificate: formatPem(new Uint8Array(whole)),
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    keyObject: privateKey,
    name,
  };
}
