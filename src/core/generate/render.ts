import Handlebars from 'handlebars';
import { closest } from '../document/did-you-mean.ts';
import { HardenError } from '../kernel/errors.ts';

/**
 * Renders a Handlebars template over a model and refuses every name the model lacks.
 * Handlebars' own strict mode overlooks `{{#if typo}}` and `{{#each typo}}`, which would drop a
 * whole hardening block in silence; here the model itself refuses. Nothing is HTML-escaped: models
 * hold finished literals.
 * @param name - file name of the template, for messages
 * @throws HardenError `template.invalid` with file and line
 */
export function renderTemplate(name: string, template: string, model: object): string {
  try {
    const program = Handlebars.parse(template);
    const render = Handlebars.compile(program, {
      noEscape: true,
      knownHelpersOnly: true,
      knownHelpers: { each: true, if: true, unless: true, with: true },
    });
    return render(guard(model));
  } catch (error) {
    if (error instanceof UnknownField) throw unknownField(name, template, error);
    throw brokenTemplate(name, template, error);
  }
}

/** Thrown by the guard inside Handlebars; never leaves this file. */
class UnknownField extends Error {
  readonly field: string;
  readonly known: readonly string[];

  constructor(field: string, known: readonly string[]) {
    super(field);
    this.field = field;
    this.known = known;
  }
}

/** A view of the model in which asking for a missing name throws. */
function guard<T extends object>(model: T): T {
  return new Proxy(model, {
    get(target, key): unknown {
      const value: unknown = Reflect.get(target, key);
      if (typeof key === 'string' && !Object.hasOwn(target, key)) {
        throw new UnknownField(key, Object.keys(target));
      }
      return typeof value === 'object' && value !== null ? guard(value) : value;
    },
  });
}

function unknownField(name: string, template: string, error: UnknownField): HardenError {
  const line = template.split('\n').findIndex((text) => text.includes(error.field)) + 1;
  const suggestion = closest(error.field, error.known);
  return new HardenError(
    'template.invalid',
    `${name}:${line}: there is no field "${error.field}"${suggestion ? `; did you mean "${suggestion}"?` : ''}`,
  );
}

/** What the parser and the compiler of Handlebars 4.7 say, and where in it the line stands. */
const COMPLAINTS: readonly (readonly [RegExp, (...groups: string[]) => string])[] = [
  [
    /^Parse error on line (\d+):[\s\S]*got 'EOF'/,
    () => 'the template ends inside a tag or a block',
  ],
  [/^Parse error on line (\d+):\n.*\n-*\^/, () => 'this is not a tag of Handlebars'],
  [/^Lexical error on line (\d+)/, () => 'this is not a tag of Handlebars'],
  [/unknown helper (.+) - (\d+):\d+$/, (helper) => `there is no helper "${helper}"`],
  [
    /^(.+) doesn't match (.+) - (\d+):\d+$/,
    (open, close) => `a block opens as ${open} and closes as ${close}`,
  ],
];

/** The parser repeats the template without its line breaks; a user needs the place more. */
function brokenTemplate(name: string, template: string, error: unknown): HardenError {
  const text = error instanceof Error ? error.message : String(error);
  const [message, line] = explain(text, template);
  return new HardenError('template.invalid', `${name}:${line}: ${message}`, { cause: error });
}

function explain(text: string, template: string): readonly [message: string, line: number] {
  const lines = template.trimEnd().split('\n');
  for (const [pattern, say] of COMPLAINTS) {
    const groups = pattern.exec(text)?.slice(1);
    if (groups) return [say(...groups), Math.min(Number(groups.at(-1)), lines.length)];
  }
  const [, partial] = /^The partial (.+) could not be found/.exec(text) ?? [];
  const partialLine = lines.findIndex((line) => /\{\{#?>/.test(line)) + 1;
  if (partial !== undefined) return [`there is no partial "${partial}"`, partialLine];
  const [, place] = / - (\d+):\d+$/.exec(text) ?? [];
  return [text.split('\n')[0] ?? text, Number(place ?? 1)];
}
