/** What a peripheral register does; one that is not listed reads as zero and ignores writes. */
export interface RegisterHandler {
  readonly address: number;
  read?(): number;
  write?(value: number): void;
}

/** Registers by address, as the memory asks for them. */
export class Peripherals {
  readonly #handlers: ReadonlyMap<number, RegisterHandler>;

  constructor(handlers: readonly RegisterHandler[]) {
    this.#handlers = new Map(handlers.map((handler) => [handler.address, handler]));
  }

  read(address: number): number {
    return this.#handlers.get(address)?.read?.() ?? 0;
  }

  write(address: number, value: number): void {
    this.#handlers.get(address)?.write?.(value);
  }
}
