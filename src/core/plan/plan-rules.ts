import type { Rule } from '../kernel/rule.ts';

/** Rules of the closure and of the contract, whose findings the plan makes. */
export const PLAN_RULES: readonly Rule[] = [
  {
    id: 'closure.conflict',
    severity: 'error',
    title: 'No two wanted features exclude each other.',
    why: 'Some switches of a firmware do not compile or do not work together; its catalogue says which and why.',
  },
  {
    id: 'closure.forced-off',
    severity: 'error',
    title: 'The firmware switches no wanted feature off.',
    why: 'Firmware headers undo some switches when others are on or off, without a word from the compiler.',
  },
  {
    id: 'closure.chip',
    severity: 'error',
    title: 'The chip of the board has every wanted feature.',
    why: 'Some features need memory or libraries that only some chips have; the firmware then drops them silently.',
  },
  {
    id: 'closure.board',
    severity: 'error',
    title: 'The hardware entry of the board switches no wanted feature off.',
    why: 'Hardware entries are read after the command line and override what was asked for.',
  },
  {
    id: 'closure.board-forced',
    severity: 'warning',
    title: 'The board brings in nothing that nobody wants.',
    why: 'Hardware entries switch features on regardless of the profile; what stays in should be known.',
  },
  {
    id: 'update.no-room',
    severity: 'error',
    title: 'An update over the air has room for a second image.',
    why: 'The new image is written beside the running one; where it does not fit, the way to update is a listener without any use.',
  },
  {
    id: 'update.compressed',
    severity: 'warning',
    title: 'An update over the air has room for a second image as it is.',
    why: 'Where only a compressed one fits, whoever updates the device must know it, and the next version may be too large.',
  },
  {
    id: 'listeners.not-allowed',
    severity: 'error',
    title: 'No feature opens a port that the profile does not allow.',
    why: 'The profile is a contract: what may listen is written down, so that a scan of the device can be held against it.',
  },
];
