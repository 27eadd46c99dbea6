import { IMAGE_NAME } from '../../core/bundle/manifest.ts';
import { utf8 } from '../../core/kernel/bytes.ts';
import { digestHex } from '../../core/kernel/checksums.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import { PAGE_NAME } from '../../core/page/page.ts';
import { INDEX_NAME, type Site, type SiteFile } from '../../core/page/site.ts';
import type { Files } from '../bindings/files.ts';
import { EVIDENCE_NAME, MANIFEST_NAME, parseEvidence } from '../bundle.ts';
import type { PlannedDevice } from '../load-fleet.ts';
import type { OpenBundle } from '../personalise.ts';
import { makePage, type SiteBundle, siteFolder } from './make-page.ts';

export interface SiteRequest {
  /** Folder of the built page. */
  readonly pageFolder: string;
  readonly bundles: readonly OpenBundle[];
  readonly devices: readonly PlannedDevice[];
  /** Encrypted; `undefined`: whoever flashes brings it along. */
  readonly vault: string | undefined;
}

/** Name of the vault in the site. */
const VAULT_NAME = 'vault.age';

/**
 * Puts the page together with all that it may ask for. Everything is read here, once: what is served
 * later is what was checked.
 * @throws HardenError `usage.*`, `bundle.invalid`
 */
export async function makeSite(
  request: SiteRequest,
  files: Pick<Files, 'list' | 'readBytes' | 'exists'>,
): Promise<Site> {
  const site = new Map(await pageFiles(request.pageFolder, files));
  const bundles: SiteBundle[] = [];
  for (const bundle of request.bundles) {
    const evidence = await evidenceOf(bundle, files);
    const manifest = await checkedFile(bundle, MANIFEST_NAME, files);
    const folder = siteFolder(bundle);
    site.set(`${folder}/${EVIDENCE_NAME}`, data(evidence));
    site.set(`${folder}/${MANIFEST_NAME}`, data(manifest));
    site.set(`${folder}/${IMAGE_NAME}`, data(bundle.image));
    bundles.push({ bundle, evidence });
  }
  const { devices, vault } = request;
  if (vault !== undefined) site.set(VAULT_NAME, data(await files.readBytes(vault)));
  const page = makePage({ bundles, devices, vault: vault && VAULT_NAME });
  site.set(PAGE_NAME, data(utf8(JSON.stringify(page))));
  return site;
}

function data(content: Uint8Array): SiteFile {
  return { content, kind: 'data' };
}

async function pageFiles(
  folder: string,
  files: Pick<Files, 'list' | 'readBytes' | 'exists'>,
): Promise<readonly (readonly [string, SiteFile])[]> {
  if (!(await files.exists(`${folder}/${INDEX_NAME}`))) {
    throw new HardenError('usage.not-found', `the page is not at ${folder}`, {
      hint: 'in a checkout, `npm run build` makes it',
    });
  }
  const names = await files.list(folder);
  return Promise.all(
    names.map(async (name) => {
      const content = await files.readBytes(`${folder}/${name}`);
      return [name, { content, kind: name === INDEX_NAME ? 'page' : 'asset' }] as const;
    }),
  );
}

async function evidenceOf(
  { folder, evidence }: OpenBundle,
  files: Pick<Files, 'readBytes'>,
): Promise<Uint8Array> {
  const path = `${folder}/${EVIDENCE_NAME}`;
  const bytes = await files.readBytes(path);
  const read = parseEvidence(path, new TextDecoder().decode(bytes));
  if (JSON.stringify(read) === JSON.stringify(evidence)) return bytes;
  throw changed(path);
}

async function checkedFile(
  { folder, evidence }: OpenBundle,
  name: string,
  files: Pick<Files, 'readBytes'>,
): Promise<Uint8Array> {
  const bytes = await files.readBytes(`${folder}/${name}`);
  const known = evidence.digests.find(({ file }) => file === name);
  if (known?.sha256 === digestHex(bytes)) return bytes;
  throw changed(`${folder}/${name}`);
}

function changed(path: string): HardenError {
  return new HardenError('bundle.invalid', `${path} changed while it was read`, {
    hint: 'run the same command again',
  });
}
