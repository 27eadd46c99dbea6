import type { Finding } from '../kernel/finding.ts';
import { isDerSequence, parsePem } from './pem.ts';
import type { Profile } from './profile.ts';

/** What stands where a profile names a certificate. */
export type CertificateFile =
  | { readonly kind: 'absent' | 'folder' }
  | { readonly kind: 'unreadable'; readonly because: string }
  | { readonly kind: 'file'; readonly bytes: Uint8Array };

/**
 * Tells whether a certificate of the broker is there, by the shape of its file; what it says is not
 * read.
 * @param path - as the profile has it, `mqtt.tls.certificate`
 */
export function checkCertificate(
  profile: Pick<Profile, 'locate'>,
  path: string,
  file: CertificateFile,
): readonly Finding[] {
  const problem = findProblem(path, file);
  if (problem === undefined) return [];
  const [message, remedy] = problem;
  const location = profile.locate(['mqtt', 'tls', 'certificate']);
  return [{ check: 'profile.certificate', severity: 'error', message, remedy, location }];
}

/** Message and remedy. */
type Problem = readonly [string, string];

function findProblem(path: string, file: CertificateFile): Problem | undefined {
  switch (file.kind) {
    case 'absent':
      return [
        `there is no ${path}`,
        "put the broker's certificate there, or correct the path, which starts at the file that names it",
      ];
    case 'folder':
      return [`${path} is a folder, not a certificate`, 'name the PEM file in it'];
    case 'unreadable':
      return [file.because, "name the PEM file with the broker's certificate"];
    case 'file':
      return findContentProblem(path, file.bytes);
  }
}

function findContentProblem(path: string, bytes: Uint8Array): Problem | undefined {
  const blocks = parsePem(new TextDecoder().decode(bytes));
  const key = blocks.find(({ label }) => label.endsWith('PRIVATE KEY'));
  if (key) {
    return [
      `${path} holds a private key (line ${key.line})`,
      'leave the key with the broker: `openssl x509 -in <file> -out <other file>` copies the certificate alone',
    ];
  }
  const certificates = blocks.filter(({ label }) => label === 'CERTIFICATE');
  const damaged = certificates.find(({ base64 }) => !isDerSequence(base64));
  if (damaged) {
    return [
      `the certificate in line ${damaged.line} of ${path} is damaged`,
      'copy the certificate again, whole',
    ];
  }
  if (certificates.length > 0) return undefined;
  // A certificate in DER form starts like this: SEQUENCE, two bytes of length (X.690 §8.1).
  const isDer = bytes[0] === 0x30 && bytes[1] === 0x82;
  return isDer
    ? [
        `${path} is in DER form, not PEM`,
        'convert it: `openssl x509 -inform der -in <file> -out <PEM file>`',
      ]
    : [
        `${path} holds no certificate in PEM form`,
        'name a file with a block that starts with -----BEGIN CERTIFICATE-----',
      ];
}
