import { XMLParser } from 'fast-xml-parser';
import { ALL_TCP } from '../../../core/scan/scan-ports.ts';
import type { AllTcpPorts } from '../../../flows/bindings/network-probes.ts';
import type { FlowOptions } from '../../../flows/bindings/progress.ts';
import type { Environment } from '../host.ts';
import { runChild } from '../run-child.ts';

/** Time beyond what the pace takes, and as much again for ports that keep quiet. */
const GRACE_MS = 120_000;

/** Tries every TCP port with connections, which needs no rights. @returns `undefined` without nmap */
export async function runNmap(
  request: { readonly address: string; readonly perSecond: number },
  environment: Environment,
  options: FlowOptions,
): Promise<AllTcpPorts | undefined> {
  const limit = AbortSignal.timeout((2_000 * ALL_TCP.last) / request.perSecond + GRACE_MS);
  try {
    return await scanWithNmap(request, environment, {
      ...options,
      signal: AbortSignal.any([options.signal, limit]),
    });
  } catch (error) {
    if (limit.aborted && !options.signal.aborted) return undefined;
    throw error;
  }
}

async function scanWithNmap(
  { address, perSecond }: { readonly address: string; readonly perSecond: number },
  environment: Environment,
  options: FlowOptions,
): Promise<AllTcpPorts | undefined> {
  const { exitCode, lines } = await runChild(
    {
      file: 'nmap',
      // No ping, no names, one host, all ports; the report to standard output.
      arguments: [
        ...['-sT', '-Pn', '-n', '-p', `${ALL_TCP.first}-${ALL_TCP.last}`],
        ...['--max-rate', String(perSecond), '-oX', '-', '--stats-every', '2s'],
        ...(address.includes(':') ? ['-6'] : []),
        ...['--', address],
      ],
      environment,
    },
    {
      signal: options.signal,
      onLine: (line) => {
        const [, percent] = /<taskprogress .*\bpercent="([\d.]+)"/.exec(line) ?? [];
        if (percent !== undefined)
          options.onProgress({
            step: 'full',
            message: `${address}: nmap, ${Math.round(Number(percent))} %`,
          });
      },
    },
  );
  return exitCode === 0 ? parseNmap(lines.join('\n')) : undefined;
}

/** Source: nmap's `nmap.dtd`: `nmaprun/host/ports/(extraports | port/state)`. */
const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  processEntities: false,
  isArray: (name) => ['host', 'extraports', 'port'].includes(name),
});

/** @returns `undefined` for what is no finished report on every port of one host */
export function parseNmap(xml: string): AllTcpPorts | undefined {
  let run: unknown;
  try {
    run = field(PARSER.parse(xml), 'nmaprun');
  } catch {
    return undefined;
  }
  const [host] = rows(field(run, 'host'));
  const version = field(run, 'version');
  const ports = field(host, 'ports');
  if (typeof version !== 'string' || ports === undefined) return undefined;
  const states = rows(field(ports, 'port')).map((port) => ({
    port: Number(field(port, 'portid')),
    state: field(field(port, 'state'), 'state'),
  }));
  const extra = rows(field(ports, 'extraports')).map((row) => ({
    state: field(row, 'state'),
    count: Number(field(row, 'count')),
  }));
  const isOdd = ({ port }: { readonly port: number }): boolean =>
    !Number.isInteger(port) || port < ALL_TCP.first || port > ALL_TCP.last;
  if (states.some(isOdd)) return undefined;
  const total = extra.reduce((sum, { count }) => sum + count, states.length);
  if (total !== ALL_TCP.last) return undefined;
  const silent = extra.filter(({ state }) => state === 'filtered');
  return {
    by: `nmap ${version}`,
    open: states.filter(({ state }) => state === 'open').map(({ port }) => port),
    silent:
      silent.reduce((sum, { count }) => sum + count, 0) +
      states.filter(({ state }) => state === 'filtered').length,
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function rows(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
