import path from 'node:path';
import { makeFiles } from '../../src/bindings/node/files.ts';
import type { FirmwarePack } from '../../src/core/catalogue/pack.ts';
import { applyEdits, requireEdits } from '../../src/core/edits/apply-edits.ts';
import type { SourceFile } from '../../src/core/oracle/source-switches.ts';
import { readPack } from '../../src/flows/load-pack.ts';
import { digestSource, readCode } from '../../src/flows/source.ts';
import { REPOSITORY } from './built-program.ts';

/** A pack of the product and the code of its upstream, in memory. */
export interface Upstream {
  readonly pack: FirmwarePack;
  /** Absolute folder of the checkout. */
  readonly folder: string;
  /** Scanned code, with every edit made. */
  readonly code: readonly SourceFile[];
  /** The same code after an imagined commit; the file must be there. */
  changed(file: string, change: (text: string) => string): readonly SourceFile[];
}

/** Reads a checkout; the test fails when the pack or an edit does not fit. */
export async function readUpstream(id: string, checkout: string): Promise<Upstream> {
  const files = makeFiles();
  const folder = path.resolve(checkout);
  const loaded = await readPack(`${REPOSITORY}/firmware/${id}`, files);
  if ('findings' in loaded) throw new Error(JSON.stringify(loaded.findings, undefined, 2));
  const { pack } = loaded;
  const leaveOut = pack.source.kind === 'pinned' ? pack.source.leaveOut : [];
  const { paths } = await digestSource(folder, leaveOut, files);
  const plain = await readCode(pack, folder, paths, files);
  const texts = new Map(plain.map((file) => [file.path, file.text]));
  const edits = pack.edits.filter(({ file }) => texts.has(file));
  const edited = applyEdits(edits, (file) => texts.get(file));
  requireEdits(edited.misplaced);
  const code = plain.map((file) => ({ ...file, text: edited.texts.get(file.path) ?? file.text }));
  return {
    pack,
    folder,
    code,
    changed(name, change) {
      const index = code.findIndex((file) => file.path === name);
      const file = code[index];
      if (file === undefined) throw new Error(`${name} is not among the scanned code`);
      return code.with(index, { ...file, text: change(file.text) });
    },
  };
}
