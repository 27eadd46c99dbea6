/**
 * What a page of ours may do: nothing inline, nothing evaluated, nothing from elsewhere. Workers keep
 * the time and stretch passphrases. Serial ports need no word here: they follow the Permissions-Policy.
 * Source: W3C "Content Security Policy Level 3", "Trusted Types".
 */
export const DOCUMENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types harden',
].join('; ');

/** The same with what a document cannot say of itself. */
export const HEADER_POLICY = `${DOCUMENT_POLICY}; frame-ancestors 'none'`;
