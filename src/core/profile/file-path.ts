/**
 * A path as seen from the folder of another file. Paths use `/`; nothing is looked up.
 * @returns the path without `.` and with `..` taken out where a folder is there to leave
 */
export function resolveFrom(file: string, path: string): string {
  if (/^(\/|[A-Za-z]:)/.test(path)) return normalise(path);
  const slash = file.lastIndexOf('/');
  return normalise(slash === -1 ? path : `${file.slice(0, slash)}/${path}`);
}

function normalise(path: string): string {
  const root = path.startsWith('/') ? '/' : '';
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '..' || root === '') steps.push(step);
  }
  return root + steps.join('/');
}
