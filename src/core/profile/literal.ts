import { Secret } from '../kernel/secret.ts';

/** How much a guesser has to do. */
export type Strength = 'none' | 'weak' | 'fair';

/**
 * A value written into a profile. The text is kept in a {@link Secret}; what checks need to know is
 * found out once, here, so that none of them has to reveal it.
 */
export interface Literal {
  readonly secret: Secret;
  readonly strength: Strength;
  /** True for 12 hexadecimal digits with or without separators, and for templates of a MAC or chip id. */
  readonly looksLikeMac: boolean;
  /** True when the text is one of these, letter case aside. */
  isOneOf(words: Iterable<string>): boolean;
  /** True when a text is this one or, where that is no chance, has it inside; letter case aside. */
  standsIn(text: string): boolean;
}

/** Shortest password that is not called weak. Source: NIST SP 800-63B §5.1.1.2. */
const MIN_LENGTH = 8;

/** Bits below which a text is called weak: eight letters of one case drawn at random have 37. */
const FAIR_BITS = 36;

/** @param label - path of the value in the profile, shown in place of the text */
export function makeLiteral(label: string, text: string): Literal {
  const folded = text.toLowerCase();
  return {
    secret: Secret.of(label, text),
    strength: strengthOf(text),
    looksLikeMac:
      /^([0-9a-f]{2}[:-]?){5}[0-9a-f]{2}$/i.test(text) ||
      /[%{<$]\(?(mac|chip_?id|esp_?id)/i.test(text),
    isOneOf: (words) => {
      for (const word of words) if (word.toLowerCase() === folded) return true;
      return false;
    },
    standsIn: (other) =>
      folded !== '' &&
      (text.length < MIN_LENGTH
        ? other.toLowerCase() === folded
        : other.toLowerCase().includes(folded)),
  };
}

function strengthOf(text: string): Strength {
  if (text === '') return 'none';
  return text.length < MIN_LENGTH || guessBits(text) < FAIR_BITS ? 'weak' : 'fair';
}

/**
 * A rough upper bound of the guesses a text costs, bits: the size of its alphabet for each
 * character that a repetition or a run such as `abcd` or `1234` does not give away.
 */
function guessBits(text: string): number {
  const alphabet = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/]
    .map((kind, index) => (kind.test(text) ? ([26, 26, 10, 33][index] ?? 0) : 0))
    .reduce((sum, size) => sum + size, 0);
  const codes = Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
  const fresh = codes.filter((code, index) => {
    const previous = codes[index - 1];
    return previous === undefined || Math.abs(code - previous) > 1;
  });
  const distinct = new Set(fresh).size;
  return Math.min(fresh.length, distinct * 2) * Math.log2(Math.max(alphabet, 2));
}
