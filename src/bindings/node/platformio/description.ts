/** What the describe script says about an env. */
export interface Description {
  /** Words of the command that compiles a C source. */
  readonly c: readonly string[];
  readonly cxx: readonly string[];
  /** Absolute path of the C compiler; empty when it is not there. */
  readonly cc: string;
  readonly cxxCompiler: string;
  /** The compiler as the platform names it. */
  readonly compilerName: string;
  /** Name and version. */
  readonly platform: string;
  /** Absolute path. */
  readonly platformFolder: string;
  /** Name and version of each package of the platform. */
  readonly packages: readonly string[];
}

/** @returns `undefined` when the text is not such a description */
export function parseDescription(text: string): Description | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isDescription(value) ? value : undefined;
}

const TEXTS = ['cc', 'cxxCompiler', 'compilerName', 'platform', 'platformFolder'];
const LISTS = ['c', 'cxx', 'packages'];

function isDescription(value: unknown): value is Description {
  if (typeof value !== 'object' || value === null) return false;
  const row = new Map<string, unknown>(Object.entries(value));
  return (
    TEXTS.every((name) => typeof row.get(name) === 'string') &&
    LISTS.every((name) => isTexts(row.get(name)))
  );
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
