import type { Edit } from './pack.ts';
import type { Edit as RawEdit } from './raw-edits.gen.ts';

/** An edit as written in `edits.yaml`, with its short forms filled in. */
export function makeEdit(raw: RawEdit): Edit {
  const { id, file, anchor, replacement, reason, upstream } = raw;
  const when = Object.entries(raw.when?.features ?? {}).map(([feature, state]) => ({
    feature,
    state,
  }));
  return { id, file, anchor, replacement, reason, upstream, when };
}
