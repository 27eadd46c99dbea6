import type { Finding } from '../kernel/finding.ts';

/**
 * A finding as a bundle may carry it: no folder of this machine and no line of the profile. Its
 * waiver is left out, because waivers are applied on the day somebody looks.
 */
export function publishFinding({ waived: _, location, ...finding }: Finding): Finding {
  if (location === undefined) return finding;
  const { source: __, caret: ___, file, ...place } = location;
  return { ...finding, location: { ...place, file: file.split('/').at(-1) ?? file } };
}
