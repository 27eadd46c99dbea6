import type { ParsedDocument } from '../document/parsed-document.ts';
import type { Path } from '../document/path.ts';
import { printable } from '../document/printable.ts';
import type { Finding } from '../kernel/finding.ts';
import { smallestFieldSize } from './field-placeholder.ts';
import type { FirmwarePack } from './pack.ts';
import { type PackDocuments, packProblem } from './pack-problem.ts';
import { references } from './pack-references.ts';
import { featureValues } from './pack-values.ts';

/** What the schemas cannot see: duplicates, references, values that contradict each other. */
export function checkPack(pack: FirmwarePack, documents: PackDocuments): Finding[] {
  return [
    ...folderName(pack, documents),
    ...duplicates(pack, documents),
    ...references(pack, documents),
    ...featureValues(pack, documents),
    ...fieldSizes(pack, documents),
    ...patterns(pack, documents),
    ...paths(pack, documents),
  ];
}

/** Profiles name a pack, and users its folder: with two names for one pack, one of them leads nowhere. */
function folderName({ id, folder }: FirmwarePack, { firmware }: PackDocuments): Finding[] {
  const name = folder.split('/').at(-1) ?? folder;
  if (name === id) return [];
  return [
    packProblem(firmware, ['id'], {
      check: 'pack.folder-name',
      message: `the id of the pack is "${id}", and its folder is called "${printable(name)}"`,
      remedy: `rename the folder to ${id}, or change the id`,
    }),
  ];
}

function duplicates(pack: FirmwarePack, documents: PackDocuments): Finding[] {
  const { firmware, features, boards, edits } = documents;
  const pins = pack.source.kind === 'pinned' ? pack.source.pins : [];
  return [
    ...repeated(features, 'features', 'id', pack.features),
    ...repeated(features, 'features', 'macro', pack.features),
    ...repeated(boards, 'boards', 'id', pack.boards),
    ...repeated(firmware, 'settings', 'macro', pack.settings),
    ...repeated(firmware, 'fields', 'id', pack.fields),
    ...repeated(firmware, 'fields', 'macro', pack.fields),
    ...repeated(firmware, 'source', 'id', pins, { base: ['source', 'pins'] }),
    ...repeated(firmware, 'generate', 'to', pack.generate, { same: pathKey }),
    ...(edits ? repeated(edits, 'edits', 'id', pack.edits) : []),
  ];
}

function repeated<Key extends string>(
  document: ParsedDocument,
  list: string,
  key: Key,
  rows: readonly Readonly<Record<Key, string>>[],
  how: { readonly base?: Path; same?: (value: string) => string } = {},
): Finding[] {
  const { base = [list], same = (value: string) => value } = how;
  const first = new Map<string, number>();
  return rows.flatMap((row, index) => {
    const value: string = row[key];
    const earlier = first.get(same(value));
    if (earlier === undefined) {
      first.set(same(value), index);
      return [];
    }
    const line = document.locate([...base, earlier, key]).line ?? 0;
    return [
      packProblem(document, [...base, index, key], {
        check: 'pack.twice',
        message: `${key} "${value}" stands twice in ${list}; the first is in line ${line}`,
        remedy: 'remove or rename one of the two',
      }),
    ];
  });
}

/** Equal for two paths of one file, also where letter case makes no difference. */
function pathKey(path: string): string {
  return path
    .toLowerCase()
    .split(/[/\\]/)
    .filter((step) => step !== '' && step !== '.')
    .join('/');
}

function fieldSizes(pack: FirmwarePack, { firmware }: PackDocuments): Finding[] {
  return pack.fields.flatMap(({ id, size }, row) => {
    const least = smallestFieldSize(id);
    if (size >= least) return [];
    return [
      packProblem(firmware, ['fields', row, 'size'], {
        check: 'pack.field-size',
        message: `field "${id}" of ${size} bytes is too short for its placeholder`,
        remedy: `reserve at least ${least} bytes in the firmware`,
      }),
    ];
  });
}

function patterns(pack: FirmwarePack, { firmware }: PackDocuments): Finding[] {
  return pack.oracle.switchPatterns.flatMap((pattern, index) => {
    try {
      new RegExp(pattern);
      return [];
    } catch {
      return [
        packProblem(firmware, ['oracle', 'switchPatterns', index], {
          check: 'pack.bad-pattern',
          message: 'not a regular expression',
          remedy: 'correct it; brackets and backslashes must be closed and complete',
        }),
      ];
    }
  });
}

/** A pack may come from anywhere: it must not reach out of its own folder or of the build's. */
function paths(pack: FirmwarePack, { firmware, edits }: PackDocuments): Finding[] {
  const { oracle } = pack;
  const named: [Path, string][] = [
    ...pack.generate.map(({ to }, index): [Path, string] => [['generate', index, 'to'], to]),
    ...pack.generate.map(({ template }, index): [Path, string] => [
      ['generate', index, 'template'],
      template,
    ]),
    ...oracle.scan.map((path, index): [Path, string] => [['oracle', 'scan', index], path]),
    ...oracle.includes.map((path, index): [Path, string] => [['oracle', 'includes', index], path]),
    ...oracle.stubs.map((path, index): [Path, string] => [['oracle', 'stubs', index], path]),
    [['oracle', 'header'], oracle.header],
    [['project'], pack.project],
    ...(pack.source.kind === 'folder'
      ? [[['source', 'path'], pack.source.path] satisfies [Path, string]]
      : []),
  ];
  const edited = pack.edits.map(({ file }, index): [Path, string] => [
    ['edits', index, 'file'],
    file,
  ]);
  return [...leadingOut(firmware, named), ...(edits ? leadingOut(edits, edited) : [])];
}

function leadingOut(document: ParsedDocument, named: readonly [Path, string][]): Finding[] {
  return named
    .filter(([, path]) => /^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)/.test(path))
    .map(([at]) =>
      packProblem(document, at, {
        check: 'pack.path',
        message: 'a path that leads out of its folder',
        remedy: 'use a relative path without `..`',
      }),
    );
}
