import { printable } from '../../core/document/printable.ts';
import { utf8 } from '../../core/kernel/bytes.ts';
import { hostKind } from '../../core/profile/policy/private-host.ts';
import { type ConnectionService, parseDescription } from '../../core/router/device-description.ts';
import type { UpnpLook } from '../../core/router/observations.ts';
import { formatRouterUrl, parseRouterUrl, type RouterUrl } from '../../core/router/router-url.ts';
import { GATEWAY_TARGETS, parseSearchReply, type SearchReply } from '../../core/router/ssdp.ts';
import { formatSearch, SSDP_GROUP, SSDP_PORT } from '../../core/scan/ssdp-message.ts';
import { askDatagram, askHttp, type OutsideWorld, troubleOf } from './outside-world.ts';

/** What a search found: what is known of the router, and the services to ask next. */
export interface GatewaySearch extends Omit<UpnpLook, 'services'> {
  readonly services: readonly ConnectionService[];
}

/**
 * A device waits up to the second of MX before it answers; each target is a try of its own.
 * Source: UPnP Device Architecture 1.1 §1.3.3.
 */
const SEARCH_WAITS_MS = [1_500];

/** Replies that are read, and descriptions that are fetched. */
const MOST_REPLIES = 8;
const MOST_DESCRIPTIONS = 3;

/**
 * Asks the router what it is: first it alone, then the group, as some answer nobody else. Only what
 * comes from its own address counts, and only addresses of its own are followed.
 */
export async function searchGateway(world: OutsideWorld): Promise<GatewaySearch> {
  const replies = await search(world);
  const elsewhere: string[] = [];
  const troubles: string[] = [];
  const services = new Map<string, ConnectionService>();
  let name: string | undefined;
  for (const url of chooseLocations(replies, elsewhere, world)) {
    const reply = await askHttp(url, {}, world);
    const trouble = troubleOf(reply, url);
    const description =
      trouble === undefined && reply.kind === 'reply'
        ? parseDescription(reply.text, url)
        : undefined;
    if (description === undefined) {
      troubles.push(trouble ?? `${formatRouterUrl(url)} is no description of a device`);
      continue;
    }
    name ??= description.name;
    elsewhere.push(...description.elsewhere);
    for (const service of description.services)
      services.set(`${service.type} ${formatRouterUrl(service.url)}`, service);
  }
  return {
    isThere: replies.length > 0,
    server: replies.find(({ server }) => server !== undefined)?.server,
    ...{ name, elsewhere: [...new Set(elsewhere)], troubles, services: [...services.values()] },
  };
}

async function search(world: OutsideWorld): Promise<readonly SearchReply[]> {
  world.options.onProgress({ step: 'search', message: `asking ${world.address} for UPnP` });
  // A group is no place on the way to loopback.
  const hosts =
    hostKind(world.address) === 'private' ? [world.address, SSDP_GROUP] : [world.address];
  for (const host of hosts) {
    for (const target of GATEWAY_TARGETS) {
      const question = {
        ...{ to: { address: host, port: SSDP_PORT }, bytes: utf8(formatSearch(host, target)) },
        ...{ waits: SEARCH_WAITS_MS, most: MOST_REPLIES },
      };
      const replies = (await askDatagram(question, world))
        .map(parseSearchReply)
        .filter((reply) => reply !== undefined);
      if (replies.length > 0) return replies;
    }
  }
  return [];
}

/** @param elsewhere - takes those that lead to somebody else */
function chooseLocations(
  replies: readonly SearchReply[],
  elsewhere: string[],
  { address }: OutsideWorld,
): readonly RouterUrl[] {
  const urls = new Map<string, RouterUrl>();
  for (const { location } of replies) {
    const url = parseRouterUrl(location);
    if (url?.host === address) urls.set(formatRouterUrl(url), url);
    else elsewhere.push(printable(location));
  }
  return [...urls.values()].slice(0, MOST_DESCRIPTIONS);
}
