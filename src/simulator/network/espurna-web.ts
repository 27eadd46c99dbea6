import { digestChallenge } from './digest-challenge.ts';
import { formatResponse, httpSession } from './http.ts';
import type { StreamResponder } from './responder.ts';

/** Paths that ask for the password, whatever the method. Source: xoseperez/espurna `code/espurna/web.cpp`, `ota_web.cpp`, `ws.cpp`. */
const GUARDED = ['/', '/index.html', '/reset', '/config', '/auth', '/upgrade'];

/**
 * ESPurna's web server: a digest for user `admin`, whose realm is the host name; `/discover` is for
 * everybody. Source: xoseperez/espurna `code/espurna/web.cpp`, `_webRequestAuth` and `_onDiscover`; headers as
 * me-no-dev/ESPAsyncWebServer `src/WebResponses.cpp` orders them.
 */
export const espurnaWeb: StreamResponder = (device) =>
  httpSession(({ path }) => {
    if (path === '/discover') return discover(device.hostname);
    if (!GUARDED.includes(path)) return formatResponse('404 Not Found', [...EMPTY, ...TAIL], '');
    const challenge = digestChallenge(device.hostname, device);
    return formatResponse(
      '401 Unauthorized',
      [...EMPTY, 'Connection: close', challenge, NO_RANGES],
      '',
    );
  });

const NO_RANGES = 'Accept-Ranges: none';
const EMPTY = ['Content-Length: 0'];
const TAIL = ['Connection: close', NO_RANGES];

function discover(hostname: string): string {
  const body = JSON.stringify({
    ...{ app: 'ESPURNA', version: '1.15.0-dev', device: 'SIMULATED_BOARD', hostname },
  });
  const head = [`Content-Length: ${body.length}`, 'Content-Type: application/json', ...TAIL];
  return formatResponse('200 OK', head, body);
}
