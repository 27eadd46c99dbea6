import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { timeProcess } from './measure.ts';
import type { Row } from './row.ts';

/** A build of the reference firmware: with a warm PlatformIO folder, and from the cache. */
export function benchBuild(): Row[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'harden-bench-'));
  const out = path.join(folder, 'bundle');
  const build = (...more: readonly string[]): number =>
    timeProcess(process.execPath, [
      'dist/main.js',
      'build',
      'profiles/reference.yaml',
      '--out',
      out,
      ...more,
    ]).wall;
  try {
    build();
    return [
      {
        what: 'build of the reference firmware, nothing changed',
        measured: build('--no-reuse'),
        unit: 's',
      },
      { what: 'the same bundle from the cache', measured: build(), unit: 's' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
