import { type Path, valueAt } from '../document/path.ts';
import type { Locatable } from '../document/schema-findings.ts';
import { makeSecrecy } from '../document/secrecy.ts';
import type { Finding, Location } from '../kernel/finding.ts';
import { type CsvCell, parseCsv } from './csv.ts';
import { MAX_DEVICES } from './fleet-rows.ts';
import { FLEET_SECRETS } from './fleet-rules.ts';

/**
 * Reads a fleet file in CSV as the same value its YAML would have. Empty cells are left out.
 * @param file - for findings
 */
export function readCsvFleet(
  text: string,
  file: string,
): { readonly document: Locatable } | { readonly findings: readonly Finding[] } {
  const result = parseCsv(text.replace(/^\uFEFF/, ''));
  if ('problem' in result) {
    return {
      findings: [problem(result.problem, { file, line: result.line, column: result.column })],
    };
  }
  const [header = [], ...rows] = result.rows;
  const findings = [...headerProblems(header, file), ...rowProblems(header, rows, file)];
  if (findings.length > 0) return { findings };
  const devices = rows.map((row) =>
    Object.fromEntries(
      header.flatMap(({ text: key }, index) => {
        const value = row[index]?.text ?? '';
        return value === '' ? [] : [[key, value] as const];
      }),
    ),
  );
  return { document: makeLocatable({ devices }, { header, rows, file, text }) };
}

function headerProblems(header: readonly CsvCell[], file: string): Finding[] {
  const [first] = header;
  if (first === undefined) {
    return [problem('the file has no header line', { file, line: 1, column: 1 })];
  }
  return header.flatMap(({ text, line, column, endColumn }, index) => {
    const location = { file, line, column, endColumn };
    if (text === '') return [problem(`column ${index + 1} has no name`, location)];
    const isTwice = header.findIndex((cell) => cell.text === text) < index;
    return isTwice ? [problem(`column ${index + 1} has the name of an earlier one`, location)] : [];
  });
}

function rowProblems(
  header: readonly CsvCell[],
  rows: readonly (readonly CsvCell[])[],
  file: string,
): Finding[] {
  if (header.length === 0) return [];
  if (rows.length > MAX_DEVICES) {
    return [problem(`the file has more than ${MAX_DEVICES} devices`, { file })];
  }
  return rows.flatMap((row) => {
    const extra = row[header.length];
    if (extra === undefined) return [];
    const { line, column, endColumn } = extra;
    const message = `the line has ${row.length} values, the header ${header.length}`;
    return [problem(message, { file, line, column, endColumn })];
  });
}

function problem(message: string, location: Location): Finding {
  return {
    check: 'fleet.csv',
    severity: 'error',
    message,
    remedy: 'write a header line such as `id,profile,mac,room,topic`, and one line for each device',
    location,
  };
}

interface Source {
  readonly header: readonly CsvCell[];
  readonly rows: readonly (readonly CsvCell[])[];
  readonly file: string;
  readonly text: string;
}

function makeLocatable(value: unknown, { header, rows, file, text }: Source): Locatable {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const secrecy = makeSecrecy(FLEET_SECRETS);
  secrecy.learn(value);
  const isShown = (path: Path, part?: 'key' | 'value'): boolean =>
    part === 'key'
      ? secrecy.showsKey(path, false)
      : secrecy.showsValue(path, String(valueAt(value, path)));
  const rowOfLine = new Map(rows.map((row, index) => [row[0]?.line, { row, index }]));
  /** A line may be repeated where each of its cells may. */
  const sourceOf = (line: number): string | undefined => {
    const found = rowOfLine.get(line);
    const isPublic = header.every(({ text: key }, column) =>
      found === undefined
        ? secrecy.showsKey(['devices', 0, key], false)
        : (found.row[column]?.text ?? '') === '' || isShown(['devices', found.index, key]),
    );
    return isPublic ? lines[line - 1] : undefined;
  };
  return {
    value,
    isShown,
    locate(path, part) {
      const [, index, key] = path;
      const column = header.findIndex((cell) => cell.text === key);
      const row = typeof index === 'number' ? rows[index] : undefined;
      const named = part === 'key' ? header[column] : row?.[column];
      const cell = named ?? row?.[0] ?? header[0];
      if (cell === undefined) return { file };
      const source = sourceOf(cell.line);
      const { line, column: start, endColumn } = cell;
      return { file, line, column: start, endColumn, ...(source !== undefined && { source }) };
    },
  };
}
