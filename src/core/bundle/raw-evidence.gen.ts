// Generated from src/core/bundle/evidence.schema.json by `npm run gen`. Do not edit.
/**
 * The parts of evidence.json that harden reads back.
 */
export interface RawEvidence {
  schema: 1;
  harden: string;
  plan: {
    profile: string;
    description?: string | null;
    firmware: {
      id: string;
      title: string;
      pin: {} | null;
    };
    board: {
      id: string;
      title: string;
      chip: string;
      flashSize: '512KB' | '1MB' | '2MB' | '4MB' | '8MB' | '16MB';
      maxImageSize: number;
    };
    switches: {
      feature: string;
      title: string;
      macro: string;
      state: 'on' | 'off';
      stock: 'on' | 'off';
      reasons: string[];
    }[];
    settings: {}[];
    fields: {
      id: string;
      placeholder: string;
    }[];
    listeners: Listener[];
    contract: Listener[];
    edits: {
      id: string;
      file: string;
      reason: string;
      upstream?: string;
    }[];
    limits: string[];
    waivers: {
      check: string;
      reason: string;
      until: string;
    }[];
  };
  oracle: {
    feature: string;
    macro: string;
    effective: 'on' | 'off' | 'unknown';
  }[];
  audit: {
    subject: {};
    features: {
      id: string;
      verdict: string;
    }[];
    listeners: unknown[];
    notChecked: unknown[];
    unknowable: unknown[];
  };
  control: {
    size: number;
    digest: string;
    listeners: string[];
    features: {
      feature: string;
      fired: boolean;
    }[];
    rest: {
      digest: string;
      features: {
        feature: string;
        fired: boolean;
      }[];
    } | null;
  };
  update: {
    ways: string[];
    summary: string[];
  };
  source: string;
  toolchain: string[];
  digests: {
    file: string;
    sha256: string;
  }[];
  findings: {
    check: string;
    severity: 'error' | 'warning' | 'note';
    message: string;
    remedy: string;
  }[];
}
export interface Listener {
  transport: 'tcp' | 'udp';
  port: number;
}
