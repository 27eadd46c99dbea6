import type { ElfFile, ElfSymbol } from '../image/elf-file.ts';
import { compare } from '../kernel/finding.ts';

/** A name under which a symbol is found. */
interface Entry {
  readonly name: string;
  readonly symbol: ElfSymbol;
}

/** Symbols of a linked program in order of name. Made by {@link indexSymbols}. */
export interface SymbolIndex {
  readonly entries: readonly Entry[];
}

/**
 * Sorts the symbols that stand for something in the program. File names and undefined names have
 * no address: `telnet.c` stays in the table although the linker dropped all that was in it.
 * @returns `undefined` for a stripped file, where a missing symbol proves nothing
 */
export function indexSymbols(elf: ElfFile): SymbolIndex | undefined {
  const entries: Entry[] = [];
  for (const symbol of elf.symbols) {
    if (symbol.address === 0) continue;
    entries.push({ name: symbol.name, symbol });
    if (symbol.rawName !== symbol.name) entries.push({ name: symbol.rawName, symbol });
  }
  if (entries.length === 0) return undefined;
  return { entries: entries.sort((a, b) => compare(a.name, b.name)) };
}

/**
 * Symbols whose demangled or linker name starts with a prefix, in order of name.
 * @param limit - stop after this many
 */
export function findSymbols(index: SymbolIndex, prefix: string, limit = 3): ElfSymbol[] {
  const { entries } = index;
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(entries[middle]?.name ?? '', prefix) < 0) low = middle + 1;
    else high = middle;
  }
  const found: ElfSymbol[] = [];
  for (let at = low; at < entries.length && found.length < limit; at += 1) {
    const entry = entries[at];
    if (entry === undefined || !entry.name.startsWith(prefix)) break;
    found.push(entry.symbol);
  }
  return found;
}
