import type { Finding, Location } from '../kernel/finding.ts';
import { andMore, MAX_ALIKE } from '../kernel/tell-first.ts';
import { closest, suggestion } from './did-you-mean.ts';
import type { ParsedDocument } from './parsed-document.ts';
import { formatPath, isRecord, type Path, parsePointer, valueAt } from './path.ts';
import { printable } from './printable.ts';
import type { SchemaError } from './validator.ts';

/** A document whose values can be found again; several files may be behind it. */
export type Locatable = Pick<ParsedDocument, 'value' | 'locate' | 'isShown'>;

/** Keys named in a remedy; more would be a list nobody reads. */
const MAX_NAMED = 14;

/**
 * Turns the complaints of a validator into findings, all at once, each with its place and remedy.
 * Complaints that only repeat others are left out. What may be a secret is never repeated.
 * @param area - first part of the check ids: `profile` gives `profile.unknown-key`
 */
export function schemaFindings(
  document: Locatable,
  errors: readonly SchemaError[],
  area: string,
): Finding[] {
  const findings: Finding[] = [];
  const suggested = new Set<string>();
  const seen = new Set<string>();
  // Unknown keys come first: a misspelt key explains the missing one.
  const ordered = errors
    .filter(({ keyword }) => Object.hasOwn(BY_KEYWORD, keyword))
    .sort((a, b) => rank(a) - rank(b));
  for (const [index, error] of ordered.entries()) {
    const path = parsePointer(error.instancePath, document.value);
    const note = describe({ document, error, path, suggested });
    if (!note) continue;
    // A key that is not shown has the same words as all others that are not.
    const { line, column } = note.location;
    const key = `${note.check} ${error.instancePath} ${line}:${column} ${note.message}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const finding: Finding = { ...note, check: `${area}.${note.check}`, severity: 'error' };
    if (findings.length === MAX_ALIKE) {
      findings.push(andMore(finding, ordered.length - index, 'problems'));
      break;
    }
    findings.push(finding);
  }
  return findings;
}

interface Context {
  readonly document: Locatable;
  readonly error: SchemaError;
  readonly path: Path;
  /** Pointers of keys that an unknown key was taken for. */
  readonly suggested: Set<string>;
}

interface Note {
  readonly check: string;
  readonly message: string;
  readonly remedy: string;
  readonly location: Location;
}

type Describe = (context: Context) => Note | undefined;

/** What each keyword of JSON Schema says; composites such as `if` and `oneOf` repeat others. */
const BY_KEYWORD: Readonly<Record<string, Describe>> = {
  additionalProperties: unknownKey,
  required: (context) => missingKey(context, String(context.error.params.missingProperty)),
  discriminator: wrongTag,
  type: wrongType,
  enum: (context) => notAllowed(context, textsOf(context.error.params.allowedValues)),
  const: (context) => notAllowed(context, textsOf([context.error.params.allowedValue])),
  not: (context) =>
    wrongForm(context, says(context, 'errorMessage') ?? 'has a value that is not allowed'),
  pattern: (context) =>
    wrongForm(context, says(context, 'patternErrorMessage') ?? 'does not have the right form'),
  uniqueItems: twice,
  minimum: outOfRange,
  maximum: outOfRange,
  multipleOf: (context) =>
    wrongForm(context, `must be a multiple of ${limitOf(context, 'multipleOf')}`),
  minLength: (context) => wrongForm(context, 'must not be empty'),
  maxLength: (context) => wrongForm(context, `must have at most ${limitOf(context)} characters`),
  minItems: (context) => wrongForm(context, 'must not be empty'),
  maxItems: (context) => wrongForm(context, `must have at most ${limitOf(context)} items`),
};

function describe(context: Context): Note | undefined {
  return BY_KEYWORD[context.error.keyword]?.(context);
}

function rank({ keyword }: SchemaError): number {
  return keyword === 'additionalProperties' ? 0 : 1;
}

function unknownKey({ document, error, path, suggested }: Context): Note {
  const key = String(error.params.additionalProperty);
  const properties = error.parentSchema?.properties;
  const known = isRecord(properties) ? Object.keys(properties) : [];
  const present = valueAt(document.value, path);
  const free = isRecord(present) ? known.filter((name) => !Object.hasOwn(present, name)) : known;
  const meant = closest(key, free) ?? closest(key, known);
  if (meant !== undefined) suggested.add(`${error.instancePath}/${meant}`);
  const isShown = document.isShown([...path, key], 'key');
  const where = path.length === 0 ? '' : ` in "${formatPath(path)}"`;
  return {
    check: 'unknown-key',
    message: `unknown key${isShown ? ` "${printable(key)}"` : ''}${where}${suggestion(meant)}`,
    remedy:
      meant === undefined
        ? `remove it, or use one of: ${listed(free.length > 0 ? free : known)}`
        : `write "${meant}"`,
    location: document.locate([...path, key], 'key'),
  };
}

function missingKey(context: Context, key: string): Note | undefined {
  const { document, error, path, suggested } = context;
  if (suggested.has(`${error.instancePath}/${key}`)) return undefined;
  const where = path.length === 0 ? '' : ` in "${formatPath(path)}"`;
  return {
    check: 'missing-key',
    message: `missing key "${key}"${where}`,
    remedy: `add \`${key}: …\`${where}`,
    location: document.locate(path, 'key'),
  };
}

/** A mapping that names its kind in one key: `trust: ca`. */
function wrongTag(context: Context): Note | undefined {
  const { document, error, path } = context;
  const tag = String(error.params.tag);
  const value = error.params.tagValue;
  if (value === undefined) return missingKey(context, tag);
  const allowed = textsOf(tagsOf(error.parentSchema?.oneOf, tag));
  const tagPath = [...path, tag];
  const tagError = { ...error, instancePath: `${error.instancePath}/${tag}` };
  if (typeof value !== 'string') {
    return {
      check: 'wrong-type',
      message: `"${formatPath(tagPath)}" must be a text, not ${kindOf(value)}`,
      remedy: `use one of: ${listed(allowed)}`,
      location: document.locate(tagPath),
    };
  }
  return notAllowed({ ...context, error: tagError, path: tagPath }, allowed);
}

function tagsOf(branches: unknown, tag: string): unknown[] {
  if (!Array.isArray(branches)) return [];
  return branches.map((branch: unknown) => valueAt(branch, ['properties', tag, 'const']));
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys to values',
  null: 'empty',
};

function wrongType({ document, error, path }: Context): Note {
  const wanted = textsOf(error.params.type).map((type) => TYPE_NAMES[type] ?? type);
  const value = valueAt(document.value, path);
  const name = path.length === 0 ? 'the file' : `"${formatPath(path)}"`;
  return {
    check: 'wrong-type',
    message: `${name} must be ${wanted.join(' or ')}, not ${kindOf(value)}`,
    remedy: typeRemedy(textsOf(error.params.type), value),
    location: document.locate(path),
  };
}

function typeRemedy(wanted: readonly string[], value: unknown): string {
  if (wanted.includes('array'))
    return 'write it as [a, b], or one `- item` to a line; [] is an empty list';
  if (wanted.includes('string') && (typeof value === 'number' || typeof value === 'boolean')) {
    return 'put the value in quotes';
  }
  if (wanted.includes('object')) return 'write `key: value` lines below it, indented further';
  if (typeof value === 'string' && wanted.includes('integer'))
    return 'write a plain number, without quotes';
  return value === null ? 'add a value, or remove the key' : 'correct the value';
}

function notAllowed({ document, path }: Context, allowed: readonly string[]): Note {
  const value = valueAt(document.value, path);
  const isShown = typeof value === 'string' && document.isShown(path);
  const meant = isShown ? closest(value, allowed) : undefined;
  return {
    check: 'not-allowed',
    message: `unknown value ${isShown ? `"${printable(value)}" ` : ''}for "${formatPath(path)}"${suggestion(meant)}`,
    remedy: `use one of: ${listed(allowed)}`,
    location: document.locate(path),
  };
}

function wrongForm({ document, path }: Context, message: string): Note {
  return {
    check: 'wrong-form',
    message: `"${formatPath(path)}" ${message}`,
    remedy: 'correct the value',
    location: document.locate(path),
  };
}

function outOfRange({ document, error, path }: Context): Note {
  const low = error.parentSchema?.minimum;
  const high = error.parentSchema?.maximum;
  const range =
    typeof low === 'number' && typeof high === 'number'
      ? `from ${low} to ${high}`
      : typeof low === 'number'
        ? `at least ${low}`
        : `at most ${String(high)}`;
  return {
    check: 'out-of-range',
    message: `"${formatPath(path)}" must be ${range}`,
    remedy: `use a number ${range}`,
    location: document.locate(path),
  };
}

function twice({ document, error, path }: Context): Note {
  const item = [...path, Math.max(Number(error.params.i), Number(error.params.j))];
  const value = valueAt(document.value, item);
  const isShown = typeof value === 'string' && document.isShown(item);
  return {
    check: 'twice',
    message: `${isShown ? `"${printable(value)}"` : 'an item'} stands twice in "${formatPath(path)}"`,
    remedy: 'remove one of the two',
    location: document.locate(item),
  };
}

function says({ error }: Context, keyword: string): string | undefined {
  const text = error.parentSchema?.[keyword];
  return typeof text === 'string' ? text : undefined;
}

function limitOf({ error }: Context, name = 'limit'): string {
  return String(error.params[name]);
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'number') return 'a number';
  return typeof value === 'boolean' ? 'true or false' : 'a text';
}

function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMED).join(', ');
  return names.length > MAX_NAMED ? `${shown}, …` : shown;
}
