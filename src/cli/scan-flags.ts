/** Connections and datagrams to one device in a second: an ESP8266 does its own work meanwhile. */
export const DEFAULT_RATE = 50;

/** The same where all 65,535 ports are tried: five and a half minutes. */
export const FULL_RATE = 200;
