import { EXIT } from '../../core/kernel/exit.ts';
import { escapeText } from '../../core/report/escape.ts';
import { type MonitorLine, monitor } from '../../flows/monitor.ts';
import type { RunCommand } from '../command.ts';
import { chooseWire, MONITOR_RATES, secondsOption } from '../flash-options.ts';
import { flagOption } from '../options.ts';

/** `harden monitor`: what a board says, line by line, until Ctrl-C or for as long as the user says. */
export const run: RunCommand = async (invocation, context) => {
  const { name, baudRate, noReset } = await chooseWire(invocation, context, MONITOR_RATES);
  const seconds = secondsOption(invocation, 'for');
  const isRaw = flagOption(invocation, 'raw');
  const lines: MonitorLine[] = [];
  const isJson = flagOption(invocation, 'json');
  await monitor(
    {
      port: context.ports.port(name),
      baudRate,
      reset: !noReset,
      durationMs: seconds === undefined ? undefined : seconds * 1000,
      onLine: (line) => {
        if (isJson) lines.push(line);
        else context.print(isRaw ? escapeText(line.text) : formatLine(line));
      },
    },
    context.flashing.clock,
    context,
  );
  const told = lines.map(({ atMs, text }) => ({ atMs: Math.round(atMs), text }));
  return { exit: EXIT.clean, text: '', json: { port: name, baudRate, lines: told } };
};

/** `   0.042  reference 1.0.0`: seconds since the port was opened. */
function formatLine({ atMs, text }: MonitorLine): string {
  return `${(atMs / 1000).toFixed(3).padStart(8)}  ${escapeText(text)}`;
}
