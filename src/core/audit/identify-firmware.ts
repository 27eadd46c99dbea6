import type { FirmwarePack } from '../catalogue/pack.ts';
import { stringTraces, symbolTraces } from './evidence.ts';
import { findWholeText, formatPlace } from './flash-text.ts';
import { SIGNATURES, type Signature } from './signatures.ts';
import type { Searchable } from './subject.ts';

/** A pack that probably made a file. */
export interface FirmwareGuess {
  readonly pack: FirmwarePack;
  /** Larger is surer; see {@link identifyFirmware}. */
  readonly score: number;
  /** What speaks for it. */
  readonly evidence: readonly string[];
}

/** A signature that is in a file. */
export interface SignatureMatch {
  readonly signature: Signature;
  readonly evidence: readonly string[];
}

/** A name of the firmware itself weighs as much as this many markers. */
const SIGNATURE_WEIGHT = 5;
/** A default password of exactly this firmware. */
const CREDENTIAL_WEIGHT = 3;
/** Below this a match may be chance, or a library that many firmwares share. */
const LEAST_SCORE = 3;
/** The best must lead the second by this factor. */
const LEAD = 1.5;
/** Lines of evidence worth printing. */
const MOST_EVIDENCE = 8;

/**
 * Tells which pack made a file: one point for each marker that no other pack has, three for each
 * default credential, five for each signature.
 * @returns the best pack, or `undefined` when none is clearly ahead
 */
export function identifyFirmware(
  build: Searchable,
  packs: readonly FirmwarePack[],
): FirmwareGuess | undefined {
  const guesses = packs
    .map((pack) => scorePack(build, pack, markersOf(packs.filter((other) => other !== pack))))
    .sort((a, b) => b.score - a.score);
  const [best, second] = guesses;
  if (best === undefined || best.score < LEAST_SCORE) return undefined;
  if (second !== undefined && best.score < second.score * LEAD) return undefined;
  return best;
}

/** Systems, libraries and firmwares that left their signature in a build. */
export function findSignatures(
  build: Searchable,
  signatures: readonly Signature[] = SIGNATURES,
): SignatureMatch[] {
  return signatures
    .map((signature) => ({
      signature,
      evidence: [
        ...signature.symbols.flatMap((symbol) => symbolLines(build, symbol)),
        ...signature.strings.flatMap((text) => stringTraces(build, text).slice(0, 1)),
      ],
    }))
    .filter((match) => match.evidence.length > 0);
}

function scorePack(
  build: Searchable,
  pack: FirmwarePack,
  foreign: ReadonlySet<string>,
): FirmwareGuess {
  const signatures = findSignatures(
    build,
    SIGNATURES.filter((signature) => signature.pack === pack.id),
  ).flatMap((match) => match.evidence.slice(0, 1));
  const credentials = pack.credentials.flatMap(({ value, what }) =>
    findWholeText(build.text, value, 1).map(
      (place) => `default ${what} ${JSON.stringify(value)} at ${formatPlace(place)}`,
    ),
  );
  const markers = [...markersOf([pack])]
    .filter((marker) => !foreign.has(marker))
    .flatMap((marker) =>
      marker.startsWith(SYMBOL)
        ? symbolLines(build, marker.slice(SYMBOL.length))
        : stringTraces(build, marker).slice(0, 1),
    );
  return {
    pack,
    score:
      signatures.length * SIGNATURE_WEIGHT +
      credentials.length * CREDENTIAL_WEIGHT +
      markers.length,
    evidence: [...signatures, ...credentials, ...markers].slice(0, MOST_EVIDENCE),
  };
}

/** Sets symbol markers apart from equal strings. */
const SYMBOL = 'symbol ';

function markersOf(packs: readonly FirmwarePack[]): Set<string> {
  return new Set(
    packs.flatMap((pack) =>
      pack.features.flatMap(({ markers }) => [
        ...markers.symbols.map((symbol) => SYMBOL + symbol),
        ...markers.strings,
      ]),
    ),
  );
}

function symbolLines(build: Searchable, prefix: string): string[] {
  if (build.symbols === undefined) return [];
  return symbolTraces(build.symbols, prefix)
    .slice(0, 1)
    .map((trace) => `symbol ${trace}`);
}
