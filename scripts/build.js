// Bundles the command line into dist/: one file with everything, its compiled form, and a small entry;
// and beside it the page that flashes.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { buildWeb } from './build-web.js';
import { loadSource } from './load-source.js';

const DIST = path.resolve('dist');

/** Runs that compile what most commands need; what they do not touch is compiled when it is called. */
const WARM_UP = ['check', 'profiles/reference.yaml'];

/** Of two builds at once, each would take the files of the other one for old ones. */
const LOCK = '.build.lock';
const { withLock } = await loadSource('src/bindings/node/lock.ts');
await withLock(path.join(DIST, LOCK), makeDist);

async function makeDist() {
  await mkdir(DIST, { recursive: true });
  const web = buildWeb(DIST);
  const { code, map } = await bundle();
  // V8 knows a compiled form by the length of its source: the name ties the two together for good.
  const digest = createHash('sha256').update(code.contents).digest('hex');
  const name = `harden-${digest.slice(0, 16)}.js`;
  await put(name, code.contents);
  await put('harden.js.map', map.contents);
  await put('package.json', '{ "type": "commonjs" }\n');
  await warmUp(name);
  await web;
  await put('main.js', `#!/usr/bin/env node\n${entry('__dirname', name)}`, 0o755);
  await prune([name, `${name}.cache`, 'harden.js.map', 'package.json', 'main.js', 'web']);
}

/** Everything in one file, which may start from V8's compiled form. */
async function bundle() {
  const { outputFiles } = await build({
    entryPoints: ['src/cli/main.ts'],
    outfile: path.join(DIST, 'harden.js'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    // A script that V8 compiled ahead has no loader of its own: what is external is required.
    supported: { 'dynamic-import': false },
    // Node reads less and starts sooner; the map keeps stack traces of --debug readable.
    minify: true,
    keepNames: true,
    sourcemap: true,
    // Some ask for optional packages that need not be there, two have a native part, one has the stubs of all chips.
    external: [
      '@cyclonedx/cyclonedx-library',
      '@serialport/bindings-cpp',
      '@peculiar/x509',
      'reflect-metadata',
      'mqtt',
      'esptool-js',
      'opentype.js',
      'libsql',
      'pg-native',
    ],
    define: { 'import.meta.url': '__importMetaUrl' },
    // One function, as Node itself wraps CommonJS: the entry compiles it and calls it.
    banner: {
      js: "(function(exports,require,module,__filename,__dirname){const __importMetaUrl=require('node:url').pathToFileURL(__filename).href;",
    },
    footer: { js: '})' },
    logLevel: 'warning',
    write: false,
  });
  const code = outputFiles.find(({ path: file }) => file.endsWith('.js'));
  const map = outputFiles.find(({ path: file }) => file.endsWith('.map'));
  if (!code || !map) throw new Error('esbuild made no bundle');
  return { code, map };
}

/** Removes what earlier builds have left, and those that died. */
async function prune(made) {
  for (const old of await readdir(DIST)) {
    // Whoever waits for the lock has a file beside it.
    if (made.includes(old) || old.startsWith(LOCK)) continue;
    await rm(path.join(DIST, old), { recursive: true, force: true });
  }
}

/** A reader finds the old file or the whole new one; a program that works stays until then. */
async function put(file, content, mode = 0o644) {
  const draft = path.join(DIST, `.${file}.${process.pid}`);
  // Flushed, because a compiled form with holes where a power cut left them would crash V8.
  await writeFile(draft, content, { mode, flush: true });
  await rename(draft, path.join(DIST, file));
}

/**
 * The program that starts the bundle. Compiling takes Node longer than most commands run, so V8's
 * compiled form is kept beside it; a Node of another version refuses that and compiles.
 */
function entry(folder, name) {
  return `'use strict';
const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');
const file = require('node:path').join(${folder}, '${name}');
let cachedData;
try {
  cachedData = readFileSync(file + '.cache');
} catch {}
const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData });
script.runInThisContext()(exports, require, module, file, ${folder});
`;
}

/** Runs the bundle once and keeps what V8 made of it. */
async function warmUp(name) {
  const cache = `${name}.cache`;
  const folder = await mkdtemp(path.join(tmpdir(), 'harden-warm-up-'));
  const draft = path.join(folder, cache);
  const keep = `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(draft)}, script.createCachedData()));`;
  const words = ['-e', `${entry(JSON.stringify(DIST), name)}${keep}`, 'harden', ...WARM_UP];
  try {
    // What the command finds does not matter here, only that it ran.
    spawnSync(process.execPath, words, {
      env: { ...process.env, HARDEN_CACHE: folder },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await put(cache, await readFile(draft));
  } finally {
    await rm(folder, { recursive: true });
  }
}
