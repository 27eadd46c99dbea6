import type { FirmwarePack } from '../catalogue/pack.ts';
import type { Finding } from '../kernel/finding.ts';
import type { SourceFile } from '../oracle/source-switches.ts';
import { logicalLines, type Place } from './source-facts.ts';

/** A place where the source opens a port. */
export interface ListenerCall extends Place {
  /** The line, without comments, with single blanks. */
  readonly code: string;
}

/**
 * What opens a port in Arduino code: objects of server classes, and calls that bind a port or start
 * a responder. Source of the names: esp8266/Arduino `libraries/*\/src`, me-no-dev/ESPAsyncTCP,
 * me-no-dev/ESPAsyncWebServer, vintlabs/fauxmoESP, lwIP `tcp.h` and `udp.h`.
 */
const OPENERS: readonly RegExp[] = [
  /\b(?:WiFiServer(?:Secure)?|AsyncServer|AsyncWebServer|ESP8266WebServer(?:Secure)?|WebServer|EthernetServer|DNSServer|fauxmoESP)(?:\s+\w+)?\s*[({;=]/,
  /\b(?:tcp|udp)_(?:bind|listen)\w*\s*\(/,
  /\bespconn_accept\s*\(/,
  /(?:\.|->)\s*(?:listen|listenMulticast|beginMulticast)\s*\(/,
  /\b\w*udp\w*\s*(?:\.|->)\s*begin\s*\(/i,
  /\b(?:ArduinoOTA|MDNS|SSDP|SSDPDevice|LLMNR|NBNS)\s*\.\s*begin\s*\(/,
];

/** Finds every place that opens a port; includes, comments and conditions do not count. */
export function findListenerCalls(files: readonly SourceFile[]): ListenerCall[] {
  return files.flatMap(({ path, text }) =>
    [...logicalLines(text)]
      .filter(({ content }) => !content.trimStart().startsWith('#'))
      .filter(({ content }) => OPENERS.some((opener) => opener.test(content)))
      .map(({ content, line }) => ({
        file: path,
        line,
        code: content.trim().replace(/\s+/g, ' '),
      })),
  );
}

/** A port that opens behind no switch at all would escape every other check. */
export function checkListenerCalls(
  { oracle }: Pick<FirmwarePack, 'oracle'>,
  files: readonly SourceFile[],
): Finding[] {
  const calls = findListenerCalls(files);
  const unclaimed = new Set(calls);
  const idle = oracle.listeners.filter((row) => {
    const call = calls.find(
      (place) => unclaimed.has(place) && place.file === row.file && place.code.includes(row.code),
    );
    if (call) unclaimed.delete(call);
    return call === undefined;
  });
  return [
    ...[...unclaimed].map(
      ({ file, line, code }): Finding => ({
        check: 'catalogue.listener',
        severity: 'error',
        message: `the source opens a port that the pack does not know: ${code}`,
        remedy:
          'find the feature it belongs to, give that feature its listener, and name the place under oracle.listeners in firmware.yaml',
        location: { file, line },
      }),
    ),
    ...idle.map(
      ({ file, code }): Finding => ({
        check: 'catalogue.listener-gone',
        severity: 'warning',
        message: `${file} opens no port with "${code}" any more`,
        remedy: 'see where the port is opened now, and correct oracle.listeners in firmware.yaml',
        location: { file },
      }),
    ),
  ];
}
