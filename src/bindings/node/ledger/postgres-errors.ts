import { HardenError } from '../../../core/kernel/errors.ts';
import { errorCode } from '../disk-errors.ts';
import type { Judgement } from './database.ts';

/** Conditions that pass. Source: PostgreSQL documentation, appendix A, Error Codes. */
const BUSY: ReadonlySet<string> = new Set([
  '40001', // serialization_failure
  '40P01', // deadlock_detected
  '55P03', // lock_not_available
  '53300', // too_many_connections
]);

/** The server has gone away, or is about to. */
const LOST: ReadonlySet<string> = new Set([
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '25P03', // idle_in_transaction_session_timeout
  '57014', // query_canceled, by statement_timeout
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT', // the socket, while the server starts again
]);

/** Texts of the library where there is no code. Source: node-postgres, pg/lib/client.js, pg-pool/index.js. */
const LOST_TEXTS =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout)/;

const REFUSED: Readonly<Record<string, string>> = {
  '28P01': 'the password is wrong',
  '28000': 'the server does not let this user in',
  '3D000': 'there is no such database',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up',
};

/**
 * What an error of PostgreSQL means.
 * @param name - of the server, without a password
 */
export function judgePostgres(error: unknown, name: string): Judgement {
  const code = errorCode(error) ?? '';
  if (BUSY.has(code)) return { kind: 'busy' };
  if (LOST.has(code) || code.startsWith('08')) return { kind: 'lost' };
  if (error instanceof Error && LOST_TEXTS.test(error.message)) return { kind: 'lost' };
  return { kind: 'final', error: explain(error, code, name) };
}

function explain(cause: unknown, code: string, name: string): unknown {
  if (!(cause instanceof Error) || cause instanceof HardenError) return cause;
  const said = cause.message;
  const refusal = REFUSED[code];
  if (refusal !== undefined) {
    return new HardenError('ledger.unreachable', `cannot use ${name}: ${refusal}`, { cause });
  }
  switch (code) {
    case '25006': // read_only_sql_transaction
    case '42501': // insufficient_privilege
      return new HardenError('ledger.read-only', `cannot write ${name}: ${said}`, { cause });
    case '53100': // disk_full
      return new HardenError('disk.full', `no room left on the server of ${name}`, { cause });
    case '23505': // unique_violation
      return new HardenError('ledger.conflict', `${name} refuses a second one: ${said}`, { cause });
    case '42P01': // undefined_table
    case '42703': // undefined_column
    case 'XX001': // data_corrupted
    case 'XX002': // index_corrupted
      return new HardenError('ledger.damaged', `cannot use ${name}: ${said}`, { cause });
    default:
      return explainRefusal(cause, name);
  }
}

/** What comes before a session: passwords, TLS, what the server does not like. */
function explainRefusal(cause: Error, name: string): Error {
  const { message } = cause;
  // Nothing was found to answer with. Source: node-postgres, pg/lib/crypto/sasl.js.
  if (/^SASL|password must be a string/.test(message)) {
    return new HardenError('ledger.unreachable', `${name} asks for a password`, {
      hint: 'put it into ~/.pgpass, PGPASSWORD, or the URL in HARDEN_LEDGER',
      cause,
    });
  }
  const isFatal = 'severity' in cause && cause.severity === 'FATAL';
  const isTls = /\bSSL\b|\bTLS\b|certificate/i.test(message);
  return isFatal || isTls
    ? new HardenError('ledger.unreachable', `cannot use ${name}: ${message}`, { cause })
    : cause;
}
