import { SSDP_GROUP } from '../../src/core/scan/ssdp-message.ts';
import type { RouterProbes, RouterReply } from '../../src/flows/bindings/router.ts';
import { interrupted } from '../../src/flows/serial/sleep.ts';
import { ROUTER_HTTP_PORT, type SimulatedRouter } from './simulated-router.ts';

/** Who is in the network of a fake, and how they behave in it. */
export interface FakeNetwork {
  readonly routers: readonly SimulatedRouter[];
  readonly gateway?: string;
  /** Addresses that answer a search to the group alone. */
  readonly groupOnly?: readonly string[];
}

/** `RouterProbes` without a network: answers of simulated routers, and no waiting. */
export function fakeRouterProbes({ routers, gateway, groupOnly = [] }: FakeNetwork): RouterProbes {
  return {
    gateway: () => Promise.resolve(gateway),
    async exchange({ address, port }, { bytes, from, most }, { signal }) {
      if (signal.aborted) throw interrupted();
      await Promise.resolve();
      const isGroup = address === SSDP_GROUP;
      return routers
        .filter((router) => (isGroup ? true : router.address === address))
        .filter((router) => isGroup || !groupOnly.includes(router.address))
        .flatMap((router) => {
          const reply = router.answerDatagram(port, bytes);
          return reply === undefined || router.address !== from ? [] : [reply];
        })
        .slice(0, most);
    },
    async request(question, { signal }) {
      if (signal.aborted) throw interrupted();
      await Promise.resolve();
      const { address, port, path, headers, body = '', timeoutMs, maxBytes } = question;
      const router = routers.find((one) => one.address === address);
      if (router === undefined || port !== ROUTER_HTTP_PORT)
        return { kind: 'none', because: 'the connection is refused' };
      const method = question.body === undefined ? 'GET' : 'POST';
      const said = router.answerHttp({ method, path, action: headers.SOAPAction ?? '', body });
      return replyOf(said, timeoutMs, maxBytes);
    },
  };
}

function replyOf(
  said: ReturnType<SimulatedRouter['answerHttp']>,
  timeoutMs: number,
  maxBytes: number,
): RouterReply {
  if (said === 'silent' || said === 'drip')
    return { kind: 'none', because: `no answer within ${timeoutMs / 1000} s` };
  if (said === 'hang-up') return { kind: 'none', because: 'it hung up' };
  const bytes = typeof said.body === 'string' ? new TextEncoder().encode(said.body) : said.body;
  return bytes.length > maxBytes
    ? { kind: 'none', because: `the answer is longer than ${maxBytes / 1024} KB` }
    : { kind: 'reply', status: said.status, text: new TextDecoder().decode(bytes) };
}
