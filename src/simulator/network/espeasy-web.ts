import { digestChallenge } from './digest-challenge.ts';
import { formatResponse, httpSession } from './http.ts';
import type { StreamResponder } from './responder.ts';

/** Source: letscontrolit/ESPEasy `src/src/WebServer/ESPEasy_WebServer.cpp`, `isLoggedIn`; `DEFAULT_ADMIN_USERNAME`. */
const REALM = 'Login Required (default user: admin)';

/** Answer without a login, password or not. Source: the same file, `WebServerInit`. */
const OPEN_PATHS = ['/json', '/csv'];

/**
 * ESPEasy's web server: a digest for user `admin` where there is a password, else its page.
 * Source of the page: letscontrolit/ESPEasy `src/src/WebServer/ESPEasy_WebServer.cpp`, `getWebPageTemplateDefaultHead`
 * and `…Header`; of the head: esp8266/Arduino `libraries/ESP8266WebServer`, `_prepareHeader`.
 */
export const espeasyWeb: StreamResponder = (device) =>
  httpSession(({ path }) => {
    if (OPEN_PATHS.includes(path)) return page('200 OK', 'application/json', [], '{"Sensors":[]}');
    if (!device.hasPassword) return page('200 OK', 'text/html', [], html(device.hostname));
    return page('401 Unauthorized', 'text/html', [digestChallenge(REALM, device)], '');
  });

function page(status: string, type: string, headers: readonly string[], body: string): string {
  const length = `Content-Length: ${body.length}`;
  return formatResponse(
    status,
    [`Content-Type: ${type}`, ...headers, length, 'Connection: close'],
    body,
  );
}

function html(name: string): string {
  return [
    "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'/>",
    `<meta name='viewport' content='width=device-width, initial-scale=1.0'><title>${name}</title></head>`,
    `<body><header class='headermenu'><h1>ESP Easy Mega: ${name} </h1><BR></header></body></html>`,
  ].join('');
}
