import { escapeText } from '../core/report/escape.ts';
import type { Palette } from '../core/report/palette.ts';
import {
  boardsAnHour,
  type PortState,
  type StationState,
  timeLeft,
} from '../core/station/station-state.ts';

const BAR_WIDTH = 12;

/** What somebody in front of a station sees: one line a port, then the totals. */
export function drawStation(state: StationState, palette: Palette): readonly string[] {
  const ports = [...state.ports.values()].sort((a, b) => (a.port < b.port ? -1 : 1));
  const width = Math.max(0, ...ports.map(({ port }) => port.length));
  const names = Math.max(0, ...ports.map(({ device }) => device?.length ?? 1));
  return [
    ...ports.map((port) => drawPort(port, { width, names }, palette)),
    ...(state.notice === undefined ? [] : [palette.note(escapeText(state.notice))]),
    drawTotals(state),
  ];
}

function drawPort(
  { port, device, phase, message, ratio }: PortState,
  { width, names }: { readonly width: number; readonly names: number },
  palette: Palette,
): string {
  const head = `${escapeText(port).padEnd(width)}  ${(device ?? '–').padEnd(names)}  `;
  const text = escapeText(message);
  switch (phase) {
    case 'waiting':
      return palette.faint(`${head}${text}`);
    case 'working':
      return `${head}${ratio === undefined ? '' : `${bar(ratio)} `}${text}`;
    case 'good':
    case 'verified':
      return palette.good(`${head}${phase}: ${text}`);
    case 'failed':
      return palette.error(`${head}failed: ${text}`);
  }
}

function bar(ratio: number): string {
  const full = Math.round(Math.min(1, Math.max(0, ratio)) * BAR_WIDTH);
  return `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)} ${String(Math.round(ratio * 100)).padStart(3)} %`;
}

function drawTotals(state: StationState): string {
  const { good, verified, failed } = state;
  const rate = boardsAnHour(state);
  const left = timeLeft(state);
  return [
    `${good} good`,
    ...(verified > 0 ? [`${verified} verified`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    `${state.left} to go`,
    ...(rate === undefined ? [] : [`${Math.round(rate)} an hour`]),
    ...(left === undefined ? [] : [`${formatTime(left)} left`]),
  ].join(', ');
}

/** `3 h 20 min`, `45 s`. */
export function formatTime(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
