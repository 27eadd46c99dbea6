import {
  NAT_PMP_PORT,
  NAT_PMP_REQUEST,
  PCP_REQUEST,
  type PmpReply,
  parsePmpReply,
} from '../../core/router/nat-pmp.ts';
import type { PmpLook } from '../../core/router/observations.ts';
import { isPlainAddress } from '../../core/router/router-url.ts';
import { askDatagram, type OutsideWorld } from './outside-world.ts';

/** The first tries of nine; a router next door answers the first. Source: RFC 6886 §3.1. */
const WAITS_MS = [250, 500, 1_000];

/** Asks whether the router speaks NAT-PMP or PCP; changes nothing. */
export async function askPmp(world: OutsideWorld): Promise<PmpLook> {
  const { options, address } = world;
  options.onProgress({ step: 'ask', message: `asking ${address} for NAT-PMP and PCP` });
  const natPmp = await ask(NAT_PMP_REQUEST, world);
  const pcp = await ask(PCP_REQUEST, world);
  const told = natPmp?.kind === 'nat-pmp' ? natPmp.address : undefined;
  return {
    protocols: [
      ...(natPmp?.kind === 'nat-pmp' ? (['NAT-PMP'] as const) : []),
      ...(pcp?.kind === 'pcp' ? (['PCP'] as const) : []),
    ],
    externalAddress: told !== undefined && isPlainAddress(told) ? told : undefined,
  };
}

async function ask(bytes: Uint8Array, world: OutsideWorld): Promise<PmpReply | undefined> {
  const to = { address: world.address, port: NAT_PMP_PORT };
  const [reply] = await askDatagram({ to, bytes, waits: WAITS_MS, most: 1 }, world);
  return reply && parsePmpReply(reply);
}
