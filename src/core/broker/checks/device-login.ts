import type { BrokerCheck } from '../broker-check.ts';

/** In step with the vault? */
export const DEVICE_LOGIN: BrokerCheck = {
  id: 'broker.device-refused',
  severity: 'error',
  title: 'The broker lets in every device with what the vault has for it.',
  why: 'A device that is refused is dark, and a broker that knows other secrets than the vault was set up by somebody else.',
  missing: ({ devices }) =>
    devices.length > 0 ? undefined : 'no device was tried: name the fleet and its vault',
  run: ({ devices }) => {
    const out = devices.filter(({ outcome }) => outcome === 'refused').map((row) => row.device);
    if (out.length === 0) return [];
    return [
      {
        message: `the broker refuses ${out.slice(0, 5).join(', ')}${out.length > 5 ? ` and ${out.length - 5} more` : ''}`,
        remedy: 'bring it in step: `harden broker sync <fleet>`, then have it read its files again',
      },
    ];
  },
};
