import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFiles } from '../src/bindings/node/files.ts';
import { COMMANDS } from '../src/cli/commands.ts';
import { COMMON_OPTIONS } from '../src/cli/common-options.ts';
import { formatListener } from '../src/core/catalogue/feature.ts';
import { PACK_RULES } from '../src/core/catalogue/pack-rules.ts';
import { stockStates } from '../src/core/catalogue/stock.ts';
import { DOCUMENT_RULES } from '../src/core/document/document-rules.ts';
import { makeHeaderModel } from '../src/core/generate/header-model.ts';
import { makeProjectModel } from '../src/core/generate/project-model.ts';
import { FAILURES } from '../src/core/kernel/errors.ts';
import { EXIT } from '../src/core/kernel/exit.ts';
import { PROFILE_RULES } from '../src/core/profile/profile-rules.ts';
import { KNOWN_RULES } from '../src/flows/known-rules.ts';
import { type PlannedProfile, planProfile } from '../src/flows/plan.ts';
import { REPOSITORY } from './support/built-program.ts';
import { harden } from './support/harden.ts';
import { anchors, parseBlocks, relativeLinks, tableRows } from './support/markdown.ts';
import { propertyPaths } from './support/schema-paths.ts';

const IGNORED = /^(node_modules|dist|build|coverage|\.[a-z].*)$/;

/** Every Markdown file of the checkout, from its root. */
function pages(folder = '.'): string[] {
  return readdirSync(path.join(REPOSITORY, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return IGNORED.test(entry.name) ? [] : pages(name);
    return name.endsWith('.md') ? [name] : [];
  });
}

function read(page: string): string {
  return readFileSync(path.join(REPOSITORY, page), 'utf8');
}

const profiles = readdirSync(path.join(REPOSITORY, 'profiles')).filter((name) =>
  name.endsWith('.yaml'),
);

/** `catalogue verify` has the page `catalogue-verify.md`. */
function pageName({ name }: { readonly name: string }): string {
  return name.replaceAll(' ', '-');
}

async function planReference(): Promise<PlannedProfile> {
  const packs = [path.join(REPOSITORY, 'firmware')];
  const file = path.join(REPOSITORY, 'profiles', 'reference.yaml');
  const { planned } = await planProfile({ path: file, packs, today: '2026-01-01' }, makeFiles());
  if (!planned) throw new Error('profiles/reference.yaml has no plan');
  return planned;
}

describe('links', () => {
  it.each(pages())('%s leads to files and headings that exist', (page) => {
    const broken = relativeLinks(read(page)).filter((link) => {
      const [target = '', anchor] = decodeURI(link).split('#');
      const file = target === '' ? page : path.posix.join(path.posix.dirname(page), target);
      if (!existsSync(path.join(REPOSITORY, file))) return true;
      return anchor !== undefined && !anchors(read(file)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});

describe('commands', () => {
  it('have a page each, and no page is left over', () => {
    const expected = COMMANDS.map((spec) => `${pageName(spec)}.md`).toSorted();
    expect(readdirSync(path.join(REPOSITORY, 'docs', 'commands')).toSorted()).toEqual(expected);
  });

  it.each(COMMANDS)('$name: its page has exactly the options it takes', (spec) => {
    const { options } = spec;
    const rows = [...options, ...COMMON_OPTIONS].map(({ flags, summary }) => [flags, summary]);
    expect(tableRows(read(`docs/commands/${pageName(spec)}.md`), 'Options')).toEqual(rows);
  });

  it.each(COMMANDS)('$name: the README leads to its page', (spec) => {
    expect(relativeLinks(read('README.md'))).toContain(`docs/commands/${pageName(spec)}.md`);
  });
});

describe('tables', () => {
  it('docs/exit-codes.md has every exit status and every error code', () => {
    const page = read('docs/exit-codes.md');
    const statuses = tableRows(page, 'Exit status').map(([status, name]) => [name, Number(status)]);
    expect(Object.fromEntries(statuses)).toEqual(EXIT);
    const codes = Object.entries(FAILURES).map(([code, { exit, hint }]) => [code, `${exit}`, hint]);
    expect(tableRows(page, 'Error codes')).toEqual(codes);
  });

  it('docs/policy.md has every rule, with its severity and its reason', () => {
    const rules = [...KNOWN_RULES, ...DOCUMENT_RULES, ...PROFILE_RULES, ...PACK_RULES];
    const rows = rules.map(({ id, severity, title, why }) => [id, severity, `${title} ${why}`]);
    const unique = new Map(rows.map((row) => [row[0], row]));
    expect(tableRows(read('docs/policy.md')).toSorted()).toEqual([...unique.values()].toSorted());
  });

  it('docs/templates.md has every field a template may name', async () => {
    const { plan } = await planReference();
    const header = makeHeaderModel(plan);
    const project = makeProjectModel(plan, { source: 'src', pack: 'pack', include: 'include' });
    const page = read('docs/templates.md');
    const named = (heading: string) => tableRows(page, heading).map(([field]) => field);
    expect(named('Fields').toSorted()).toEqual(Object.keys({ ...header, ...project }).toSorted());
    for (const rows of [header.switches, header.settings, header.fields]) {
      expect(named('Rows').toSorted()).toEqual(Object.keys(rows[0] ?? {}).toSorted());
    }
  });

  it.each([
    ['docs/profiles.md', 'All keys', 'profiles/profile.schema.json'],
    ['docs/firmware-packs.md', 'firmware.yaml', 'firmware/firmware.schema.json'],
    ['docs/firmware-packs.md', 'features.yaml', 'firmware/features.schema.json'],
    ['docs/firmware-packs.md', 'boards.yaml', 'firmware/boards.schema.json'],
    ['docs/sources-and-edits.md', 'edits.yaml', 'firmware/edits.schema.json'],
  ])('%s: "%s" has every key of %s', (page, heading, schema) => {
    const keys = tableRows(read(page), heading).map(([key]) => key);
    expect(keys.toSorted()).toEqual(propertyPaths(read(schema)).toSorted());
  });
});

describe('examples', () => {
  it.each(profiles)('profiles/%s passes harden check', async (name) => {
    const { status, out, err } = await harden(['check', `profiles/${name}`], { cwd: REPOSITORY });
    expect({ status, err }, out).toEqual({ status: 0, err: '' });
  });
});

describe('README.md', () => {
  const readme = read('README.md');

  it('has the two commands of a fresh machine, as package.json and .ci/run know them', () => {
    const lines = parseBlocks(readme).flatMap((block) =>
      block.language === 'sh' ? block.lines : [],
    );
    expect(lines).toEqual(expect.arrayContaining(['npm ci && npm run demo', 'npm ci && npm test']));
    expect(read('.ci/run').split('\n')).toEqual(expect.arrayContaining(['npm ci', 'npm test']));
    expect(read('package.json')).toContain(
      '"demo": "node dist/main.js doctor --fix && node dist/main.js demo"',
    );
    expect(read('package.json')).toContain('"test": "node scripts/test.js"');
  });

  it('lists the firmware packs that exist', () => {
    const packs = readdirSync(path.join(REPOSITORY, 'firmware')).filter((name) =>
      existsSync(path.join(REPOSITORY, 'firmware', name, 'firmware.yaml')),
    );
    const rows = tableRows(readme, 'Firmware packs').map(([id]) => id);
    expect(rows.toSorted()).toEqual(packs.toSorted());
  });

  it('shows in its picture the ports of the stock firmware', async () => {
    const { pack, plan } = await planReference();
    const states = stockStates(pack, plan.board);
    const ports = pack.features
      .filter(({ id }) => states.get(id) === 'on')
      .flatMap(({ listeners }) => listeners.map(formatListener));
    const drawn = read('docs/images/story.svg').match(/(?<=>)(tcp|udp)\/\d+/g) ?? [];
    expect([...drawn].toSorted()).toEqual(ports.toSorted());
    expect(plan.listeners).toEqual([]);
  });
});
