/** Parts of `rdev`. Source: glibc `bits/sysmacros.h`; the upper halves are beyond what Node tells. */
export function splitDeviceNumber(rdev: number): {
  readonly major: number;
  readonly minor: number;
} {
  const low = rdev >>> 0;
  return { major: (low >>> 8) & 0xfff, minor: (low & 0xff) | ((low >>> 12) & 0xfff00) };
}
