// Generated from src/core/scan/baseline.schema.json by `npm run gen`. Do not edit.
/**
 * @maxItems 131070
 */
export type Listeners = string[];

export interface RawBaseline {
  format: 1;
  /**
   * @maxItems 100000
   */
  hosts: {
    name: string;
    day: string;
    /**
     * Day on which every TCP port that was not open was closed.
     */
    full: null | string;
    open: Listeners;
    closed: Listeners;
  }[];
}
