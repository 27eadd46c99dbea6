import { dnsQuestion, isDnsAnswer } from '../dns-message.ts';
import type { ServiceProbe } from '../service-probe.ts';

/** Asks for the names of a node. Source: RFC 1002 §4.2.17. */
const TYPE_NBSTAT = 0x21;

/** `*` and fifteen zeroes, each half byte as a letter from A on. Source: RFC 1001 §14.1. */
const ANYBODY = `CK${'A'.repeat(30)}`;

/** Bytes of the answer before its first name. Source: RFC 1002 §4.2.18, with a name of 32 letters. */
const NAMES_OFFSET = 57;

/** The responder of the ESP8266 answers to port 137 alone. Source: esp8266/Arduino `ESP8266NetBIOS.cpp`. */
export const NETBIOS: ServiceProbe = {
  protocol: 'netbios',
  transport: 'udp',
  ports: [137],
  request: () => dnsQuestion([ANYBODY], TYPE_NBSTAT),
  answerPort: 137,
  recognise: (heard) => {
    if (!isDnsAnswer(heard)) return undefined;
    const bytes = heard.subarray(NAMES_OFFSET, NAMES_OFFSET + 15);
    const name = String.fromCharCode(...bytes.filter((byte) => byte >= 32 && byte < 127)).trim();
    const says = name === '' ? 'answers' : `calls itself ${name}`;
    return { protocol: 'netbios', says, authentication: 'none' };
  },
};
