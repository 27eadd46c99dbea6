import pg from 'pg';
import { HardenError } from '../../../core/kernel/errors.ts';

/** Where a ledger is. */
export type LedgerPlace =
  | { readonly kind: 'file'; readonly file: string }
  | {
      readonly kind: 'server';
      readonly url: string;
      /** For messages: user, host, port and database, without a password. */
      readonly name: string;
    };

/**
 * Tells a file from the URL of a PostgreSQL server.
 * @param isPublic - it was typed as an argument, where every user of the machine can read it
 * @throws HardenError `usage.argument`; its message has nothing of the URL, which may hold a password
 */
export function parsePlace(given: string, isPublic: boolean): LedgerPlace {
  const text = given.trim();
  if (isNearlyServer(text)) {
    throw new HardenError('usage.argument', 'the place of the ledger is neither a file nor a URL', {
      hint: 'write a file name, or postgres://user@host:5432/database',
    });
  }
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) return { kind: 'file', file: text };
  if (scheme !== 'postgres' && scheme !== 'postgresql') {
    throw new HardenError('usage.argument', `a ledger is a file or postgres://, not ${scheme}://`);
  }
  if (isPublic && hasPassword(text)) {
    throw new HardenError('usage.argument', 'the URL of the ledger has a password in it', {
      hint: 'every user of this machine can read arguments: leave it out, and put it into ~/.pgpass or PGPASSWORD, or the whole URL into HARDEN_LEDGER',
    });
  }
  return { kind: 'server', url: text, name: nameOf(text) };
}

/** A connection string of another kind, or a URL with a slip: as the name of a file it would split a fleet in two. */
function isNearlyServer(text: string): boolean {
  const isUrl = /^[a-z][a-z0-9+.-]+:\/\//i.test(text);
  const hasKeyword = /(^|[\s;?&])(host|hostaddr|password|dbname|user|sslmode)\s*=/i.test(text);
  const isSlip = /^(["']|jdbc:|postgres(ql)?:)/i.test(text) || text.includes('://');
  return text === '' || (!isUrl && (hasKeyword || isSlip));
}

/** Anything that might be one: a URL that is written wrongly is not asked twice. */
function hasPassword(url: string): boolean {
  return /\/\/[^@/?#]*:[^@]*@/.test(url) || /[?&]password=/i.test(url);
}

/** @throws HardenError `usage.argument` */
function nameOf(url: string): string {
  // A password that was not encoded ends up in the host or the path.
  const [, rest = ''] = url.split('//', 2);
  const misplaced = rest.slice(rest.search(/[/?#]|$/)).includes('@');
  const parts = misplaced ? undefined : connectionParts(url);
  if (parts === undefined) {
    throw new HardenError('usage.argument', 'the URL of the ledger cannot be understood', {
      hint: 'write postgres://user@host:5432/database; in user and password, encode all but letters and digits: %40 for @',
    });
  }
  const { user = '', host, port, database = user } = parts;
  return `postgres://${user}@${host}:${port}/${database}`;
}

function connectionParts(
  url: string,
): Pick<pg.Client, 'user' | 'host' | 'port' | 'database'> | undefined {
  try {
    return new pg.Client({ connectionString: url });
  } catch {
    return undefined;
  }
}
