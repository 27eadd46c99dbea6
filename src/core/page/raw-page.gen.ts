// Generated from src/core/page/page.schema.json by `npm run gen`. Do not edit.
/**
 * page.json beside the page that flashes: bundles, profiles and devices; no secret.
 */
export interface RawPage {
  harden: 'page';
  version: 1;
  /**
   * @maxItems 100
   */
  bundles: {
    folder: string;
    evidence: string;
  }[];
  profiles: {
    file: string;
    bundle: number;
    texts: {
      path: string;
      text: string;
    }[];
    values: {
      path: string;
      kind: 'per-device' | 'vault' | 'literal' | 'withheld';
      text?: string;
    }[];
    pins: {
      field: string;
      digits: string;
    }[];
    dark: string | null;
  }[];
  /**
   * @maxItems 100000
   */
  devices: {
    id: string;
    profile: number;
    mac: string | null;
    room: string | null;
  }[];
  vault: string | null;
}
