import path from 'node:path';
import type { Device } from '../core/fleet/fleet.ts';
import { DEFAULT_LABEL } from '../core/labels/label-sheets.ts';
import { DEFAULT_HINT } from '../core/labels/label-text.ts';
import { renderLabel } from '../core/labels/render-label.ts';
import type { ReadyDevice } from '../flows/provision/serve-board.ts';
import type { CommandContext, Invocation } from './command.ts';
import { DEFAULT_DPI } from './label-flags.ts';
import { choiceOption, textOption } from './options.ts';

/** What one label can be written as. */
const LABEL_IMAGES = ['svg', 'png'] as const;

/**
 * Writes a label for each device that is done, without a secret: `<dir>/lamp-001.svg`. Without
 * `--labels` it does nothing.
 * @throws HardenError `usage.argument`
 */
export async function labelWriter(
  devices: readonly Device[],
  invocation: Invocation,
  context: CommandContext,
): Promise<(ready: ReadyDevice) => Promise<void>> {
  const folder = textOption(invocation, 'labels');
  const format = choiceOption(invocation, 'labelFormat', LABEL_IMAGES) ?? 'svg';
  if (folder === undefined) return () => Promise.resolve();
  const print = { format, fonts: await context.labelFonts(), ...DEFAULT_LABEL, dpi: DEFAULT_DPI };
  const byId = new Map(devices.map((device) => [device.id, device]));
  return async ({ device: id, mac }) => {
    const facts = { mac, hint: DEFAULT_HINT, url: undefined, secrets: [] };
    const label = renderLabel(byId.get(id) ?? { id, room: undefined }, facts, print);
    await context.files.write(path.join(folder, `${id}.${format}`), label);
  };
}
