// Generated from profiles/profile.schema.json by `npm run gen`. Do not edit.
/**
 * Path of a PEM file, relative to the profile.
 */
export type Certificate = string;

/**
 * What one kind of device shall be able to do, and how it reaches its network. Whatever is not named is compiled out. With `extends`, objects merge key by key, lists and single values of the extending file replace those of its base, `mqtt.tls` and `reach` are replaced as a whole, and `name` and `description` are never inherited.
 */
export interface RawProfile {
  /**
   * Address of this schema, for editors; harden ignores it.
   */
  $schema?: string;
  /**
   * Name of the profile: lower-case letters, digits and single dashes, at most 32 characters. It names the build folder.
   */
  name: string;
  /**
   * A sentence for people; it is shown in reports.
   */
  description?: string;
  /**
   * Path of a profile to start from, relative to this file, or a list of them; a later one beats an earlier one, and this file beats them all.
   */
  extends?: string | string[];
  /**
   * Id of a firmware pack.
   */
  firmware: string;
  /**
   * Id of an exact upstream version; the first pin of the pack when left out.
   */
  pin?: string;
  /**
   * Id of a board of the firmware pack.
   */
  board: string;
  /**
   * Ids of the features wanted; everything else is compiled out.
   *
   * @maxItems 1000
   */
  features: string[];
  /**
   * Ports that may be open on the device, such as tcp/80; an empty list means outbound connections only.
   *
   * @maxItems 100
   */
  listeners?: string[];
  /**
   * From where the device can be reached: `lan` (default), or `internet` with a reason that lands in the report.
   */
  reach?:
    | string
    | {
        /**
         * From where the device can be reached.
         */
        from: 'lan' | 'internet';
        /**
         * Why it must be reachable from the internet; it lands in the report.
         */
        reason?: string;
      };
  /**
   * The network the device joins.
   */
  wifi?: {
    /**
     * SSID, at most 32 bytes.
     */
    ssid: string;
    /**
     * `vault`: taken from the vault when a device is personalised. Any other text is the password itself, which then stands in this file. Empty means an open network.
     */
    password: string;
  };
  /**
   * The broker the device talks to.
   */
  mqtt?: {
    /**
     * Host name or IP address of the broker, without scheme, user or port.
     */
    host: string;
    /**
     * Port of the broker; 8883 with TLS and 1883 without it when left out.
     */
    port?: number;
    /**
     * How the device recognises the broker: by the fingerprint of its certificate, by its CA, or not at all, with a reason that lands in the report.
     */
    tls: TrustFingerprint | TrustCa | TrustNone;
  };
  /**
   * Values that make one device differ from the next. `per-device` is derived for each device, `vault` is one value from the vault for all of them; any other text is the value itself.
   */
  identity?: {
    /**
     * User name at the broker.
     */
    mqttUser?: string;
    /**
     * Password at the broker.
     */
    mqttPassword?: string;
    /**
     * Client id at the broker.
     */
    mqttClientId?: string;
    /**
     * Password of the device's own pages and consoles.
     */
    adminPassword?: string;
    /**
     * Password of the access point the device opens itself.
     */
    apPassword?: string;
    /**
     * Password for updates over the air.
     */
    otaPassword?: string;
    /**
     * Name of the device on its network.
     */
    hostname?: string;
  };
  /**
   * The time server the device asks.
   */
  ntp?: {
    /**
     * Host name or IP address of the time server.
     */
    host: string;
  };
  /**
   * Findings that are accepted for a while; each needs a reason and a last day.
   *
   * @maxItems 100
   */
  waivers?: Waiver[];
}
export interface TrustFingerprint {
  /**
   * The certificate itself is pinned.
   */
  trust: 'fingerprint';
  certificate: Certificate;
}
export interface TrustCa {
  /**
   * Certificates signed by this CA are accepted.
   */
  trust: 'ca';
  certificate: Certificate;
}
export interface TrustNone {
  /**
   * No TLS: whoever is on the network reads and changes everything.
   */
  trust: 'none';
  /**
   * Why there is no TLS; it lands in the report, and without it the profile is refused.
   */
  reason?: string;
}
export interface Waiver {
  /**
   * Id of the check whose findings are accepted.
   */
  check: string;
  /**
   * Why it is accepted.
   */
  reason: string;
  /**
   * Last day the waiver holds, as YYYY-MM-DD; at most a year ahead.
   */
  until: string;
}
