// Builds the page that flashes into dist/web: small, split where a part is not always needed, and under
// a content security policy from the first byte.
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { loadSource } from './load-source.js';

const ROOT = path.resolve(import.meta.dirname, '..', 'src', 'web');

/** Stubs come one for each chip, and are counted apart. */
function chunkName({ facadeModuleId }) {
  const isStub = facadeModuleId?.includes('/stub_flasher/') ?? false;
  return isStub ? 'assets/stub-[name]-[hash].js' : 'assets/[name]-[hash].js';
}

/**
 * What libraries bring for work that the page does otherwise: esptool-js packs in a write loop of its
 * own, age stretches passphrases in the thread that draws.
 */
const UNUSED = [
  { source: 'pako', importer: '/esptool-js/', names: ['deflate', 'Inflate'] },
  { source: '@noble/hashes/scrypt.js', importer: '/age-encryption/', names: ['scrypt'] },
];

const WITHOUT_UNUSED = {
  name: 'without-unused',
  enforce: 'pre',
  resolveId(source, importer = '') {
    const found = UNUSED.find((row) => row.source === source && importer.includes(row.importer));
    return found && `\0unused:${found.names.join()}`;
  },
  load(id) {
    const [, names] = /^\0unused:(.+)$/.exec(id) ?? [];
    if (names === undefined) return undefined;
    const exported = names.split(',').map((name) => `no as ${name}`);
    return `const no = () => { throw new Error('not in this page'); }; export { ${exported.join()} };`;
  },
};

/** The content security policy, which `harden web` sends too. */
async function readPolicy() {
  const file = path.resolve(ROOT, '..', 'core', 'page', 'policy.ts');
  return (await loadSource(file)).DOCUMENT_POLICY;
}

/** @param {string} dist - folder; the page is its `web`, old or new, never half */
export async function buildWeb(dist) {
  const policy = await readPolicy();
  const draft = path.join(dist, `.web.${process.pid}`);
  await build({
    root: ROOT,
    configFile: false,
    base: './',
    logLevel: 'warn',
    plugins: [
      WITHOUT_UNUSED,
      {
        name: 'content-security-policy',
        transformIndexHtml: (html) => html.replace('%CSP%', policy),
      },
    ],
    worker: { format: 'es' },
    build: {
      outDir: draft,
      emptyOutDir: true,
      // The oldest that every browser with Web Serial for such pages has.
      target: 'chrome109',
      // Data addresses would need another word in the policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rollupOptions: {
        output: { chunkFileNames: chunkName },
        // A library whose names are not used need not be there: importing one does nothing.
        treeshake: { moduleSideEffects: (id) => id.startsWith(ROOT) || id.includes('-worker.ts') },
        onwarn: (warning, warn) => {
          // Comments for another bundler, in libraries.
          if (warning.code !== 'INVALID_ANNOTATION') warn(warning);
        },
      },
      chunkSizeWarningLimit: 600,
    },
  });
  const old = path.join(dist, `.old-web.${process.pid}`);
  await rename(path.join(dist, 'web'), old).catch(() => undefined); // there may be none
  await rename(draft, path.join(dist, 'web'));
  await rm(old, { recursive: true, force: true });
}
