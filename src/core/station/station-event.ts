interface PortEvent {
  readonly port: string;
  /** Milliseconds since the station started. */
  readonly atMs: number;
}

/** What happens at a provisioning station, one board and one step at a time. */
export type StationEvent =
  /** The first of all, and whenever it changes: devices of the fleet without a good board, at all stations. */
  | { readonly kind: 'counted'; readonly atMs: number; readonly left: number }
  | (PortEvent & { readonly kind: 'plugged' })
  | (PortEvent & {
      readonly kind: 'step';
      readonly step: string;
      readonly message: string;
      readonly ratio?: number;
    })
  /** A board has told who it is, and was told which device it is. */
  | (PortEvent & {
      readonly kind: 'assigned';
      readonly device: string;
      readonly mac: string;
      /** It was this device before. */
      readonly isKnown: boolean;
    })
  | (PortEvent & {
      readonly kind: 'done';
      /** `good`: written, and all of it found there. `verified`: looked at, and all of it was there. */
      readonly outcome: 'good' | 'verified';
      readonly device: string;
      readonly mac: string;
      /** SHA-256 of the image. */
      readonly digest: string;
      /** Bytes of flash that were written. */
      readonly written: number;
      readonly tookMs: number;
    })
  | (PortEvent & {
      readonly kind: 'failed';
      readonly device: string | undefined;
      readonly mac: string | undefined;
      readonly code: string;
      readonly message: string;
      readonly hint: string;
      readonly tookMs: number;
    })
  /** The station was stopped before anything of the board was changed. */
  | (PortEvent & { readonly kind: 'left' })
  | (PortEvent & { readonly kind: 'unplugged' })
  /** Nothing about one port: `fleet.yaml was changed`. */
  | { readonly kind: 'notice'; readonly atMs: number; readonly message: string };
