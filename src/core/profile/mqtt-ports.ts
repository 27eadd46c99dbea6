/** Ports of MQTT. Source: IANA service names `secure-mqtt` and `mqtt`. */
export const MQTT_PORT = { tls: 8883, plain: 1883 } as const;
