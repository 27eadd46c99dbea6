import { utf8 } from '../../core/kernel/bytes.ts';
import { latin1, type StreamResponder } from './responder.ts';

/** Source of the texts: xoseperez/espurna `code/espurna/telnet.cpp`, namespace `message`. */
const PASSWORD_REQUEST = 'Password (disconnects after 1 failed attempt): ';
const INVALID_PASSWORD = '-ERROR: Invalid password\n';
const BUFFER_OVERFLOW = '-ERROR: Buffer overflow\n';

/** Longest line that is waited for, bytes. Stands in for ESPurna's `TELNET_LINE_BUFFER_SIZE`, which builds may change. */
const LINE_BUFFER_SIZE = 256;

/**
 * ESPurna's telnet server: asks for the administrator's password, once. Without one it is a terminal,
 * which is not simulated and says nothing.
 */
export const telnet: StreamResponder = ({ hasPassword }) => {
  let line = '';
  return {
    greeting: utf8(hasPassword ? PASSWORD_REQUEST : ''),
    receive(bytes) {
      line += latin1(bytes);
      const end = line.lastIndexOf('\n');
      if (hasPassword && end !== -1) return { bytes: utf8(INVALID_PASSWORD), closes: true };
      line = line.slice(end + 1);
      const isTooLong = line.length > LINE_BUFFER_SIZE;
      return { bytes: utf8(isTooLong ? BUFFER_OVERFLOW : ''), closes: isTooLong };
    },
  };
};
