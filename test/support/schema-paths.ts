/** What of a JSON Schema tells which keys a file may have. */
interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/**
 * Every key a file may have, as the documentation writes it: `mqtt.tls.trust`, `waivers[].until`.
 * @param text - a JSON Schema that refers to its own definitions only
 */
export function propertyPaths(text: string): string[] {
  const root: unknown = JSON.parse(text);
  if (!isSchema(root)) throw new Error('a schema is an object');
  const { definitions = {} } = root;
  const walk = (schema: Schema, path: string): string[] => {
    const target = definitions[schema.$ref?.replace('#/definitions/', '') ?? ''];
    const below = (key: string) => (path === '' ? key : `${path}.${key}`);
    return [
      ...(target ? walk(target, path) : []),
      ...Object.entries(schema.properties ?? {}).flatMap(([key, value]) => [
        below(key),
        ...walk(value, below(key)),
      ]),
      ...(schema.items ? walk(schema.items, `${path}[]`) : []),
      ...(schema.oneOf ?? []).flatMap((choice) => walk(choice, path)),
    ];
  };
  return [...new Set(walk(root, ''))];
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null;
}
