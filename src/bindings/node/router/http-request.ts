import { type IncomingMessage, request as openRequest } from 'node:http';
import { HardenError } from '../../../core/kernel/errors.ts';
import type { RouterProbes, RouterReply } from '../../../flows/bindings/router.ts';
import { errorCode } from '../disk-errors.ts';

/** Headers of a router fit into a fraction of this. */
const MOST_HEADER_BYTES = 16_384;

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection is refused',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ECONNRESET: 'it hung up',
  ETIMEDOUT: 'no answer',
};

/** Sends one question over a connection of its own, and reads one answer within its limits. */
export const request: RouterProbes['request'] = (question, { signal }) =>
  new Promise((resolve, reject) => {
    const { address, port, path, headers, body, timeoutMs, maxBytes } = question;
    const call = openRequest({
      ...{ host: address, port, path, agent: false, maxHeaderSize: MOST_HEADER_BYTES },
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...headers,
        Connection: 'close',
        ...(body !== undefined && { 'Content-Length': Buffer.byteLength(body) }),
      },
    });
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      call.removeAllListeners().on('error', () => undefined);
      call.destroy();
      settle();
    };
    const finish = (reply: RouterReply): void => end(() => resolve(reply));
    const fail = (because: string): void => finish({ kind: 'none', because });
    const onAbort = (): void => end(() => reject(new HardenError('interrupted', 'interrupted')));
    // For the whole of it: a byte now and then does not keep us.
    const timer = setTimeout(() => fail(`no answer within ${timeoutMs / 1000} s`), timeoutMs);
    call.on('error', (error) => fail(whyNot(error)));
    call.on('response', (response) => readBody(response, maxBytes, { finish, fail }));
    if (signal.aborted) {
      onAbort();
      return;
    }
    signal.addEventListener('abort', onAbort, { once: true });
    call.end(body);
  });

function readBody(
  response: IncomingMessage,
  maxBytes: number,
  {
    finish,
    fail,
  }: {
    readonly finish: (reply: RouterReply) => void;
    readonly fail: (because: string) => void;
  },
): void {
  const parts: Buffer[] = [];
  let size = 0;
  response.on('data', (part: Buffer) => {
    size += part.length;
    parts.push(part);
    if (size > maxBytes) fail(`the answer is longer than ${maxBytes / 1024} KB`);
  });
  response.on('error', (error) => fail(whyNot(error)));
  response.on('close', () => {
    const text = new TextDecoder().decode(Buffer.concat(parts));
    if (response.complete) finish({ kind: 'reply', status: response.statusCode ?? 0, text });
    else fail('it hung up');
  });
}

function whyNot(error: Error): string {
  const code = errorCode(error) ?? '';
  if (code.startsWith('HPE_')) return 'it does not speak HTTP';
  return REASONS[code] ?? 'the connection failed';
}
