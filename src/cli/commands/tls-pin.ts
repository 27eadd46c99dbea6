import { printable } from '../../core/document/printable.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import { EXIT } from '../../core/kernel/exit.ts';
import { hasFailure } from '../../core/kernel/finding.ts';
import { formatFindings } from '../../core/report/text.ts';
import { checkHost, checkTrust } from '../../core/tls/check-trust.ts';
import { formatPairs } from '../../core/tls/fingerprint.ts';
import { formatPem } from '../../core/tls/write-pem.ts';
import {
  type Authority,
  CONFIRM_DIGITS,
  confirms,
  fetchPin,
  type PresentedPin,
} from '../../flows/tls-pin.ts';
import type { CommandContext, Invocation, RunCommand } from '../command.ts';
import { flagOption, operand, textOption } from '../options.ts';

const DEFAULT_PORT = 8883;

/** `harden tls pin <server>`: the certificate of a running broker, after somebody has compared it. */
export const run: RunCommand = async (invocation, context) => {
  const server = parseServer(operand(invocation, 0, 'the server'));
  const output = textOption(invocation, 'output') ?? 'broker.pem';
  const pin = await fetchPin(server, context.tlsServers, context);
  const isCa = flagOption(invocation, 'ca');
  const kind = isCa ? 'ca' : 'fingerprint';
  const written = isCa ? pin.authority?.certificate : pin.certificate;
  if (written === undefined) {
    throw new HardenError(
      'tls.no-certificate',
      `${server.host} presents no authority, and none that is known vouches for it`,
      {
        hint: 'have the broker send its whole chain, or name the file of its authority in the profile',
      },
    );
  }
  const location = { file: `${server.host}:${server.port}` };
  const trust = { kind, certificates: [written], host: server.host, chip: 'esp8266' } as const;
  const findings = [
    ...checkTrust(trust, context.today, location),
    ...checkHost(pin.certificate, server.host, kind, location),
  ];
  // A known authority vouches for what is compared; one that is presented has to be compared itself.
  const compared = isCa && pin.authority?.isKnown === false ? pin.authority : pin;
  await confirm(pin, compared, invocation, context);
  const title = `${printable(written.subject)}, from ${server.host}:${server.port} on ${context.today}`;
  await context.files.write(output, formatPem(written.bytes, title));
  return {
    exit: hasFailure(findings) ? EXIT.findings : EXIT.clean,
    text: [
      formatFindings(findings, context.palette),
      describe(pin).join('\n'),
      `${output}: ${isCa ? 'certificate of the authority' : 'certificate of the broker'}, for \`trust: ${kind}\``,
    ]
      .filter(Boolean)
      .join('\n'),
    json: {
      output,
      trust: kind,
      subject: pin.certificate.subject,
      issuer: pin.certificate.issuer,
      notAfter: pin.certificate.notAfter,
      fingerprints: pin.fingerprints,
      authority: pin.authority && {
        subject: pin.authority.certificate.subject,
        notAfter: pin.authority.certificate.notAfter,
        known: pin.authority.isKnown,
        fingerprints: pin.authority.fingerprints,
      },
    },
    findings,
  };
};

function parseServer(text: string): { readonly host: string; readonly port: number } {
  const match = /^(?:\[([0-9a-fA-F:.]+)\]|([^\s:/@]+))(?::(\d{1,5}))?$/.exec(text);
  const host = match?.[1] ?? match?.[2];
  const port = Number(match?.[3] ?? DEFAULT_PORT);
  if (host !== undefined && port > 0 && port < 65_536) return { host, port };
  throw new HardenError('usage.argument', 'the server must be <host> or <host>:<port>');
}

/** @throws HardenError `tls.not-confirmed` */
async function confirm(
  pin: PresentedPin,
  compared: PresentedPin | Authority,
  invocation: Invocation,
  context: CommandContext,
): Promise<void> {
  const { sha256 } = compared.fingerprints;
  const expected = textOption(invocation, 'expect');
  const question = [
    ...describe(pin),
    `compare this with the broker's own file, then type the last ${CONFIRM_DIGITS} digits of the SHA-256 of ${printable(compared.certificate.subject)}`,
  ].join('\n');
  const typed = expected ?? (await context.person.ask(question));
  if (confirms(typed, sha256)) return;
  throw new HardenError(
    'tls.not-confirmed',
    `that is not the fingerprint of the certificate of ${printable(compared.certificate.subject)}; nothing was written`,
  );
}

function describe({ certificate, fingerprints, authority }: PresentedPin): readonly string[] {
  const { subject, issuer, notBefore, notAfter, key } = certificate;
  return [
    `  subject  ${printable(subject)}`,
    `  issuer   ${printable(issuer)}${authority?.isKnown ? ', known to this machine' : ', unknown to this machine'}`,
    `  valid    ${notBefore.slice(0, 10)} to ${notAfter.slice(0, 10)}`,
    `  key      ${printable(key.name)}${key.kind === 'rsa' ? ` ${key.bits}` : ''}, SHA-256 ${fingerprints.key}`,
    `  SHA-1    ${formatPairs(fingerprints.sha1)}`,
    `  SHA-256  ${formatPairs(fingerprints.sha256)}`,
    ...(authority && !authority.isKnown ? describeAuthority(authority) : []),
  ];
}

function describeAuthority({ certificate, fingerprints }: Authority): readonly string[] {
  const { subject, notBefore, notAfter } = certificate;
  return [
    `  authority it presents: ${printable(subject)}, ${notBefore.slice(0, 10)} to ${notAfter.slice(0, 10)}`,
    `  SHA-256  ${formatPairs(fingerprints.sha256)}`,
  ];
}
