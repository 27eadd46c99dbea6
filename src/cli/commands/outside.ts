import { reportOfRouter } from '../../core/router/report-of-router.ts';
import type { PlannedDevice } from '../../flows/load-fleet.ts';
import { findBrokers } from '../../flows/outside/known-brokers.ts';
import { lookOutside } from '../../flows/outside/look-outside.ts';
import type { CommandContext, Invocation, RunCommand } from '../command.ts';
import { findWithOptions } from '../find-options.ts';
import { textOption } from '../options.ts';
import { openReport, reportWish } from '../report-result.ts';
import { brokenFleet, readFleet } from '../vault-options.ts';

/** `harden outside [fleet]`: which ports of the router lead in from the internet, as it says itself. */
export const run: RunCommand = async (invocation, context) => {
  const wish = reportWish(invocation);
  const { outsideTools, brokerTools, version } = context;
  const router = textOption(invocation, 'router');
  const [fleetFile] = invocation.operands;
  const fleet =
    fleetFile === undefined ? undefined : await readFleet(invocation, context, fleetFile);
  if (fleet && fleet.devices === undefined) return brokenFleet(fleet, context);
  const report = await openReport(
    { wish, inputs: fleetFile === undefined ? [] : [fleetFile] },
    invocation,
    context,
  );
  const brokers = await findBrokers(fleet?.devices ?? [], brokerTools.probes);
  const devices = await findKnown(fleet?.devices ?? [], invocation, context);
  const known = new Map([...devices.known, ...brokers]);
  const { seen, ...verdict } = await lookOutside(
    { router, known, lost: devices.lost },
    outsideTools,
    context,
  );
  const model = reportOfRouter(seen, verdict, version);
  return report(model);
};

/** Whom the devices of a fleet are known by, and who is not to be found. */
async function findKnown(
  planned: readonly PlannedDevice[],
  invocation: Invocation,
  context: CommandContext,
): Promise<{ readonly known: ReadonlyMap<string, string>; readonly lost: readonly string[] }> {
  const nothing = new Map<string, string>();
  const { listed, places } = await findWithOptions(
    planned,
    { told: nothing, hostNames: () => Promise.resolve(nothing) },
    invocation,
    context,
  );
  const known = listed.flatMap(({ id }) => {
    const address = places.get(id)?.address.toLowerCase();
    return [id, ...(address === undefined ? [] : [address])].map(
      (key) => [key, `the device ${id}`] as const,
    );
  });
  return {
    known: new Map(known),
    lost: listed.flatMap(({ id }) => (places.has(id) ? [] : [id])),
  };
}
