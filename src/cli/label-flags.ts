/** What `harden label` can write. */
export const LABEL_OUTPUTS = ['svg', 'png', 'pdf', 'csv'] as const;

/** Resolution of most label printers, dots an inch. */
export const DEFAULT_DPI = 300;
