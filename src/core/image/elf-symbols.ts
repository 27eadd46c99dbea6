import { ByteCursor } from '../kernel/bytes.ts';
import { HardenError } from '../kernel/errors.ts';
import { demangleCounted } from './demangle.ts';
import type { ElfSymbol } from './elf-file.ts';
import { SHN_UNDEF, SYMBOL_ENTRY_SIZE, SYMBOL_TYPE } from './elf-layout.ts';
import type { NamesBudget, NameTable } from './elf-names.ts';

/**
 * Reads the named symbols that the file itself defines: what it only refers to is not in it, and
 * names of source files are not symbols of the program.
 * @param table - whole symbol table; a rest shorter than an entry is left out
 * @throws HardenError `elf.invalid` for a name outside the string table, or names without measure
 */
export function parseSymbols(
  table: Uint8Array,
  names: NameTable,
  budget: NamesBudget,
): readonly ElfSymbol[] {
  const symbols: ElfSymbol[] = [];
  const work = { spent: 0 };
  const cursor = new ByteCursor(table, 'the symbol table', 'elf.invalid');
  while (cursor.remaining >= SYMBOL_ENTRY_SIZE) {
    const nameOffset = cursor.u32();
    const address = cursor.u32();
    const size = cursor.u32();
    const type = cursor.u8() & 15;
    cursor.skip(1);
    const section = cursor.u16();
    if (nameOffset === 0 || section === SHN_UNDEF || type === SYMBOL_TYPE.file) continue;
    const rawName = names.at(nameOffset);
    if (rawName === '') continue;
    const name = demangleCounted(rawName, work);
    if (work.spent > budget.work) {
      throw new HardenError('elf.invalid', 'the symbol names unfold beyond measure');
    }
    symbols.push({ name, rawName, address, size, kind: kindOf(type) });
  }
  return symbols;
}

function kindOf(type: number): ElfSymbol['kind'] {
  if (type === SYMBOL_TYPE.function) return 'function';
  return type === SYMBOL_TYPE.object ? 'object' : 'other';
}
