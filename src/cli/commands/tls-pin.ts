import { printable } from '../../core/document/printable.ts';
import { EXIT, HardenError } from '../../core/kernel/errors.ts';
import { hasFailure } from '../../core/kernel/finding.ts';
import { formatFindings } from '../../core/report/text.ts';
import { checkHost, checkTrust } from '../../core/tls/check-trust.ts';
import { formatPairs } from '../../core/tls/fingerprint.ts';
import { formatPem } from '../../core/tls/write-pem.ts';
import { CONFIRM_DIGITS, confirms, fetchPin, type PresentedPin } from '../../flows/tls-pin.ts';
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
  const written = isCa ? pin.root : pin.certificate;
  if (written === undefined) {
    throw new HardenError('tls.no-certificate', `no known authority vouches for ${server.host}`, {
      hint: 'with an authority of your own, name its file in the profile; --ca is for public ones',
    });
  }
  const location = { file: `${server.host}:${server.port}` };
  const trust = { kind, certificates: [written], host: server.host, chip: 'esp8266' } as const;
  const findings = [
    ...checkTrust(trust, context.today, location),
    ...checkHost(pin.certificate, server.host, kind, location),
  ];
  await confirm(pin, invocation, context);
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
  invocation: Invocation,
  context: CommandContext,
): Promise<void> {
  const { sha256 } = pin.fingerprints;
  const expected = textOption(invocation, 'expect');
  const question = [
    ...describe(pin),
    `compare this with the broker's own file, then type the last ${CONFIRM_DIGITS} digits of its SHA-256`,
  ].join('\n');
  const typed = expected ?? (await context.person.ask(question));
  if (confirms(typed, sha256)) return;
  throw new HardenError(
    'tls.not-confirmed',
    `that is not the fingerprint of this certificate; nothing was written`,
  );
}

function describe({ certificate, fingerprints, root }: PresentedPin): readonly string[] {
  const { subject, issuer, notBefore, notAfter, key } = certificate;
  return [
    `  subject  ${printable(subject)}`,
    `  issuer   ${printable(issuer)}${root ? ', known to this machine' : ', unknown to this machine'}`,
    `  valid    ${notBefore.slice(0, 10)} to ${notAfter.slice(0, 10)}`,
    `  key      ${printable(key.name)}${key.kind === 'rsa' ? ` ${key.bits}` : ''}, SHA-256 ${fingerprints.key}`,
    `  SHA-1    ${formatPairs(fingerprints.sha1)}`,
    `  SHA-256  ${formatPairs(fingerprints.sha256)}`,
  ];
}
