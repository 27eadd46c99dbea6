import { readFile } from 'node:fs/promises';
import { endianness } from 'node:os';
import type { RouterProbes } from '../../../flows/bindings/router.ts';
import { parseDefaultRoute } from './default-route.ts';
import { exchange } from './exchange.ts';
import { request } from './http-request.ts';

/** Only Linux has it. */
const ROUTES = '/proc/net/route';

/** `RouterProbes` over the network of this machine. */
export const ROUTER_PROBES: RouterProbes = { gateway, exchange, request };

async function gateway(): Promise<string | undefined> {
  try {
    return parseDefaultRoute(await readFile(ROUTES, 'utf8'), endianness() === 'LE');
  } catch {
    return undefined;
  }
}
