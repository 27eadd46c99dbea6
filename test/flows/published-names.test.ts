import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFiles } from '../../src/bindings/node/files.ts';
import { generateFiles, readTemplates } from '../../src/flows/generate.ts';
import { planProfile } from '../../src/flows/plan.ts';
import { REPOSITORY } from '../support/built-program.ts';

const files = makeFiles();

/** Everything the compiler sees of a profile. */
async function generatedText(profile: string): Promise<string> {
  const { planned } = await planProfile(
    {
      path: path.join(REPOSITORY, 'profiles', `${profile}.yaml`),
      packs: [path.join(REPOSITORY, 'firmware')],
      today: '2026-01-01',
    },
    files,
  );
  if (!planned) throw new Error(`${profile} has no plan`);
  const templates = await readTemplates(planned.pack, [path.join(REPOSITORY, 'templates')], files);
  const folders = { source: '/source', pack: '/pack', include: '/include' };
  return [...generateFiles(planned.plan, templates, folders).values()].join('\n');
}

describe('what the compiler of ESPEasy sees', () => {
  it.each(['espeasy-sensor-lan', 'espeasy-esp32-ca', 'espeasy-web'])(
    'names neither network nor broker, so that one bundle does for many houses: %s',
    async (profile) => {
      const text = await generatedText(profile);
      expect(text).toContain('#define DEFAULT_SSID "@@harden');
      expect(text).toContain('#define DEFAULT_SERVER_HOST "@@harden');
      expect(text).not.toContain('home-iot');
      expect(text).not.toContain('broker.home.arpa');
    },
  );
});

describe('what the compiler of ESPurna sees', () => {
  it('names both, for it compiles the length of a text in', async () => {
    const text = await generatedText('espurna-relay');
    expect(text).toContain('"home-iot"');
    expect(text).toContain('"broker.home.arpa"');
  });
});
