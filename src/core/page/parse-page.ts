import { HardenError } from '../kernel/errors.ts';
import type { PageDocument } from './page.ts';
import { validatePage } from './validate-page.gen.js';

/**
 * Reads what a page was given to know.
 * @throws HardenError `bundle.invalid`
 */
export function parsePage(text: string, name: string): PageDocument {
  const value = parseJson(text);
  const isWhole = validatePage(value) && hasAllParts(value);
  if (!isWhole) throw new HardenError('bundle.invalid', `${name} is not what a page knows`);
  return value;
}

/** Whether every index leads somewhere. */
function hasAllParts({ bundles, profiles, devices }: PageDocument): boolean {
  return (
    profiles.every(({ bundle }) => bundle < bundles.length) &&
    devices.every(({ profile }) => profile < profiles.length)
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
