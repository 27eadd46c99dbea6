import type { Pin } from '../../core/catalogue/pack.ts';
import type { FlowOptions } from './progress.ts';

/** Upstream sources. Failures are `source.*`, `disk.*` and `interrupted`. */
export interface Sources {
  /**
   * Fetches the files of a pin, or finds them where an earlier call has put them.
   * @param request.leaveOut - folders that take no part in the digest
   * @returns absolute folder with contents whose digest is the pin's; nobody may write into it
   */
  obtain(
    request: { readonly pin: Pin; readonly leaveOut: readonly string[] },
    options: FlowOptions,
  ): Promise<string>;
}
