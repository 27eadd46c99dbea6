/** The first dotted number in a text (`Python 3.11.7` → `3.11.7`); `undefined` when it has none. */
export function findVersion(text: string): string | undefined {
  return /\d+(?:\.\d+)+/.exec(text)?.[0];
}

/** Compares dotted numbers, missing parts being 0. */
export function isAtLeast(version: string, oldest: string): boolean {
  const left = version.split('.').map(Number);
  const right = oldest.split('.').map(Number);
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
