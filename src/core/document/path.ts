/** Steps from the top of a document down to one of its values. */
export type Path = readonly (string | number)[];

/** `mqtt.tls.trust`, `waivers[0].reason`; empty for the top. */
export function formatPath(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text;
}

/**
 * Steps of a JSON Pointer. A step into a list becomes a number, by what `value` holds there.
 * Source: RFC 6901 §4.
 */
export function parsePointer(pointer: string, value: unknown): Path {
  const path: (string | number)[] = [];
  let at = value;
  for (const token of pointer.split('/').slice(1)) {
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
    const step = Array.isArray(at) ? Number(name) : name;
    path.push(step);
    at = child(at, step);
  }
  return path;
}

/** Value at a path; `undefined` where the path leads nowhere. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce(child, value);
}

/** True for a mapping; not for lists and null. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function child(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return typeof step === 'number' ? value[step] : undefined;
  if (!isRecord(value)) return undefined;
  return Object.hasOwn(value, step) ? value[step] : undefined;
}
