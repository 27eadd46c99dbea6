import { utf8 } from '../../kernel/bytes.ts';
import { asText, type ServiceProbe } from '../service-probe.ts';

/** A search for everything, to one host. Source: UPnP Device Architecture 2.0 §1.3.2. */
const SEARCH = [
  'M-SEARCH * HTTP/1.1',
  'HOST: 239.255.255.250:1900',
  'MAN: "ssdp:discover"',
  'MX: 1',
  'ST: ssdp:all',
  '',
  '',
].join('\r\n');

export const SSDP: ServiceProbe = {
  protocol: 'ssdp',
  transport: 'udp',
  ports: [1900],
  request: () => utf8(SEARCH),
  recognise: (heard) => {
    const text = asText(heard);
    if (!/^(?:HTTP\/1\.\d 200|NOTIFY \*)/.test(text)) return undefined;
    const [, server] = /\r\nserver:[ \t]*([^\r\n]{1,80})/i.exec(text) ?? [];
    return { protocol: 'ssdp', says: server?.trim(), authentication: 'none' };
  },
};
