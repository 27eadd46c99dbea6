import type { Fault, LoaderName, RequestFault, StandingFault } from './faults.ts';

const STANDING: ReadonlySet<Fault['kind']> = new Set<StandingFault['kind']>([
  'deaf-above',
  'chip-id',
  'flash-id',
  'bad-sector',
  'stub-silent',
  'reset-ignored',
  'boots-application',
]);

function isStanding(fault: Fault): fault is StandingFault {
  return STANDING.has(fault.kind);
}

function isOfRequest(fault: Fault): fault is RequestFault {
  return !isStanding(fault);
}

/** The faults of a board, and how often each has had its chance. */
export class FaultPlan {
  readonly #standing: readonly StandingFault[];
  readonly #ofRequests: readonly { readonly fault: RequestFault; seen: number }[];

  constructor(faults: readonly Fault[]) {
    this.#standing = faults.filter(isStanding);
    this.#ofRequests = faults.filter(isOfRequest).map((fault) => ({ fault, seen: 0 }));
  }

  /** The standing fault of a kind. */
  standing<Kind extends StandingFault['kind']>(
    kind: Kind,
  ): Extract<StandingFault, { kind: Kind }> | undefined {
    return this.allStanding(kind)[0];
  }

  /** All standing faults of a kind. */
  allStanding<Kind extends StandingFault['kind']>(
    kind: Kind,
  ): readonly Extract<StandingFault, { kind: Kind }>[] {
    return this.#standing.filter(
      (fault): fault is Extract<StandingFault, { kind: Kind }> => fault.kind === kind,
    );
  }

  /** The faults that strike this request; to be asked once for each request. */
  strike(loader: LoaderName, command: number): readonly RequestFault[] {
    return this.#ofRequests
      .filter(({ fault }) => isStruck(fault, loader, command))
      .filter((entry) => {
        entry.seen += 1;
        const { nth = 1, times = 1 } = entry.fault;
        return entry.seen >= nth && entry.seen < nth + times;
      })
      .map(({ fault }) => fault);
  }
}

function isStruck(fault: RequestFault, loader: LoaderName, command: number): boolean {
  return (
    (fault.command === undefined || fault.command === command) &&
    (fault.loader === undefined || fault.loader === loader)
  );
}
