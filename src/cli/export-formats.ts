/** What `harden vault export` can write. */
export const EXPORT_FORMATS = ['mosquitto', 'home-assistant', 'csv', 'labels'] as const;
