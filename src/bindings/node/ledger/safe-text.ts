import type Database from 'libsql';

/** A statement of libsql, as far as kysely uses it. */
interface Statement {
  readonly reader: boolean;
  all(parameters: readonly unknown[]): unknown[];
  run(parameters: readonly unknown[]): { changes: number; lastInsertRowid: number | bigint };
  iterate(parameters: readonly unknown[]): IterableIterator<unknown>;
}

/**
 * A database whose texts arrive as bytes and are decoded here: libsql ends the whole process over a
 * text that is no UTF-8, as damaged files have it.
 */
export function readTextSafely(database: Database.Database): {
  prepare(sql: string): Statement;
  close(): void;
} {
  const rewritten = new Map<string, string>();
  const rewrite = (sql: string): string => {
    const plain = database.prepare(sql);
    const words = plain.reader ? asBytes(sql, () => plain.columns()) : sql;
    // Lists of many lengths make many statements.
    if (rewritten.size >= MOST_REMEMBERED) rewritten.clear();
    rewritten.set(sql, words);
    return words;
  };
  return {
    close: () => void database.close(),
    prepare(sql) {
      const statement = database.prepare(rewritten.get(sql) ?? rewrite(sql));
      if (!statement.reader) return statement;
      const read = (parameters: readonly unknown[]): unknown[] =>
        statement.all([...parameters]).map(decodeRow);
      return {
        reader: true,
        all: read,
        run: (parameters) => statement.run(...parameters),
        iterate: (parameters) => read(parameters).values(),
      };
    },
  };
}

const MOST_REMEMBERED = 100;

function asBytes(sql: string, columns: () => readonly { readonly name: string }[]): string {
  const returning = /^(.*) returning (.+)$/is.exec(sql);
  const [, change = '', names = ''] = returning ?? [];
  if (returning) return `${change} returning ${names.split(', ').map(columnAsBytes).join(', ')}`;
  const list = columns().map(({ name }) => columnAsBytes(`"${name}"`));
  return `select ${list.join(', ')} from (${sql})`;
}

/** @param name - in quotes */
function columnAsBytes(name: string): string {
  const value = `case typeof(${name}) when 'text' then cast(${name} as blob)`;
  return `${value} when 'blob' then '' else ${name} end as ${name}`;
}

/** No column of ours holds bytes: those that come were texts, and a text stands for bytes. */
function decodeRow(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row;
  return Object.fromEntries(
    Object.entries(row).map(([name, value]: [string, unknown]) => [
      name,
      value instanceof Uint8Array || isBuffer(value) ? decode(value) : refuseBytes(value),
    ]),
  );
}

/** Bytes look like the text they are, and no query for that text finds them. */
function refuseBytes(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  throw new MalformedText('there are bytes where a text belongs');
}

/** libsql gives bytes as a bare buffer, in tests of another realm. */
function isBuffer(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]';
}

function decode(bytes: Uint8Array | ArrayBuffer): string {
  try {
    return UTF8.decode(bytes);
  } catch (cause) {
    throw new MalformedText('a text in it is no UTF-8', { cause });
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** `judgeSqlite` takes it for an error of SQLite. */
class MalformedText extends Error {
  override readonly name = 'MalformedText';
  /** SQLITE_CORRUPT, as SQLite itself would say if it looked. */
  readonly rawCode = 11;
}
