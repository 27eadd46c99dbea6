/** Steps of long work, for whoever watches. A flow never depends on being watched. */
export interface Progress {
  /** Name of the step: `compile`. */
  readonly step: string;
  /** One line for a person, without a line break. */
  readonly message: string;
  /** Share done, 0 to 1; `undefined` where nobody knows. */
  readonly ratio?: number;
}

/** Last argument of every flow. */
export interface FlowOptions {
  readonly signal: AbortSignal;
  onProgress(progress: Progress): void;
}
