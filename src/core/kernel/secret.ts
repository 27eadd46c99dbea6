/**
 * A value that never prints: string conversion, JSON, inspection and cloning show its label.
 * A branded string would not do, because a brand is gone at run time.
 */
export class Secret {
  readonly label: string;
  readonly #text: string;

  private constructor(label: string, text: string) {
    this.label = label;
    this.#text = text;
  }

  /** @param label - what the secret is for, such as `wifi.password`; shown instead of the text */
  static of(label: string, text: string): Secret {
    return new Secret(label, text);
  }

  /** The text itself. Lint allows calls only where a secret enters an image or a binding. */
  reveal(): string {
    return this.#text;
  }

  /** Length of the text, bytes of UTF-8. */
  get size(): number {
    return new TextEncoder().encode(this.#text).length;
  }

  toString(): string {
    return `[secret ${this.label}]`;
  }

  toJSON(): string {
    return this.toString();
  }
}
