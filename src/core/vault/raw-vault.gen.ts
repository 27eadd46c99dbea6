// Generated from src/core/vault/vault.schema.json by `npm run gen`. Do not edit.
/**
 * What stands inside the encrypted file. Written by harden alone.
 */
export interface RawVault {
  /**
   * What this is.
   */
  harden: 'vault';
  /**
   * Version of this format.
   */
  version: 1;
  /**
   * 32 random bytes, hexadecimal; every value that is not imported comes from them.
   */
  master: string;
  /**
   * age recipients the file is encrypted to; empty for a passphrase.
   */
  recipients: string[];
  /**
   * Owner (`fleet`, `device/<id>`, `controller/<name>`, `broker`) → purpose → version. What is not here has its first version.
   */
  owners: {
    [k: string]: {
      [k: string]: Entry;
    };
  };
}
export interface Entry {
  current: Version;
  previous?: Version;
}
export interface Version {
  generation: number;
  /**
   * An imported value; without it the value is derived.
   */
  value?: string;
}
