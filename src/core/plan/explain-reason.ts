import type { Reason } from '../catalogue/reason.ts';

/** One reason as a person reads it in the plan and in the generated header. */
export function formatReason(reason: Reason): string {
  switch (reason.kind) {
    case 'wanted':
      return 'named in the profile';
    case 'value':
      return `${reason.path} of the profile needs it`;
    case 'required':
      return `${reason.by} needs it`;
    case 'forced':
      return `${reason.by} switches it on (${reason.source})`;
    case 'board':
      return `the board's hardware entry switches it on (${reason.source})`;
    case 'not-named':
      return 'not named in the profile';
    case 'held-off':
      return `needs ${reason.also} off too, which would switch it back on (${reason.source})`;
  }
}
