import { EXIT, type ExitStatus } from '../core/kernel/exit.ts';
import { hasFailure } from '../core/kernel/finding.ts';
import { formatFindings } from '../core/report/text.ts';
import { lastDay } from '../core/tls/certificate.ts';
import { fingerprintsOf, formatPairs } from '../core/tls/fingerprint.ts';
import type { BrokerSync } from '../flows/broker/sync-broker.ts';
import type { CommandContext, CommandResult } from './command.ts';

/** Names shown in one line. */
const MAX_SHOWN = 6;

/** What a command that writes the folder of a broker says. */
export function describeSync(
  folder: string,
  sync: BrokerSync,
  context: CommandContext,
): CommandResult {
  const { changes, users, userChanges, certificates, findings, state, settings } = sync;
  const { authority, server, renewed } = certificates;
  const changed = changes.filter(({ kind }) => kind !== 'same');
  const lines = [
    formatFindings(findings, context.palette),
    ...changed.map(({ path, kind }) => `  ${kind.padEnd(8)}${folder}/${path}`),
    ...userLine('in', userChanges.added),
    ...userLine('out', userChanges.removed),
    ...userLine('renewed', userChanges.changed),
    ...(renewed === undefined ? [] : [`  new certificate of the broker: ${renewed}`]),
    ...(state === 'refused'
      ? []
      : [`authority   ${authority.subject}, until ${lastDay(authority)}`]),
    ...(server === undefined || state === 'refused'
      ? []
      : [
          `certificate ${settings.hosts.join(', ')}, until ${lastDay(server)}`,
          `  SHA-1     ${formatPairs(fingerprintsOf(server).sha1)}`,
        ]),
    summary(folder, sync),
  ];
  return {
    exit: exitOf(sync),
    text: lines.filter(Boolean).join('\n'),
    json: {
      folder,
      state,
      settings,
      files: changes,
      users: { count: users.length, ...userChanges },
      authority: { subject: authority.subject, notAfter: authority.notAfter },
      certificate: server && {
        notAfter: server.notAfter,
        renewed: renewed ?? null,
        fingerprints: fingerprintsOf(server),
      },
    },
    findings,
  };
}

function summary(folder: string, { state, users, settings }: BrokerSync): string {
  const who = `${users.length} users on ${settings.bind}, port ${settings.port}`;
  switch (state) {
    case 'written':
      return `${folder}: ${who}; see ${folder}/INSTALL.md`;
    case 'same':
      return `${folder}: ${who}; nothing to change`;
    case 'would-change':
      return `${folder}: ${who}; not in step, nothing was written`;
    case 'refused':
      return `${folder}: nothing was written`;
  }
}

function exitOf({ state, findings }: BrokerSync): ExitStatus {
  return state === 'would-change' || hasFailure(findings) ? EXIT.findings : EXIT.clean;
}

function userLine(what: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const rest = names.length - MAX_SHOWN;
  const shown = names.slice(0, MAX_SHOWN).join(', ');
  return [`  ${what.padEnd(8)}${shown}${rest > 0 ? ` and ${rest} more` : ''}`];
}
