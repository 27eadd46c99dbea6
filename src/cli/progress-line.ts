import { escapeText } from '../core/report/escape.ts';
import type { Progress } from '../flows/bindings/progress.ts';
import type { LiveBlock } from './live-block.ts';

/** Shows progress as one line that rewrites itself. */
export function showProgress(block: LiveBlock): (progress: Progress) => void {
  return ({ step, message, ratio }) => {
    const share = ratio === undefined ? '' : ` ${Math.round(ratio * 100)} %`;
    block.show([escapeText(`${step}${share}: ${message}`)]);
  };
}
