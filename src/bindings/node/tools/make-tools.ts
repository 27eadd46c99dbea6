import type { Tools } from '../../../flows/bindings/tools.ts';
import type { Host } from '../host.ts';
import { fixTools } from './fix-tools.ts';
import { probeTools } from './probe-tools.ts';

/** `Tools` of this machine. */
export function makeTools(host: Host): Tools {
  return {
    probe: async (purpose, { signal }) => await probeTools(host, purpose, signal),
    fix: async (ids, options) => await fixTools(host, ids, options),
  };
}
