import { escapeText } from '../core/report/escape.ts';
import { formatNumber } from '../core/report/model.ts';
import type { StationEvent } from '../core/station/station-event.ts';
import type { StationState } from '../core/station/station-state.ts';

/** One line for each board that is done; `undefined` for what is of the moment only. */
export function describeEvent(event: StationEvent): string | undefined {
  switch (event.kind) {
    case 'done': {
      const { device, mac, outcome, written, tookMs, port } = event;
      const what =
        outcome === 'verified'
          ? 'verified'
          : written === 0
            ? 'good, nothing had to be written'
            : `good, ${formatNumber(written)} bytes written`;
      return `${device}  ${mac}  ${what}, ${seconds(tookMs)}, ${escapeText(port)}`;
    }
    case 'failed': {
      const { device, mac, port, code, message, hint } = event;
      const who = [device, mac].filter(Boolean).join('  ');
      const head = `${who === '' ? 'a board' : who}  failed, ${escapeText(port)}`;
      return `${head}: ${escapeText(message)} [${code}]\n  hint: ${escapeText(hint)}`;
    }
    case 'left':
      return `${escapeText(event.port)}: the board was left as it was`;
    case 'notice':
      return escapeText(event.message);
    case 'counted':
    case 'plugged':
    case 'step':
    case 'assigned':
    case 'unplugged':
      return undefined;
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** The last word of a station. */
export function describeStation(state: StationState): string {
  const { good, verified, failed, left } = state;
  if (state.ports.size === 0) return `no board was plugged in, ${describeLeft(left)}`;
  return [
    `${good} good`,
    ...(verified > 0 ? [`${verified} verified`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    describeLeft(left),
  ].join(', ');
}

function describeLeft(left: number): string {
  if (left === 0) return 'the fleet is complete';
  return `${formatNumber(left)} device${left === 1 ? '' : 's'} of the fleet without a good board`;
}
