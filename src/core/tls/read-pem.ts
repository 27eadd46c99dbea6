import { HardenError } from '../kernel/errors.ts';
import { parsePem } from '../profile/pem.ts';
import { parseBase64 } from './base64-bytes.ts';
import type { Certificate } from './certificate.ts';
import { broken } from './der.ts';
import { parseCertificate } from './parse-certificate.ts';

/**
 * The certificates of a PEM file, in its order: that of the broker first, where it is a chain.
 * @param file - for messages
 * @throws HardenError `tls.no-certificate` when there is none, or one is damaged
 */
export function readPemCertificates(text: string, file: string): readonly Certificate[] {
  const blocks = parsePem(text).filter(({ label }) => label === 'CERTIFICATE');
  if (blocks.length === 0) {
    throw new HardenError('tls.no-certificate', `${file} holds no certificate in PEM form`);
  }
  return blocks.map(({ base64, line }) => {
    const what = `the certificate in line ${line} of ${file}`;
    const bytes = parseBase64(base64);
    if (bytes === undefined) throw broken(what);
    return parseCertificate(bytes, what);
  });
}
