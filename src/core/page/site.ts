/** A file of the site that the page is. */
export interface SiteFile {
  readonly content: Uint8Array;
  /**
   * `page`: the document itself. `asset`: its name has a digest, so it never changes. `data`: what the
   * page is about; only for those who were given the address.
   */
  readonly kind: 'page' | 'asset' | 'data';
}

/** Path below the root of the site → file; there is nothing else. */
export type Site = ReadonlyMap<string, SiteFile>;

/** The document that a browser is shown. */
export const INDEX_NAME = 'index.html';
