import { hostname } from 'node:os';
import { EXIT } from '../../core/kernel/exit.ts';
import { formatJsonLine } from '../../core/report/escape.ts';
import { formatFindings } from '../../core/report/text.ts';
import type { StationEvent } from '../../core/station/station-event.ts';
import { IDLE_STATION, nextStation } from '../../core/station/station-state.ts';
import type { StationMode } from '../../flows/provision/choose-device.ts';
import { provision } from '../../flows/provision/provision.ts';
import type { CommandContext, Invocation, RunCommand } from '../command.ts';
import { describeEvent, describeStation } from '../describe-station.ts';
import { BOOT_MS, stationWire } from '../flash-options.ts';
import { openFleet } from '../open-station.ts';
import { flagOption, operand, refusePairs, textOption } from '../options.ts';
import { prepareBroker } from '../station-broker.ts';
import { labelWriter } from '../station-labels.ts';
import { drawStation } from '../station-view.ts';
import { brokenFleet, readFleet } from '../vault-options.ts';

/** `harden provision <fleet>`: boards are plugged in, and each becomes a device of the fleet. */
export const run: RunCommand = async (invocation, context) => {
  const file = operand(invocation, 0, 'the fleet file');
  refusePairs(invocation, [
    ['fixture', 'once'],
    ['verify', 'known'],
    ['verify', 'bootLog'],
    ['verify', 'refuseKnown'],
    ['known', 'refuseKnown'],
  ]);
  const mode = stationMode(invocation);
  const wire = stationWire(invocation);
  const fleet = await readFleet(invocation, context, file);
  if (fleet.devices === undefined) return brokenFleet(fleet, context);
  const { devices } = fleet;
  const { findings, targets, vault } = await openFleet(devices, invocation, context);
  if (targets === undefined) {
    const text = `${formatFindings(findings, context.palette)}\nno board was touched`;
    return { exit: EXIT.findings, text, json: null, findings };
  }
  const broker = await prepareBroker({ devices, vault }, invocation, context);
  if ('exit' in broker) return broker;
  const writeLabel = await labelWriter(
    devices.map(({ device }) => device),
    invocation,
    context,
  );
  const ledger = await context.openLedger(invocation);
  try {
    const state = await provision(
      {
        ...wire,
        ...{ mode, targets, station: textOption(invocation, 'station') ?? hostname() },
        bootLogMs: flagOption(invocation, 'bootLog') ? BOOT_MS : undefined,
        refuseKnown: flagOption(invocation, 'refuseKnown'),
        isFixture: flagOption(invocation, 'fixture'),
        once: flagOption(invocation, 'once'),
        onReady: writeLabel,
        onEvent: showEvents(flagOption(invocation, 'json'), context),
        onIdle: await watchFile(file, broker.notice, context),
      },
      { ...context.flashing, ports: context.ports, ledger },
      context,
    );
    const { good, verified, failed, left } = state;
    return {
      exit: failed > 0 ? EXIT.device : context.signal.aborted ? EXIT.interrupted : EXIT.clean,
      text: describeStation(state),
      json: { good, verified, failed, left },
      isLine: true,
      findings,
    };
  } finally {
    await ledger.close();
  }
};

function stationMode(invocation: Invocation): StationMode {
  if (flagOption(invocation, 'verify')) return 'verify';
  return flagOption(invocation, 'known') ? 'known' : 'series';
}

/** A line for each board that is done, above a picture of all ports; for programs, every event. */
function showEvents(isJson: boolean, context: CommandContext): (event: StationEvent) => void {
  let state = IDLE_STATION;
  return (event) => {
    if (isJson) {
      context.print(formatJsonLine(event).trimEnd());
      return;
    }
    state = nextStation(state, event);
    const line = describeEvent(event);
    if (line !== undefined) context.print(line);
    context.block.show(drawStation(state, context.palette));
  };
}

/** Tells what there is to tell at the start, then once that a file is another one than it was. */
async function watchFile(
  file: string,
  first: string | undefined,
  { files }: CommandContext,
): Promise<() => Promise<string | undefined>> {
  const before = await files.readText(file);
  let notice = first;
  let isTold = false;
  return async () => {
    const told = notice;
    notice = undefined;
    if (told !== undefined) return told;
    if (isTold || (await files.readText(file)) === before) return undefined;
    isTold = true;
    return `${file} was changed: this run goes on with what it read at its start; stop it and start it again`;
  };
}
