/**
 * Makes validators and types from the JSON Schemas: `npm run gen`; with `--check` it only says
 * which files are stale. Ajv's compiler builds functions from text, which a strict content security
 * policy forbids and which costs start-up time, so it runs here and never in the product.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';

interface Job {
  /** JSON Schema, from the root of the repository. */
  readonly schema: string;
  /** Folder of the generated files. */
  readonly folder: string;
  /** `profile` gives `validate-profile.gen.js`, `raw-profile.gen.ts`, `validateProfile`, `RawProfile`. */
  readonly name: string;
  /** Written by harden and never by hand: whether it is right is all that anybody asks. */
  readonly isOurs?: true;
}

const JOBS: readonly Job[] = [
  { schema: 'profiles/profile.schema.json', folder: 'src/core/profile', name: 'profile' },
  { schema: 'firmware/firmware.schema.json', folder: 'src/core/catalogue', name: 'firmware' },
  { schema: 'firmware/features.schema.json', folder: 'src/core/catalogue', name: 'features' },
  { schema: 'firmware/boards.schema.json', folder: 'src/core/catalogue', name: 'boards' },
  { schema: 'firmware/edits.schema.json', folder: 'src/core/catalogue', name: 'edits' },
  {
    schema: 'src/core/bundle/evidence.schema.json',
    folder: 'src/core/bundle',
    name: 'evidence',
    isOurs: true,
  },
  { schema: 'profiles/fleet.schema.json', folder: 'src/core/fleet', name: 'fleet' },
  {
    schema: 'src/core/vault/vault.schema.json',
    folder: 'src/core/vault',
    name: 'vault',
    isOurs: true,
  },
  {
    schema: 'src/core/bundle/manifest.schema.json',
    folder: 'src/core/bundle',
    name: 'manifest',
    isOurs: true,
  },
  {
    schema: 'src/core/scan/baseline.schema.json',
    folder: 'src/core/scan',
    name: 'baseline',
    isOurs: true,
  },
  { schema: 'src/core/page/page.schema.json', folder: 'src/core/page', name: 'page', isOurs: true },
];

const ROOT = new URL('../', import.meta.url);

/** Keywords of editors (VS Code's JSON language service) that our messages use too. */
const EDITOR_KEYWORDS = ['patternErrorMessage', 'errorMessage'];

/** Keywords that only people and editors read; without them the validators are a third of the size. */
const PROSE_KEYWORDS = new Set(['title', 'description', 'examples']);

/** Keywords whose keys are names, not keywords. */
const NAMED_SCHEMAS = new Set(['properties', 'definitions']);

type Json = string | number | boolean | null | Json[] | Schema;
interface Schema {
  [key: string]: Json;
}

/** Every generated file: path from the root of the repository → text. The same input gives the same text. */
export async function generateFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const job of JOBS) {
    const schema: unknown = JSON.parse(await readFile(new URL(job.schema, ROOT), 'utf8'));
    if (!isSchema(schema)) throw new Error(`${job.schema} must be an object`);
    const typeName = capitalise(job.name);
    const header = `// Generated from ${job.schema} by \`npm run gen\`. Do not edit.\n`;
    const base = `${job.folder}/validate-${job.name}.gen`;
    files.set(`${base}.js`, header + validatorCode(job, schema));
    files.set(`${base}.d.ts`, header + validatorTypes(job, typeName));
    files.set(`${job.folder}/raw-${job.name}.gen.ts`, header + (await rawTypes(schema, typeName)));
  }
  return files;
}

/** Code of one validator as an ES module that imports nothing. */
function validatorCode(job: Job, schema: Schema): string {
  const ajv = new Ajv({
    allErrors: job.isOurs !== true,
    verbose: job.isOurs !== true, // errors carry their schema: known keys and messages come from there
    messages: job.isOurs !== true,
    discriminator: true,
    allowUnionTypes: true,
    // Lengths in UTF-16 units need no helper at run time; limits in bytes are checked elsewhere.
    unicode: false,
    logger: false,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addVocabulary(EDITOR_KEYWORDS);
  ajv.addSchema(withoutProse(schema), job.name);
  const code = standalone.default(ajv, { [`validate${capitalise(job.name)}`]: job.name });
  // Ajv asks for its helpers with require(), which an ES module does not have.
  if (/\brequire\(/.test(code)) {
    throw new Error(
      `${job.schema} uses a keyword whose validator needs a helper of Ajv at run time`,
    );
  }
  return code.endsWith('\n') ? code : `${code}\n`;
}

function validatorTypes(job: Job, typeName: string): string {
  const validator =
    job.folder === 'src/core/document' ? './validator.ts' : '../document/validator.ts';
  return [
    `import type { Validator } from '${validator}';`,
    `import type { Raw${typeName} } from './raw-${job.name}.gen.ts';`,
    '',
    `export declare const validate${typeName}: Validator<Raw${typeName}>;`,
    '',
  ].join('\n');
}

async function rawTypes(source: Schema, typeName: string): Promise<string> {
  const schema = withoutPropertyTitles(source);
  return compile({ ...schema, title: `Raw${typeName}`, $id: undefined }, `Raw${typeName}`, {
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    bannerComment: '',
    cwd: fileURLToPath(ROOT),
    format: true,
    style: { singleQuote: true, printWidth: 100 },
  });
}

/** A copy without the keywords that only people read. Names of properties are left alone. */
function withoutProse(schema: Schema): Schema {
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => !PROSE_KEYWORDS.has(key))
      .map(([key, value]) => [
        key,
        NAMED_SCHEMAS.has(key) && isSchema(value)
          ? Object.fromEntries(
              Object.entries(value).map(([name, named]) => [name, mapSchemas(named, withoutProse)]),
            )
          : mapSchemas(value, withoutProse),
      ]),
  );
}

/** A copy where properties have no title: each title would become a type of its own. */
function withoutPropertyTitles(schema: Schema): Schema {
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'properties' && isSchema(value)
        ? Object.fromEntries(
            Object.entries(value).map(([name, property]) => {
              const { title: _, ...rest } = isSchema(property) ? property : {};
              return [name, withoutPropertyTitles(rest)];
            }),
          )
        : mapSchemas(value, withoutPropertyTitles),
    ]),
  );
}

function mapSchemas(value: Json, change: (schema: Schema) => Schema): Json {
  if (Array.isArray(value)) return value.map((item) => mapSchemas(item, change));
  return isSchema(value) ? change(value) : value;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

async function main(isCheck: boolean): Promise<void> {
  const stale: string[] = [];
  for (const [path, text] of await generateFiles()) {
    const url = new URL(path, ROOT);
    const old = await readFile(url, 'utf8').catch(() => undefined);
    if (old === text) continue;
    stale.push(path);
    if (!isCheck) await writeFile(url, text);
  }
  for (const path of stale) console.error(`${isCheck ? 'stale' : 'wrote'} ${path}`);
  if (isCheck && stale.length > 0) {
    console.error('run `npm run gen`');
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(process.argv.includes('--check'));
}
