/** What a stock reference firmware prints of its listeners. Source: `firmware/reference/src/main.c`. */
export const STOCK_BOOT_TEXT = [
  'tcp/23 telnet',
  'tcp/80 web',
  'udp/8266 ota',
  'udp/5353 mdns',
  'tcp/1901 alexa',
  'udp/1900 alexa',
  'udp/65500 udp-control',
]
  .map((line) => `listen ${line}\r\n`)
  .join('');
