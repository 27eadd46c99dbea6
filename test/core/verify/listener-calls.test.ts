import { describe, expect, test } from 'vitest';
import { checkListenerCalls, findListenerCalls } from '../../../src/core/verify/listener-calls.ts';
import { aPack } from '../../support/world.ts';

const found = (text: string) =>
  findListenerCalls([{ path: 'a.cpp', text }]).map(({ code }) => code);

describe('a place that opens a port', () => {
  test.each([
    ['WiFiServer telnet(23);'],
    ['_server = new AsyncWebServer(port);'],
    ['server = new (std::nothrow) WiFiServer(portnumber);'],
    ['static ESP8266WebServer server(settings::port());'],
    ['ESP8266WebServer web_server(80);'],
    ['AsyncServer server{9000};'],
    ['DNSServer dns;'],
    ['fauxmoESP fauxmo;'],
    ['if (tcp_bind(pcb, IP_ADDR_ANY, 23) != ERR_OK) {'],
    ['pcb = tcp_listen(pcb);'],
    ['udp_bind(pcb, IP_ADDR_ANY, 53);'],
    ['if (portUDP.begin(Settings.UDPPort) == 0) {'],
    ['_udp->begin(53);'],
    ['if (!_server->listen(IP_ADDR_ANY, 1900)) {'],
    ['socket.beginMulticast(WiFi.localIP(), group, 1900);'],
    ['ArduinoOTA.begin(false);'],
    ['  MDNS.begin(hostname);'],
    ['espconn_accept(&connection);'],
  ])('is %s', (code) => {
    expect(found(`${code}\n`)).toEqual([code.trim()]);
  });

  test.each([
    ['#include <ESP8266WebServer.h>'],
    ['// WiFiServer telnet(23);'],
    ['AsyncWebServer& webServer() {'],
    ['void WebServerInit()'],
    ['client.connect(host, 1883);'],
    ['udp.beginPacket(host, 514);'],
    ['Serial.begin(115200);'],
    ['display.begin();'],
  ])('is not %s', (code) => {
    expect(found(`${code}\n`)).toEqual([]);
  });
});

describe('the pack answers for every place', () => {
  const check = (text: string) => {
    const pack = aPack([]);
    const listeners = [{ file: 'a.cpp', code: 'WiFiServer telnet', feature: 'telnet' }];
    return checkListenerCalls({ oracle: { ...pack.oracle, listeners } }, [
      { path: 'a.cpp', text },
    ]).map(({ check: id, message, location }) => [id, message, location?.line]);
  };

  test('that it names', () => {
    expect(check('WiFiServer telnet(23);\n')).toEqual([]);
  });

  test('and an unnamed one is told with its line', () => {
    expect(check('WiFiServer telnet(23);\n\nWiFiServer coap(5683);\n')).toEqual([
      [
        'catalogue.listener',
        'the source opens a port that the pack does not know: WiFiServer coap(5683);',
        3,
      ],
    ]);
  });

  test('once for each time it stands there', () => {
    expect(check('WiFiServer telnet(23);\nWiFiServer telnet(2323);\n')).toHaveLength(1);
  });

  test('and one that is gone is told, too', () => {
    expect(check('int port = 23;\n')).toEqual([
      [
        'catalogue.listener-gone',
        'a.cpp opens no port with "WiFiServer telnet" any more',
        undefined,
      ],
    ]);
  });
});
