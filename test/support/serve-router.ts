import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { NAT_PMP_PORT } from '../../src/core/router/nat-pmp.ts';
import { SSDP_PORT } from '../../src/core/scan/ssdp-message.ts';
import { ROUTER_HTTP_PORT, type SimulatedRouter } from './simulated-router.ts';

/**
 * Gives a simulated router its sockets at the true ports, on an address of loopback of its own.
 * @returns ends it
 */
export async function serveRouter(router: SimulatedRouter): Promise<() => Promise<void>> {
  const sockets = await Promise.all(
    [SSDP_PORT, NAT_PMP_PORT].map((port) => listenDatagrams(router, port)),
  );
  const server = await listenHttp(router);
  return async () => {
    for (const socket of sockets) socket.close();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
}

async function listenDatagrams(router: SimulatedRouter, port: number): Promise<Socket> {
  const socket = createSocket('udp4');
  socket.on('message', (message, sender) => {
    const reply = router.answerDatagram(port, new Uint8Array(message));
    if (reply !== undefined) socket.send(reply, sender.port, sender.address);
  });
  socket.bind(port, router.address);
  await once(socket, 'listening');
  return socket;
}

async function listenHttp(router: SimulatedRouter): Promise<Server> {
  const server = createServer((request, response) => void answer(router, request, response));
  server.listen(ROUTER_HTTP_PORT, router.address);
  await once(server, 'listening');
  return server;
}

async function answer(
  router: SimulatedRouter,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let body = '';
  for await (const part of request) body += String(part);
  const { method = '', url: path = '', headers } = request;
  const action = String(headers.soapaction ?? '');
  const said = router.answerHttp({ method, path, action, body });
  if (said === 'silent') return;
  if (said === 'drip') {
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
    return;
  }
  if (said === 'hang-up') {
    response.writeHead(200, { 'Content-Length': '1000' });
    response.write('<root>', () => response.destroy());
    return;
  }
  response.writeHead(said.status, said.location === undefined ? {} : { Location: said.location });
  response.end(said.body);
}
