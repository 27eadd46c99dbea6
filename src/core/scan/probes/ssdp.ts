import { utf8 } from '../../kernel/bytes.ts';
import { asText, firstWords, type ServiceProbe } from '../service-probe.ts';
import { formatSearch, parseHeaders, SSDP_GROUP, SSDP_PORT } from '../ssdp-message.ts';

/** A search for everything, at one host. Source: UPnP Device Architecture 2.0 §1.3.2. */
export const SSDP: ServiceProbe = {
  protocol: 'ssdp',
  transport: 'udp',
  ports: [SSDP_PORT],
  request: () => utf8(formatSearch(SSDP_GROUP, 'ssdp:all')),
  recognise: (heard) => {
    const text = asText(heard);
    if (!/^(?:HTTP\/1\.\d 200|NOTIFY \*)/.test(text)) return undefined;
    const server = parseHeaders(text.split('\r\n').slice(1)).get('server');
    return { protocol: 'ssdp', says: server && firstWords(utf8(server)), authentication: 'none' };
  },
};
