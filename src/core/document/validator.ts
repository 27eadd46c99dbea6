/** One complaint of a generated validator (Ajv 8, `verbose`). */
export interface SchemaError {
  /** JSON Pointer of the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Schema that holds the keyword. */
  readonly parentSchema?: Readonly<Record<string, unknown>>;
}

/** A generated validator; after a `false` it holds its complaints until the next call. */
export interface Validator<T> {
  (value: unknown): value is T;
  readonly errors?: readonly SchemaError[] | null;
}
