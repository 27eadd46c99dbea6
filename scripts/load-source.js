import { buildSync } from 'esbuild';

/** @param {string} file - a module of the sources, in TypeScript; what scripts and program share */
export async function loadSource(file) {
  const { outputFiles } = buildSync({
    entryPoints: [file],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}
