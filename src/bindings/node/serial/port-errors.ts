import { HardenError } from '../../../core/kernel/errors.ts';

/** An open port did not take a speed: because it is gone, or because it cannot. */
export function noSpeed(baudRate: number, isGone: boolean, cause: unknown): HardenError {
  const because = cause instanceof Error ? cause.message : 'no reason given';
  return isGone
    ? new HardenError('device.lost', `the port is gone: ${because}`, { cause })
    : new HardenError('device.port-unusable', `no ${baudRate} baud: ${because}`, {
        hint: 'name a speed that the adapter can do, with --baud',
        cause,
      });
}
