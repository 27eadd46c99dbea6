import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { HardenError } from '../../../core/kernel/errors.ts';
import type { Site } from '../../../core/page/site.ts';
import type { ServedSite, SiteServer } from '../../../flows/bindings/site-server.ts';
import { errorCode } from '../disk-errors.ts';
import { ALWAYS, fileHeaders } from './headers.ts';
import { judgeRequest } from './judge-request.ts';

/** Never anything else: whoever reaches the page can flash boards. */
const HOST = '127.0.0.1';

/** 128 bits are beyond guessing. */
const TOKEN_BYTES = 16;

/** One browser asks for some files: whoever wants more is none. */
const LIMITS = {
  maxHeaderSize: 8192,
  headersTimeout: 10_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
} as const;
const MOST_CONNECTIONS = 64;

/** Serves sites on this machine, to this machine. */
export const SITE_SERVER: SiteServer = {
  async serve({ site, port }) {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const server = createServer(LIMITS);
    server.maxConnections = MOST_CONNECTIONS;
    const taken = await listen(server, port);
    server.on('request', (request, response) => {
      answer(request, response, { site, port: taken, token });
    });
    return { address: `http://${HOST}:${taken}/#${token}`, close: () => close(server) };
  },
};

/** @throws HardenError `page.port-taken` */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const code = errorCode(cause);
      const isTaken = code === 'EADDRINUSE' || code === 'EACCES';
      const message = `port ${port} of ${HOST} is not free`;
      reject(isTaken ? new HardenError('page.port-taken', message, { cause }) : cause);
    });
    server.listen(port, HOST, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  context: { readonly site: Site; readonly port: number; readonly token: string },
): void {
  // Nobody has anything to tell us.
  request.resume();
  const judged = judgeRequest(request, context);
  if (judged.kind === 'refusal') {
    const headers = { ...ALWAYS, 'content-type': 'text/plain', 'cache-control': 'no-store' };
    const allow = judged.status === 405 ? { allow: 'GET, HEAD' } : {};
    response.writeHead(judged.status, { ...headers, ...allow, connection: 'close' });
    response.end(`refused: ${judged.because}\n`);
    return;
  }
  response.writeHead(200, fileHeaders(judged.name, judged.file));
  response.end(request.method === 'HEAD' ? undefined : judged.file.content);
}

/** Browsers keep connections open for later. */
function close(server: Server): ReturnType<ServedSite['close']> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
