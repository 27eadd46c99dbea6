import { formatAcl } from '../../core/broker/acl.ts';
import { makeConfigModel, TEMPLATES } from '../../core/broker/config-model.ts';
import type { PlannedFile } from '../../core/broker/folder.ts';
import { formatPasswdLine, type HashedUser } from '../../core/broker/passwd.ts';
import { type BrokerSettings, formatSettings } from '../../core/broker/settings.ts';
import type { BrokerUser } from '../../core/broker/users.ts';
import { renderTemplate } from '../../core/generate/render.ts';
import { Secret } from '../../core/kernel/secret.ts';
import { formatKeyPem, formatPem } from '../../core/tls/write-pem.ts';
import type { Files } from '../bindings/files.ts';
import type { BrokerCertificates } from './broker-certificates.ts';

/** All that a broker's folder is made of. */
export interface FolderParts {
  readonly settings: BrokerSettings;
  readonly users: readonly BrokerUser[];
  readonly hashed: readonly HashedUser[];
  readonly certificates: BrokerCertificates;
  /** Of the broker; `undefined` where another program keeps it. */
  readonly serverKey: Secret | undefined;
  /** Files of other formats. */
  readonly exports: readonly PlannedFile[];
}

/**
 * The files of a broker's folder, settings first.
 * @param templates - folders with a folder `broker`; the first that has a template wins
 * @throws HardenError `template.invalid`, `literal.unrepresentable`, `usage.*`
 */
export async function planFolder(
  parts: FolderParts,
  templates: readonly string[],
  files: Files,
): Promise<readonly PlannedFile[]> {
  const { settings, users, hashed, certificates, serverKey, exports } = parts;
  const { authority, server } = certificates;
  const model = makeConfigModel(settings, users.length);
  const rendered = await Promise.all(
    TEMPLATES.filter(([, , when]) => when === undefined || when === settings.certificate).map(
      async ([name, path]) => {
        const template = await findTemplate(name, templates, files);
        return {
          path,
          content: renderTemplate(template, await files.readText(template), model),
        };
      },
    ),
  );
  return [
    { path: 'broker.json', content: formatSettings(settings) },
    {
      path: 'passwd',
      content: Secret.of('password file', hashed.map(formatPasswdLine).join('')),
    },
    { path: 'acl', content: formatAcl(users) },
    { path: 'ca.pem', content: formatPem(authority.bytes, authority.subject) },
    ...(serverKey === undefined ? [] : [{ path: 'server.key', content: formatKeyPem(serverKey) }]),
    ...(server === undefined ? [] : [{ path: 'server.pem', content: formatPem(server.bytes) }]),
    ...rendered,
    ...exports,
  ];
}

async function findTemplate(
  name: string,
  folders: readonly string[],
  files: Files,
): Promise<string> {
  const candidates = folders.map((folder) => `${folder}/broker/${name}`);
  for (const path of candidates) if (await files.exists(path)) return path;
  return candidates.at(-1) ?? name;
}
