import { hex } from '../kernel/bytes.ts';
import type { FlashRegion } from './stored-file.ts';

/** What to do about stored settings. */
export function eraseRemedy({ offset, size }: FlashRegion): string {
  return `erase the settings when you flash: ${hex(size)} bytes from ${hex(offset)}`;
}
