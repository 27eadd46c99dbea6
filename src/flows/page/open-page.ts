import { digestHex } from '../../core/kernel/checksums.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import { PAGE_NAME, type PageBundle, type PageDocument } from '../../core/page/page.ts';
import { parsePage } from '../../core/page/parse-page.ts';
import type { Files } from '../bindings/files.ts';
import { EVIDENCE_NAME, parseEvidence } from '../bundle.ts';
import { type OpenBundle, readBundle } from '../personalise.ts';

/** What a page works with; every byte of it was held against its digest. */
export interface OpenPage {
  readonly document: PageDocument;
  /** In the order of the document. */
  readonly bundles: readonly OpenBundle[];
}

/**
 * Fetches what the page is about.
 * @throws HardenError `bundle.invalid`, `usage.*`
 */
export async function openPage(files: Pick<Files, 'readBytes'>): Promise<OpenPage> {
  const text = new TextDecoder().decode(await files.readBytes(PAGE_NAME));
  const document = parsePage(text, PAGE_NAME);
  const bundles = await Promise.all(document.bundles.map((row) => openPageBundle(row, files)));
  return { document, bundles };
}

async function openPageBundle(
  { folder, evidence }: PageBundle,
  files: Pick<Files, 'readBytes'>,
): Promise<OpenBundle> {
  const path = `${folder}/${EVIDENCE_NAME}`;
  const bytes = await files.readBytes(path);
  if (digestHex(bytes) !== evidence) {
    throw new HardenError('bundle.invalid', `${path} is not the file this page was made with`, {
      hint: 'make the page again from the bundle, and find out who changed it',
    });
  }
  return readBundle(folder, parseEvidence(path, new TextDecoder().decode(bytes)), files);
}
