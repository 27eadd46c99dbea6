import { describe, expect, it } from 'vitest';
import { makeBuildProgress } from '../../../../src/bindings/node/platformio/build-progress.ts';
import type { Progress } from '../../../../src/flows/bindings/progress.ts';

function watch(lines: readonly string[]): readonly Progress[] {
  const seen: Progress[] = [];
  const progress = makeBuildProgress((step) => seen.push(step));
  for (const line of lines) progress.onLine(line);
  return seen;
}

describe('progress of a build', () => {
  it('counts the objects against the number the build announced', () => {
    const seen = watch([
      'Building in release mode',
      'harden-objects: 2',
      'Compiling .pio/build/tiny/src/blink.o',
      'Compiling .pio/build/tiny/lib12f/led/led.o',
      'Linking .pio/build/tiny/firmware.elf',
    ]);
    expect(seen).toEqual([
      { step: 'compile', message: 'src/blink.o', ratio: 0.475 },
      { step: 'compile', message: 'lib12f/led/led.o', ratio: 0.95 },
      { step: 'link', message: 'firmware.elf', ratio: 0.95 },
    ]);
  });

  it('gives no share while it knows no number, and none above the whole', () => {
    expect(watch(['Compiling a.o'])).toEqual([{ step: 'compile', message: 'a.o' }]);
    const over = watch(['harden-objects: 1', 'Compiling a.o', 'Compiling b.o']);
    expect(over.at(-1)?.ratio).toBe(0.95);
    expect(watch(['harden-objects: 0', 'Compiling a.o'])[0]).not.toHaveProperty('ratio');
  });

  it('tells of downloads', () => {
    expect(watch(['Tool Manager: Installing platformio/toolchain-xtensa'])).toEqual([
      { step: 'install', message: 'Installing platformio/toolchain-xtensa' },
    ]);
  });
});
