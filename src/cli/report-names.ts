/** Formats of reports, for help and completion: the table of commands loads none of them. */
export const REPORT_NAMES = ['text', 'json', 'sarif', 'markdown', 'html'] as const;
