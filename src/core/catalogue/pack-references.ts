import { closest, suggestion } from '../document/did-you-mean.ts';
import type { ParsedDocument } from '../document/parsed-document.ts';
import type { Path } from '../document/path.ts';
import type { Finding } from '../kernel/finding.ts';
import type { FirmwarePack } from './pack.ts';
import { type PackDocuments, packProblem } from './pack-problem.ts';

/** Ids of features that no row has, wherever a pack names one. */
export function references(pack: FirmwarePack, documents: PackDocuments): Finding[] {
  const { firmware, features, boards, edits } = documents;
  const ids = new Set(pack.features.map(({ id }) => id));
  const fieldIds = new Set(pack.fields.map(({ id }) => id));
  const missing = (document: ParsedDocument, path: Path, id: string | undefined): Finding[] =>
    id === undefined || ids.has(id) ? [] : [unknownFeature(document, path, id, ids)];
  return [
    ...pack.features.flatMap(({ id, requires, conflicts, forces }, row) => [
      ...requires.flatMap((other, index) => {
        const path = ['features', row, 'requires', index];
        return other === id ? [selfReference(features, path)] : missing(features, path, other);
      }),
      ...conflicts.flatMap(({ feature }, index) =>
        missing(features, ['features', row, 'conflicts', index, 'feature'], feature),
      ),
      ...forces.flatMap(({ feature }, index) =>
        missing(features, ['features', row, 'forces', index, 'feature'], feature),
      ),
    ]),
    ...pack.boards.flatMap(({ forces }, row) =>
      forces.flatMap(({ feature }, index) =>
        missing(boards, ['boards', row, 'forces', index, 'feature'], feature),
      ),
    ),
    ...pack.settings.flatMap(({ feature }, row) =>
      missing(firmware, ['settings', row, 'feature'], feature),
    ),
    ...Object.entries(pack.tls).flatMap(([trust, features]) =>
      features.flatMap((feature, row) => missing(firmware, ['tls', trust, row], feature)),
    ),
    ...pack.fields.flatMap(({ feature }, row) =>
      missing(firmware, ['fields', row, 'feature'], feature),
    ),
    ...(pack.bootLog?.identity ?? []).flatMap((id, row) =>
      fieldIds.has(id) ? [] : [unknownField(firmware, ['bootLog', 'identity', row], id, fieldIds)],
    ),
    ...pack.oracle.listeners.flatMap(({ feature }, row) =>
      missing(firmware, ['oracle', 'listeners', row, 'feature'], feature),
    ),
    ...(typeof pack.secondControl === 'boolean' ? [] : pack.secondControl).flatMap((feature, row) =>
      missing(firmware, ['secondControl', row], feature),
    ),
    ...(edits
      ? pack.edits.flatMap(({ when }, row) =>
          when.flatMap(({ feature }) =>
            missing(edits, ['edits', row, 'when', 'features', feature], feature),
          ),
        )
      : []),
  ];
}

function unknownFeature(
  document: ParsedDocument,
  path: Path,
  id: string,
  ids: ReadonlySet<string>,
): Finding {
  const meant = closest(id, ids);
  return packProblem(document, path, {
    check: 'pack.unknown-feature',
    message: `no feature "${id}" in the catalogue${suggestion(meant)}`,
    remedy: meant === undefined ? 'add a row for it to features.yaml' : `write "${meant}"`,
  });
}

function unknownField(
  document: ParsedDocument,
  path: Path,
  id: string,
  ids: ReadonlySet<string>,
): Finding {
  const meant = closest(id, ids);
  return packProblem(document, path, {
    check: 'pack.unknown-field',
    message: `no field "${id}"${suggestion(meant)}`,
    remedy: meant === undefined ? 'add it to the fields of firmware.yaml' : `write "${meant}"`,
  });
}

function selfReference(document: ParsedDocument, path: Path): Finding {
  return packProblem(document, path, {
    check: 'pack.self-reference',
    message: 'a feature that requires itself',
    remedy: 'remove the entry',
  });
}
