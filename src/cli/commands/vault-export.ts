import { HardenError } from '../../core/kernel/errors.ts';
import { EXIT } from '../../core/kernel/exit.ts';
import { type Finding, hasFailure, sortFindings } from '../../core/kernel/finding.ts';
import type { Secret } from '../../core/kernel/secret.ts';
import { formatFindings } from '../../core/report/text.ts';
import { brokerAccounts } from '../../core/vault/broker-accounts.ts';
import { formatCsv } from '../../core/vault/exports/csv.ts';
import { formatHomeAssistant } from '../../core/vault/exports/home-assistant.ts';
import { formatLabels } from '../../core/vault/exports/labels.ts';
import { formatMosquitto } from '../../core/vault/exports/mosquitto.ts';
import { type FleetValues, makeFleetValues } from '../../flows/fleet-values.ts';
import { openVault } from '../../flows/vault.ts';
import type { RunCommand } from '../command.ts';
import { EXPORT_FORMATS } from '../export-formats.ts';
import { choiceOption, textOption } from '../options.ts';
import { outputFile } from '../output-file.ts';
import { brokenFleet, fleetPath, readFleet, vaultPath } from '../vault-options.ts';

/** `harden vault export --format <format> --output <file>`: secrets for machines, or for labels. */
export const run: RunCommand = async (invocation, context) => {
  const format = choiceOption(invocation, 'format', EXPORT_FORMATS);
  const output = textOption(invocation, 'output');
  if (format === undefined || output === undefined) {
    throw new HardenError(
      'usage.argument',
      `${format === undefined ? '--format' : '--output'} is missing`,
      {
        hint: `--format ${EXPORT_FORMATS.join('|')} --output <file>; secrets are never printed`,
      },
    );
  }
  const inputs = [vaultPath(invocation, context), fleetPath(invocation)];
  const target = await outputFile({ name: output, inputs, invocation }, context);
  if (target.isStandardOutput) {
    throw new HardenError('usage.argument', 'secrets are written to a file, never printed', {
      hint: '`harden vault show` shows one of them on a terminal',
    });
  }
  const fleet = await readFleet(invocation, context);
  if (fleet.devices === undefined) return brokenFleet(fleet, context);
  const { vault } = await openVault(vaultPath(invocation, context), context.vault);
  const values = makeFleetValues(vault, fleet.devices);
  const made = makeExport(format, values, (size) => context.vault.entropy.bytes(size));
  const findings = sortFindings([...values.findings, ...made.findings]);
  const isWritten = !hasFailure(findings);
  if (isWritten) await context.vault.privateFiles.write(output, made.content);
  const summary = isWritten
    ? `${output}: ${made.count}, readable by you alone`
    : 'nothing was written';
  return {
    exit: isWritten ? EXIT.clean : EXIT.findings,
    text: [formatFindings(findings, context.palette), summary].filter(Boolean).join('\n'),
    json: { output, format, written: isWritten },
    findings,
  };
};

interface Export {
  readonly content: Secret;
  readonly count: string;
  readonly findings: readonly Finding[];
}

function makeExport(
  format: (typeof EXPORT_FORMATS)[number],
  { members }: FleetValues,
  makeSalt: (size: number) => Uint8Array,
): Export {
  const devices = members.length === 1 ? '1 device' : `${members.length} devices`;
  switch (format) {
    case 'csv':
      return { content: formatCsv(members), count: devices, findings: [] };
    case 'labels':
      return { content: formatLabels(members), count: devices, findings: [] };
    case 'mosquitto':
    case 'home-assistant': {
      const { accounts, findings } = brokerAccounts(members);
      const formatAccounts = format === 'mosquitto' ? formatMosquitto : formatHomeAssistant;
      const users = accounts.length === 1 ? '1 user' : `${accounts.length} users`;
      return { content: formatAccounts(accounts, makeSalt), count: users, findings };
    }
  }
}
