/** What a user types: the name in package.json, and of the alias the README makes in a checkout. */
export const PROGRAM = 'harden';

/** A call as hints name it: `` `harden doctor --fix` ``. */
export function commandLine(...words: readonly string[]): string {
  return `\`${[PROGRAM, ...words].join(' ')}\``;
}
