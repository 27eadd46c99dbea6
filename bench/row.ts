/** One line of the benchmark's table. */
export interface Row {
  readonly what: string;
  readonly measured: number;
  readonly unit: string;
  /** Largest figure that meets the target; `undefined` for a figure without one. */
  readonly target?: number;
}
