import { HardenError } from '../kernel/errors.ts';

/**
 * A value for `platformio.ini`. `%` is doubled, as Python's configparser wants it. For the rest that
 * PlatformIO would interpret there is no escape, so such values are refused: line breaks, `${…}`
 * (interpolation), ` ;` and ` #` (comments), outer white space.
 * Source: platformio-core `platformio/project/config.py`, `VARTPL_RE` and `inline_comment_prefixes`.
 * @throws HardenError `literal.unrepresentable`
 */
export function formatIniValue(value: string): string {
  const problem = iniProblem(value);
  if (problem) {
    throw new HardenError(
      'literal.unrepresentable',
      `"${value.replace(/[^\x20-\x7e]/g, '?')}" cannot stand in platformio.ini: ${problem}`,
    );
  }
  return value.replaceAll('%', '%%');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds
const CONTROL = /[\0-\x1f\x7f\u0085\u2028\u2029]/;

function iniProblem(value: string): string | undefined {
  if (CONTROL.test(value)) return 'it holds a control character';
  if (value.includes('${')) return 'it holds "${", which PlatformIO would interpolate';
  if (/(^|\s)[;#]/.test(value)) return 'it holds what PlatformIO reads as a comment';
  return value.trim() === value ? undefined : 'it starts or ends with a space';
}

/** Characters that neither shell-like splitting nor SCons' own substitution touches. */
const SAFE_FLAG = /^[A-Za-z0-9_@%+=:,./-]+$/;

/**
 * One flag of `build_flags`, quoted so that PlatformIO's shell-like splitting gives it back whole.
 * @throws HardenError `literal.unrepresentable`
 */
export function formatIniFlag(flag: string): string {
  if (SAFE_FLAG.test(flag)) return formatIniValue(flag);
  const value = formatIniValue(flag);
  if (/["\\$`]/.test(flag)) {
    throw new HardenError(
      'literal.unrepresentable',
      `flag ${value} holds a quote, backslash or dollar sign, which build_flags cannot carry safely`,
    );
  }
  return `"${value}"`;
}
