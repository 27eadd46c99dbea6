import { HardenError } from '../kernel/errors.ts';
import type { BundleManifest } from './manifest.ts';
import { validateManifest } from './validate-manifest.gen.js';

/**
 * Reads the manifest of a bundle.
 * @param name - path of the file, for messages
 * @throws HardenError `bundle.invalid`
 */
export function parseManifest(name: string, text: string): BundleManifest {
  const value = parseJson(name, text);
  if (isManifest(value)) return value;
  throw new HardenError('bundle.invalid', `${name} is not the manifest of a bundle`);
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new HardenError('bundle.invalid', `${name} is not JSON`, { cause: error });
  }
}

function isManifest(value: unknown): value is BundleManifest {
  return validateManifest(value);
}
