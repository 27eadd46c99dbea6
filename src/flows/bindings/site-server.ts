import type { Site } from '../../core/page/site.ts';

/** A site for one browser of this machine. Failures are `page.*`. */
export interface SiteServer {
  /**
   * Serves the files of a site on 127.0.0.1 and nothing else, to whoever knows the address.
   * @param request.port - 0: a free one
   */
  serve(request: { readonly site: Site; readonly port: number }): Promise<ServedSite>;
}

/** A site that is being served. */
export interface ServedSite {
  /** What to open; what stands behind # is for the page alone, and never sent. */
  readonly address: string;
  readonly close: () => Promise<void>;
}
