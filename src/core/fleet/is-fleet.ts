/**
 * Tells a fleet file from a profile, both of which may be YAML or JSON, by the key only a fleet has.
 * @param file - its name: CSV is a fleet
 */
export function isFleetText(text: string, file: string): boolean {
  if (/\.csv$/i.test(file)) return true;
  // JSON may be indented; a profile has no such key at any depth.
  return /\.json$/i.test(file)
    ? /"devices"\s*:/.test(text)
    : /^(?:\uFEFF)?(?:\{\s*)?["']?devices["']?\s*:/m.test(text);
}
