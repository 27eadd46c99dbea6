/** What the TLS library of a device can work with. */
export interface TlsLimits {
  readonly library: string;
  /** Longest RSA modulus, bits. */
  readonly maxRsaBits: number;
  /** Curves of keys in certificates. */
  readonly curves: readonly string[];
  /** Digests of signatures in a chain. */
  readonly hashes: readonly string[];
}

/**
 * BearSSL as the Arduino core of the ESP8266 builds it. Sources: earlephilhower/bearssl-esp8266
 * `src/inner.h` (BR_MAX_RSA_SIZE, BR_MAX_EC_SIZE); esp8266/Arduino `WiFiClientSecureBearSSL.cpp`
 * (hashes and curves that are installed).
 */
const ARDUINO: TlsLimits = {
  library: 'BearSSL of the ESP8266',
  maxRsaBits: 4096,
  curves: ['P-256', 'P-384', 'P-521'],
  hashes: ['sha1', 'sha224', 'sha256', 'sha384', 'sha512'],
};

/**
 * The cut-down BearSSL in ESPEasy for the ESP32. Source: letscontrolit/ESPEasy
 * `lib/lib_ssl/bearssl-esp8266/src/t_bearssl_tasmota_config.h`; only RSA with SHA-256 is linked.
 */
const TASMOTA: TlsLimits = {
  library: 'BearSSL of ESPEasy',
  maxRsaBits: 2048,
  curves: [],
  hashes: ['sha256'],
};

/** What a chip's firmware can work with; one is known for each chip family. */
export function tlsLimits(chip: string): TlsLimits {
  return chip === 'esp8266' ? ARDUINO : TASMOTA;
}
