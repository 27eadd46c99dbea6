/** Time as a binding: real, or simulated so that a test of time-outs takes none. */
export interface Clock {
  /** Milliseconds since some fixed moment; never goes back. */
  now(): number;
  /**
   * Calls back once, when at least `ms` milliseconds have passed.
   * @returns calls it off; does nothing once it was called
   */
  schedule(ms: number, callback: () => void): () => void;
}
