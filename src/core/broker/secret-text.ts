/** What in a message looks like a secret. Sources of the words: forms of ESPurna, ESPEasy, Tasmota and Home Assistant. */
const PATTERNS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a password', /"?\b\w*(?:pass(?:word|wd|phrase)?|pwd|psk)\w*"?\s*[:=]\s*"?[^\s",}]{3,}/i],
  ['a key or token', /"?\b\w*(?:token|secret|api_?key|wifi_?key)\w*"?\s*[:=]\s*"?[^\s",}]{6,}/i],
  ['a login in an address', /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:[^\s/@]+@/i],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['a web token', /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\./],
];

/**
 * Names what in a text looks like a secret.
 * @param known - secrets of the fleet, to be looked for as they are
 * @returns words for people, without any of the text
 */
export function secretsIn(text: string, known: ReadonlyMap<string, string>): readonly string[] {
  const guessed = PATTERNS.filter(([, pattern]) => pattern.test(text)).map(([what]) => what);
  const found = [...known].filter(([secret]) => text.includes(secret)).map(([, what]) => what);
  return [...new Set([...found, ...guessed])];
}
