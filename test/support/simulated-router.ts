import { NAT_PMP_PORT } from '../../src/core/router/nat-pmp.ts';
import { parseSearchReply } from '../../src/core/router/ssdp.ts';
import { SSDP_PORT } from '../../src/core/scan/ssdp-message.ts';

/** Where every simulated router describes itself. */
export const ROUTER_HTTP_PORT = 5000;

/** What comes of a question over HTTP. */
export type SimulatedAnswer =
  | { readonly status: number; readonly body: string | Uint8Array; readonly location?: string }
  /** Takes the question and says nothing. */
  | 'silent'
  /** Takes the question and hangs up in the middle of the answer. */
  | 'hang-up'
  /** Sends a byte now and then, for ever. */
  | 'drip';

/** A mapping of a simulated router. */
export interface SimulatedMapping {
  readonly external: number;
  readonly client: string;
  readonly internal?: number;
  readonly protocol?: string;
  readonly description?: string;
  readonly enabled?: string;
}

/** What is odd about a router; nothing: it is an IGD of version 1 without a mapping. */
export interface RouterWish {
  readonly upnp?: boolean;
  /** The last part of the types of its services. */
  readonly services?: readonly string[];
  /** Targets of a search that it answers. */
  readonly targets?: RegExp;
  readonly mappings?: readonly SimulatedMapping[] | 'endless';
  readonly external?: string;
  readonly location?: string;
  readonly controlUrl?: string;
  readonly urlBase?: string;
  /** In place of its description. */
  readonly description?: SimulatedAnswer;
  /** In place of every entry. */
  readonly entry?: SimulatedAnswer;
  /** Code of the fault behind the last entry. */
  readonly endCode?: number;
  readonly natPmp?: boolean;
  readonly pcp?: boolean;
}

/** A question over HTTP, as a router sees it. */
export interface SimulatedQuestion {
  readonly method: string;
  readonly path: string;
  /** Of the header SOAPAction. */
  readonly action: string;
  readonly body: string;
}

/** A router as a value that answers; `serve-router.ts` gives it sockets, `fake-router-probes.ts` none. */
export interface SimulatedRouter {
  readonly address: string;
  /** Every question it was asked, in order: `M-SEARCH`, `GET /desc.xml`, `GetExternalIPAddress`. */
  readonly asked: readonly string[];
  answerDatagram(port: number, bytes: Uint8Array): Uint8Array | undefined;
  answerHttp(question: SimulatedQuestion): SimulatedAnswer;
}

/** A router at an address that behaves as it is wished. */
export function simulateRouter(address: string, wish: RouterWish = {}): SimulatedRouter {
  const asked: string[] = [];
  return {
    address,
    asked,
    answerDatagram: (port, bytes) => {
      if (port === SSDP_PORT) return answerSearch(bytes, address, wish, asked);
      return port === NAT_PMP_PORT ? answerPmp(bytes, wish, asked) : undefined;
    },
    answerHttp: (question) => answerHttp(question, address, wish, asked),
  };
}

function answerSearch(
  bytes: Uint8Array,
  address: string,
  wish: RouterWish,
  asked: string[],
): Uint8Array | undefined {
  const { upnp = true, targets = /InternetGatewayDevice:1$/, location } = wish;
  const text = new TextDecoder().decode(bytes);
  const [, target = ''] = /\r\nST: (\S+)\r\n/.exec(text) ?? [];
  asked.push('M-SEARCH');
  if (!(upnp && text.startsWith('M-SEARCH * HTTP/1.1\r\n') && targets.test(target)))
    return undefined;
  const own = `http://${address}:${ROUTER_HTTP_PORT}/desc.xml`;
  const reply = new TextEncoder().encode(
    [
      'HTTP/1.1 200 OK',
      'Cache-Control: max-age=120',
      `St: ${target}`,
      'Ext:',
      'Server: Test/1.0 UPnP/1.1 MiniUPnPd/2.3.0',
      `lOcAtIoN:${location ?? own}`,
      '',
      '',
    ].join('\r\n'),
  );
  if (parseSearchReply(reply) === undefined) throw new Error('the simulated router is wrong');
  return reply;
}

/** RFC 6886 §3.2 and §3.5, RFC 6887 §7.2 and appendix A. */
function answerPmp(
  [version]: Uint8Array,
  { natPmp = false, pcp = false, external = '203.0.113.7' }: RouterWish,
  asked: string[],
): Uint8Array | undefined {
  asked.push(version === 0 ? 'NAT-PMP' : 'PCP');
  if (version === 2 && pcp)
    return Uint8Array.from({ length: 24 }, (_, at) => [2, 0x80, 0, 12][at] ?? 0);
  if (version === 0 && natPmp)
    return Uint8Array.of(0, 128, 0, 0, 0, 0, 1, 0, ...external.split('.').map(Number));
  return natPmp || pcp ? Uint8Array.of(0, 128, 0, 1, 0, 0, 1, 0) : undefined;
}

function answerHttp(
  { method, path, action, body }: SimulatedQuestion,
  address: string,
  wish: RouterWish,
  asked: string[],
): SimulatedAnswer {
  if (method === 'GET' && path === '/desc.xml') {
    asked.push('GET /desc.xml');
    return wish.description ?? { status: 200, body: describe(address, wish) };
  }
  const [, service = '', name = ''] = /^"(urn:[^#]+)#(\w+)"$/.exec(action) ?? [];
  asked.push(name === '' ? `${method} ${path}` : name);
  if (method !== 'POST' || !path.startsWith('/control/')) return { status: 404, body: '' };
  const answer = (values: string): SimulatedAnswer => ({
    status: 200,
    body: envelope(`<u:${name}Response xmlns:u="${service}">${values}</u:${name}Response>`),
  });
  if (name === 'GetExternalIPAddress')
    return answer(`<NewExternalIPAddress>${wish.external ?? '203.0.113.7'}</NewExternalIPAddress>`);
  if (name !== 'GetGenericPortMappingEntry') return fault(401, 'Invalid Action');
  const [, digits = ''] = /<NewPortMappingIndex>(\d+)</.exec(body) ?? [];
  return wish.entry ?? answerEntry(Number(digits), wish, answer);
}

function answerEntry(
  index: number,
  { mappings = [], endCode = 713 }: RouterWish,
  answer: (values: string) => SimulatedAnswer,
): SimulatedAnswer {
  const mapping =
    mappings === 'endless' ? { external: 10_000 + index, client: '192.168.1.50' } : mappings[index];
  if (mapping === undefined) return fault(endCode, 'SpecifiedArrayIndexInvalid');
  const { external, client, internal = external, protocol = 'TCP' } = mapping;
  const { description = '', enabled = '1' } = mapping;
  return answer(
    [
      '<NewRemoteHost></NewRemoteHost>',
      `<NewExternalPort>${external}</NewExternalPort>`,
      `<NewProtocol>${protocol}</NewProtocol>`,
      `<NewInternalPort>${internal}</NewInternalPort>`,
      `<NewInternalClient>${client}</NewInternalClient>`,
      `<NewEnabled>${enabled}</NewEnabled>`,
      `<NewPortMappingDescription>${description}</NewPortMappingDescription>`,
      '<NewLeaseDuration>0</NewLeaseDuration>',
    ].join(''),
  );
}

/** A fault comes with status 500. Source: UPnP Device Architecture 1.1 §3, "Action error response". */
function fault(code: number, text: string): SimulatedAnswer {
  const body = envelope(
    `<s:Fault><faultcode>s:Client</faultcode><faultstring>UPnPError</faultstring><detail><UPnPError xmlns="urn:schemas-upnp-org:control-1-0"><errorCode>${code}</errorCode><errorDescription>${text}</errorDescription></UPnPError></detail></s:Fault>`,
  );
  return { status: 500, body };
}

function envelope(body: string): string {
  return `<?xml version="1.0"?>\r\n<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" s:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"><s:Body>${body}</s:Body></s:Envelope>\r\n`;
}

/** The three devices of an IGD, one in the other, as routers nest them. */
export function describe(address: string, wish: RouterWish = {}): string {
  const { services = ['WANIPConnection:1'], controlUrl, urlBase } = wish;
  const rows = services.map(
    (name, index) =>
      `<service><serviceType>urn:schemas-upnp-org:service:${name}</serviceType><serviceId>urn:upnp-org:serviceId:WAN${index}</serviceId><controlURL>${controlUrl ?? `/control/${index}`}</controlURL><eventSubURL>/event</eventSubURL><SCPDURL>/scpd.xml</SCPDURL></service>`,
  );
  const device = (name: string, inner: string): string =>
    `<device><deviceType>urn:schemas-upnp-org:device:${name}</deviceType><friendlyName>Test router ${address}</friendlyName>${inner}</device>`;
  const connection = device('WANConnectionDevice:1', `<serviceList>${rows.join('')}</serviceList>`);
  const wan = device('WANDevice:1', `<deviceList>${connection}</deviceList>`);
  const gateway = device('InternetGatewayDevice:1', `<deviceList>${wan}</deviceList>`);
  const base = urlBase === undefined ? '' : `<URLBase>${urlBase}</URLBase>`;
  return `<?xml version="1.0"?>\n<root xmlns="urn:schemas-upnp-org:device-1-0"><specVersion><major>1</major><minor>0</minor></specVersion>${base}${gateway}</root>\n`;
}
