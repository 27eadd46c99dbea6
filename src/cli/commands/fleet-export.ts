import path from 'node:path';
import type { Device } from '../../core/fleet/fleet.ts';
import { FLEET_FORMATS, type FleetFormat, formatFleet } from '../../core/fleet/format-fleet.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import { EXIT } from '../../core/kernel/exit.ts';
import type { CommandContext, Invocation, RunCommand } from '../command.ts';
import { readFleetFile } from '../fleet-file.ts';
import { choiceOption, operand, textOption } from '../options.ts';
import { outputFile } from '../output-file.ts';

/** `harden fleet export <fleet>`: the same devices one by one, as YAML, CSV or JSON. */
export const run: RunCommand = async (invocation, context) => {
  const file = operand(invocation, 0, 'the fleet');
  const output = textOption(invocation, 'output');
  const format = exportFormat(invocation, output);
  const read = await readFleetFile(file, context);
  if ('refusal' in read) return read.refusal;
  const devices = read.fleet.devices.map(movedTo(output ?? file, context));
  const text = formatFleet(devices, format);
  const json = { format, devices: devices.map(({ location: _, ...device }) => device) };
  // A terminal has line ends of its own; a file gets those of CSV.
  if (output === undefined) {
    return { exit: EXIT.clean, text: text.replaceAll('\r\n', '\n'), json };
  }
  const target = await outputFile({ name: output, inputs: [file], invocation }, context);
  await target.write(text);
  const count = devices.length === 1 ? '1 device' : `${devices.length} devices`;
  const summary = target.isStandardOutput ? '' : `${output}: ${count}`;
  return { exit: EXIT.clean, text: summary, json: { ...json, output } };
};

/** As asked, or as the name of the file says: harden reads a fleet file by its name. */
function exportFormat(invocation: Invocation, output: string | undefined): FleetFormat {
  const asked = choiceOption(invocation, 'format', FLEET_FORMATS);
  const ending = /\.([a-z]+)$/i.exec(output ?? '')?.[1]?.toLowerCase();
  const named = FLEET_FORMATS.find((format) => format === (ending === 'yml' ? 'yaml' : ending));
  if (asked !== undefined && named !== undefined && asked !== named) {
    throw new HardenError('usage.argument', `${output} is not the name of a ${asked} file`, {
      hint: `name it .${asked}: a fleet file is read as what its name says`,
    });
  }
  return asked ?? named ?? 'yaml';
}

/** Profiles are named as seen from the folder the file is written to. */
function movedTo(target: string, { cwd }: CommandContext): (device: Device) => Device {
  const folder = path.dirname(path.resolve(cwd, target));
  return (device) => {
    const profile = path.relative(folder, path.resolve(cwd, device.profile));
    // Not spread: that would look up the place of every device.
    const { id, mac, room, topic, note } = device;
    const moved = profile.replaceAll(path.sep, '/');
    return { id, profile: moved, mac, room, topic, note, location: { file: target } };
  };
}
