// Generated from src/core/bundle/manifest.schema.json by `npm run gen`. Do not edit.
export interface RawManifest {
  name: string;
  version: string;
  new_install_prompt_erase?: true;
  new_install_improv_wait_time?: 0;
  builds: {
    chipFamily: string;
    parts: {
      path: string;
      offset: number;
    }[];
  }[];
  harden: {
    schema: 1;
    profile: string;
    firmware: string;
    pin: string | null;
    board: string;
    chip: string;
    flashSize: string;
    image: {
      path: string;
      size: number;
      digest: string;
    };
    fields: {
      id: string;
      offset: number;
      size: number;
      padding: 'exact' | 'nul';
      alphabet: 'base64url' | 'hex' | 'readable' | 'hostname' | 'text';
      encoding: 'text' | 'bytes' | 'pairs';
      secret: boolean;
    }[];
    bootLog: {
      baudRate: number;
      identity: string[];
    } | null;
    eraseRegions: {
      offset: number;
      size: number;
    }[];
    listeners: string[];
  };
}
