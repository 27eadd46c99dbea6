import { utf8 } from '../../core/kernel/bytes.ts';
import { md5Hex } from '../../core/kernel/md5.ts';
import type { NetworkDevice } from './network-device.ts';

/**
 * `WWW-Authenticate` for a digest, with a nonce that is another one each time.
 * Sources: me-no-dev/ESPAsyncWebServer `src/WebAuthentication.cpp`, `requestDigestAuthentication`, and
 * esp8266/Arduino `libraries/ESP8266WebServer`, `requestAuthentication`; both write it alike.
 */
export function digestChallenge(realm: string, { micros, chipId }: NetworkDevice): string {
  const random = (what: string): string => md5Hex(utf8(`${what} ${chipId} ${micros()}`));
  return `WWW-Authenticate: Digest realm="${realm}", qop="auth", nonce="${random('nonce')}", opaque="${random('opaque')}"`;
}
