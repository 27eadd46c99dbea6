import path from 'node:path';
import { HEADER_POLICY } from '../../../core/page/policy.ts';
import type { SiteFile } from '../../../core/page/site.ts';

/** What a browser is told with every answer, also with refusals. */
export const ALWAYS: Readonly<Record<string, string>> = {
  'content-security-policy': HEADER_POLICY,
  // All that a page of ours may ask a browser for; everything else a browser has is off.
  'permissions-policy':
    'serial=(self), screen-wake-lock=(self), camera=(), microphone=(), geolocation=(), usb=(), hid=(), payment=()',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** A year: the name changes with the content. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** What goes along with a file. */
export function fileHeaders(name: string, file: SiteFile): Readonly<Record<string, string>> {
  return {
    ...ALWAYS,
    'content-type': TYPES[path.extname(name)] ?? 'application/octet-stream',
    'content-length': String(file.content.length),
    'cache-control': file.kind === 'asset' ? FOR_EVER : 'no-store',
  };
}
