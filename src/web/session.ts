import { Secret } from '../core/kernel/secret.ts';
import { makeSha256 } from '../core/kernel/sha256.ts';
import type { Files } from '../flows/bindings/files.ts';
import type { VaultKey } from '../flows/bindings/vault.ts';
import { makeDeviceJob } from '../flows/flash/device-job.ts';
import type { OpenPage } from '../flows/page/open-page.ts';
import { type MakePageJob, makePageJobs } from '../flows/page/page-jobs.ts';
import { makePersonaliser } from '../flows/personalise.ts';
import { openVault } from '../flows/vault.ts';
import type { PageContext } from './page-context.ts';
import type { Target } from './targets.ts';

/** What the user gave to open a vault with. */
export interface VaultRequest {
  /** A file of the user's; `undefined`: the one beside the page. */
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  /** A passphrase, or age keys, one a line. */
  readonly key: string;
}

/** What a page remembers, in memory and nowhere else, until it is closed. */
export interface Session {
  readonly isUnlocked: () => boolean;
  /** @throws HardenError `vault.*`, `page.*` */
  unlock(request: VaultRequest): Promise<void>;
  /** Forgets the vault. */
  lock(): void;
  /** The image of a target, or what is wrong with its values. */
  makeJob(target: Target): ReturnType<MakePageJob>;
  /** Device → MAC of the board that became it. */
  readonly boards: Map<string, string | undefined>;
}

export function makeSession(page: OpenPage, context: PageContext): Session {
  let jobs: MakePageJob | undefined;
  return {
    boards: new Map(),
    isUnlocked: () => jobs !== undefined,
    async unlock(request) {
      const name = request.file?.name ?? page.document.vault ?? 'vault.age';
      const { vault } = await openVault(name, {
        files: vaultFiles(request, context.files),
        encryption: context.encryption,
        keys: {
          passphrase: () => Promise.resolve(Secret.of('passphrase', request.key)),
          identities: () => Promise.resolve(parseKeys(request.key)),
        },
      });
      jobs = makePageJobs(page, vault, makeSha256);
    },
    lock: () => {
      jobs = undefined;
    },
    makeJob({ device, bundle: index }) {
      if (device !== undefined) {
        if (jobs === undefined) throw new Error('the vault is locked');
        return jobs(device);
      }
      const bundle = page.bundles[index];
      if (bundle === undefined) throw new Error('no such bundle');
      const personaliser = makePersonaliser(bundle, { makeSha256 });
      return makeDeviceJob({ bundle, personaliser }, new Map(), [], makeSha256);
    },
  };
}

function vaultFiles(
  { file }: VaultRequest,
  files: Pick<Files, 'readBytes'>,
): Pick<Files, 'readBytes'> {
  return file === undefined ? files : { readBytes: () => Promise.resolve(file.bytes) };
}

function parseKeys(text: string): readonly VaultKeyText[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => Secret.of('age key', line));
}

type VaultKeyText = Extract<VaultKey, { kind: 'identities' }>['identities'][number];
