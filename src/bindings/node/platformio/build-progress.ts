import type { Progress } from '../../../flows/bindings/progress.ts';
import { OBJECTS_MARK } from './describe-script.ts';

/** Share of a build that is over once everything is compiled; linking is the rest. */
const COMPILED = 0.95;

/** What the start of a line says about where PlatformIO is. */
const STEPS: readonly { readonly pattern: RegExp; readonly step: string }[] = [
  { pattern: /^(?:Platform|Tool|Library) Manager: (.*)$/, step: 'install' },
  { pattern: /^((?:Downloading|Unpacking) .*)$/, step: 'install' },
  { pattern: /^(Scanning dependencies)\.\.\.$/, step: 'prepare' },
  { pattern: /^(?:Archiving|Indexing) (.*)$/, step: 'compile' },
  { pattern: /^Linking (.*)$/, step: 'link' },
  { pattern: /^Checking size (.*)$/, step: 'link' },
];

/** Turns PlatformIO's lines into progress; the describe script tells how many objects there are. */
export function makeBuildProgress(onProgress: (progress: Progress) => void): {
  onLine(line: string): void;
} {
  let total: number | undefined;
  let compiled = 0;
  const ratio = () =>
    total === undefined || total === 0
      ? undefined
      : Math.min(COMPILED, (COMPILED * compiled) / total);
  const report = (step: string, message: string, share: number | undefined) =>
    onProgress({ step, message, ...(share !== undefined && { ratio: share }) });
  return {
    onLine(line) {
      if (line.startsWith(OBJECTS_MARK)) total = Number(line.slice(OBJECTS_MARK.length));
      const source = /^Compiling (.*)$/.exec(line)?.[1];
      if (source !== undefined) {
        compiled += 1;
        report('compile', shorten(source), ratio());
        return;
      }
      for (const { pattern, step } of STEPS) {
        const message = pattern.exec(line)?.[1];
        if (message !== undefined) report(step, shorten(message), ratio());
      }
    },
  };
}

/** `.pio/build/<env>/src/main.o` → `src/main.o`. */
function shorten(file: string): string {
  return file.replace(/^\.pio\/build\/[^/]+\//, '');
}
