import { closest, suggestion } from '../document/did-you-mean.ts';
import type { ParsedDocument } from '../document/parsed-document.ts';
import type { Path } from '../document/path.ts';
import type { Finding } from '../kernel/finding.ts';
import type { Feature } from './feature.ts';
import type { FirmwarePack } from './pack.ts';
import { type Note, type PackDocuments, packProblem } from './pack-problem.ts';

/** A number in C, decimal or hexadecimal, or a C string. */
const LITERAL = /^-?(?:0[xX][0-9a-fA-F]+|[0-9]+)[uUlL]*$|^"[^"\\\n]*"$/;

/** Values of rows that contradict each other, or that mean nothing. */
export function featureValues(pack: FirmwarePack, { features }: PackDocuments): Finding[] {
  const macros = new Set(pack.features.map(({ macro }) => macro));
  return pack.features.flatMap((feature, row) => [
    ...sameStates(feature).map((note) => packProblem(features, ['features', row, 'id'], note)),
    ...(isKnownDefault(feature, macros)
      ? []
      : [unknownDefault(features, ['features', row, 'default'], feature, macros)]),
  ]);
}

function sameStates({ id, semantics, on, off }: Feature): Note[] {
  if (semantics === 'defined' && (on === undefined) === (off === undefined)) {
    return [
      {
        check: 'pack.no-difference',
        message: `"${id}" asks with #ifdef, but ${on === undefined ? 'neither on nor off defines' : 'both on and off define'} its macro`,
        remedy: 'set one of on and off to null, or use semantics: value',
      },
    ];
  }
  if (on !== off) return [];
  return [
    {
      check: 'pack.no-difference',
      message: `on and off of "${id}" are the same value`,
      remedy: 'give on and off different values',
    },
  ];
}

function isKnownDefault(feature: Feature, macros: ReadonlySet<string>): boolean {
  const value = feature.default;
  return (
    value === undefined ||
    value === feature.on ||
    value === feature.off ||
    LITERAL.test(value) ||
    (macros.has(value) && value !== feature.macro)
  );
}

function unknownDefault(
  document: ParsedDocument,
  path: Path,
  feature: Feature,
  macros: ReadonlySet<string>,
): Finding {
  const value = feature.default ?? '';
  const meant = closest(
    value,
    [...macros].filter((macro) => macro !== feature.macro),
  );
  return packProblem(document, path, {
    check: 'pack.unknown-default',
    message: `default "${value}" of "${feature.id}" is neither a number nor a macro of the catalogue${suggestion(meant)}`,
    remedy: 'write a number, the value of on or off, or the macro of another row',
  });
}
