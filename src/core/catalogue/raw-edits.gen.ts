// Generated from firmware/edits.schema.json by `npm run gen`. Do not edit.
/**
 * Small changes of our own to the firmware's source, made in a copy before a build.
 */
export interface RawEdits {
  /**
   * One row for each place.
   */
  edits: Edit[];
}
/**
 * One place of one file.
 */
export interface Edit {
  /**
   * Name of the edit in the plan, the report and messages.
   */
  id: string;
  /**
   * Path inside the source.
   */
  file: string;
  /**
   * Text that stands exactly once in the file; a build stops when it does not.
   */
  anchor: string;
  /**
   * What stands there afterwards.
   */
  replacement: string;
  /**
   * Why the build needs it; printed in the plan and in the report.
   */
  reason: string;
  /**
   * Address of the upstream issue, commit or pull request.
   */
  upstream?: string;
  /**
   * Made only for builds with these features in these states; always when left out.
   */
  when?: {
    /**
     * Id of a row of features.yaml → state; all must hold.
     */
    features: {
      [k: string]: 'on' | 'off';
    };
  };
}
