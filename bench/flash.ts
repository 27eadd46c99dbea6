import { benchFlashCpu } from './flash/cpu.ts';
import { benchFlashPace } from './flash/pace.ts';
import { benchRotation } from './flash/rotation.ts';
import type { Row } from './row.ts';

/** Flashing: what it costs the host, how close it comes to the wire, how little a rotation writes. */
export async function benchFlash(): Promise<Row[]> {
  return [...(await benchFlashCpu()), ...(await benchFlashPace()), ...(await benchRotation())];
}
