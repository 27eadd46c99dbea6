import { utf8 } from '../../kernel/bytes.ts';
import { asText, type ServiceProbe } from '../service-probe.ts';

const STATUS_LINE = /^HTTP\/\d(?:\.\d)? (\d{3})/;

/** Who asks for a name and a password, or lets nobody in. Source: RFC 9110 §15.5. */
const NEEDS_LOGIN: readonly string[] = ['401', '403', '407'];

/** A web server; the first page is asked for, and nothing else. */
export const HTTP: ServiceProbe = {
  protocol: 'http',
  transport: 'tcp',
  ports: [80, 81, 1901, 8000, 8008, 8080, 8081, 8088],
  request: () => utf8('GET / HTTP/1.1\r\nHost: harden-scan\r\nConnection: close\r\n\r\n'),
  recognise: (heard) => {
    const text = asText(heard);
    const [, status] = STATUS_LINE.exec(text) ?? [];
    if (status === undefined) return undefined;
    const server = header(text, 'server') ?? challenge(text);
    return {
      protocol: 'http',
      says: [status, server].filter((word) => word !== undefined).join(' '),
      authentication: authenticationOf(status),
    };
  },
};

/** A page that moved, or is not there, tells nothing about the others. */
function authenticationOf(status: string): 'none' | 'password' | undefined {
  if (NEEDS_LOGIN.includes(status)) return 'password';
  return status === '200' ? 'none' : undefined;
}

/** Scheme and realm; the rest of a challenge is new each time. */
function challenge(text: string): string | undefined {
  return /^\S+(?:\s+realm="[^"]*")?/.exec(header(text, 'www-authenticate') ?? '')?.[0];
}

function header(text: string, name: string): string | undefined {
  const [head = ''] = text.split('\r\n\r\n');
  const line = head.split('\r\n').find((row) => row.toLowerCase().startsWith(`${name}:`));
  return line
    ?.slice(name.length + 1)
    .trim()
    .slice(0, 60);
}
