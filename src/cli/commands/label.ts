import path from 'node:path';
import type { Device } from '../../core/fleet/fleet.ts';
import { utf8 } from '../../core/kernel/bytes.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import { EXIT } from '../../core/kernel/exit.ts';
import { formatInventory } from '../../core/labels/inventory.ts';
import { DEFAULT_HINT, type LabelFacts } from '../../core/labels/label-text.ts';
import { makeLabel } from '../../core/labels/make-label.ts';
import { formatPdf } from '../../core/labels/pdf.ts';
import { renderLabel } from '../../core/labels/render-label.ts';
import type { CommandContext, Invocation, RunCommand } from '../command.ts';
import { readFleetFile, requireListed } from '../fleet-file.ts';
import { readSecrets, withLedger } from '../label-facts.ts';
import {
  type LabelTarget,
  labelDpi,
  labelSheet,
  labelSize,
  parseLabelTarget,
  printedSecrets,
} from '../label-options.ts';
import { count } from '../ledger-options.ts';
import { operand, textOption } from '../options.ts';
import { outputFile } from '../output-file.ts';

/** `harden label <fleet>`: labels of devices, and a table of them. */
export const run: RunCommand = async (invocation, context) => {
  const file = operand(invocation, 0, 'the fleet');
  const target = parseLabelTarget(invocation);
  const wanted = printedSecrets(invocation);
  if (wanted.length > 0 && target.format === 'csv') {
    throw new HardenError('usage.argument', 'the table for an inventory has no secrets in it', {
      hint: 'harden vault export --format csv writes one that has',
    });
  }
  const read = await readFleetFile(file, context);
  if ('refusal' in read) return read.refusal;
  const all = await withLedger(read.fleet.devices, invocation, context);
  const devices = target.device === undefined ? all : [requireListed(all, target.device)];
  const secrets = await readSecrets(file, invocation, context);
  if ('refusal' in secrets) return secrets.refusal;
  const factsOf = (device: Device): LabelFacts => ({
    mac: device.mac,
    hint: textOption(invocation, 'hint') ?? DEFAULT_HINT,
    url: textOption(invocation, 'url'),
    secrets: secrets.of(device.id),
  });
  const outputs = await drawAll({ target, devices, factsOf }, invocation, context);
  const write = await writer(
    { target, inputs: [file], isPrivate: wanted.length > 0 },
    invocation,
    context,
  );
  for (const [name, content] of outputs) await write(name, content);
  const place = target.place.path;
  const summary = `${place}: ${count(devices.length, 'device')}${wanted.length > 0 ? ', readable by you alone' : ''}`;
  return {
    exit: EXIT.clean,
    text: summary,
    json: {
      format: target.format,
      files: [...outputs.keys()],
      devices: devices.map(({ id }) => id),
    },
  };
};

/** File name → content, or one content for the file that was named. */
async function drawAll(
  job: {
    readonly target: LabelTarget;
    readonly devices: readonly Device[];
    readonly factsOf: (device: Device) => LabelFacts;
  },
  invocation: Invocation,
  context: CommandContext,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { target, devices, factsOf } = job;
  const { format, place } = target;
  if (format === 'csv') return new Map([[place.path, utf8(formatInventory(devices))]]);
  const fonts = await context.labelFonts();
  if (format === 'pdf') {
    const { sheet, skip } = labelSheet(invocation);
    const labels = devices.map((device) => makeLabel(device, factsOf(device), { ...sheet, fonts }));
    return new Map([[place.path, formatPdf(labels, { sheet, fonts, skip })]]);
  }
  const print = { format, fonts, ...labelSize(invocation), dpi: labelDpi(invocation) };
  const fileOf = (id: string): string =>
    place.kind === 'file' ? place.path : path.join(place.path, `${id}.${format}`);
  return new Map(
    devices.map((device) => [fileOf(device.id), renderLabel(device, factsOf(device), print)]),
  );
}

/** Files with secrets are for their owner alone. */
async function writer(
  {
    target,
    inputs,
    isPrivate,
  }: {
    readonly target: LabelTarget;
    readonly inputs: readonly string[];
    readonly isPrivate: boolean;
  },
  invocation: Invocation,
  context: CommandContext,
): Promise<(name: string, content: Uint8Array) => Promise<void>> {
  if (target.place.kind === 'file') {
    const output = await outputFile({ name: target.place.path, inputs, invocation }, context);
    if (output.isStandardOutput) {
      throw new HardenError('usage.argument', 'labels are written to a file, never printed');
    }
  }
  if (isPrivate) return (name, content) => context.vault.privateFiles.write(name, content);
  return (name, content) => context.files.write(name, content);
}
