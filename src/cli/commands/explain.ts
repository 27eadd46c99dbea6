import { type Feature, formatListener } from '../../core/catalogue/feature.ts';
import { type FirmwarePack, findFeature } from '../../core/catalogue/pack.ts';
import { closest } from '../../core/document/did-you-mean.ts';
import { FAILURES, HardenError } from '../../core/kernel/errors.ts';
import { EXIT } from '../../core/kernel/exit.ts';
import type { Rule } from '../../core/kernel/rule.ts';
import { KNOWN_RULES } from '../../flows/known-rules.ts';
import { loadAllPacks } from '../../flows/load-pack.ts';
import type { CommandResult, RunCommand } from '../command.ts';
import { packFolders } from '../options.ts';

/** `harden explain [id]`: a rule, a failure, or a feature; without an id, the list of all. */
export const run: RunCommand = async (invocation, context) => {
  const [id] = invocation.operands;
  const folders = await packFolders(invocation, context);
  const known = id === undefined ? undefined : explainOwn(id);
  if (known) return known;
  // Only features are in packs, and reading them takes most of the time.
  const packs = await loadAllPacks(folders, context.files, context.memo);
  return id === undefined ? listAll(packs) : explainFeature(id, packs);
};

/** What harden itself knows under an id: a rule or a failure. */
function explainOwn(id: string): CommandResult | undefined {
  const rule = KNOWN_RULES.find((row) => row.id === id);
  if (rule) return explainRule(rule);
  const failure = Object.entries(FAILURES).find(([code]) => code === id);
  return failure && explainFailure(failure[0], failure[1]);
}

/**
 * What packs know of a feature.
 * @throws HardenError `usage.argument` when none does
 */
export function explainFeature(id: string, packs: readonly FirmwarePack[]): CommandResult {
  const features = packs.flatMap((pack) => {
    const feature = findFeature(pack, id);
    return feature ? [{ pack, feature }] : [];
  });
  if (features.length > 0) return explainFeatures(features);
  const meant = closest(id, allIds(packs));
  throw new HardenError(
    'usage.argument',
    `nothing is called "${id}"${meant ? `; did you mean "${meant}"?` : ''}`,
    { hint: 'run `harden explain` for the list' },
  );
}

function allIds(packs: readonly FirmwarePack[]): string[] {
  return [
    ...KNOWN_RULES.map(({ id }) => id),
    ...Object.keys(FAILURES),
    ...packs.flatMap(({ features }) => features.map(({ id }) => id)),
  ];
}

function listAll(packs: readonly FirmwarePack[]): CommandResult {
  const rules = KNOWN_RULES.map(({ id, title }) => `  ${id.padEnd(30)} ${title}`);
  const failures = Object.keys(FAILURES).map((code) => `  ${code}`);
  const features = packs.flatMap((pack) => [
    `\nFeatures of ${pack.title}`,
    ...pack.features.map(({ id, title }) => `  ${id.padEnd(30)} ${title}`),
  ]);
  return {
    exit: EXIT.clean,
    text: ['Rules', ...rules, '\nErrors', ...failures, ...features].join('\n'),
    json: allIds(packs),
  };
}

function explainRule(rule: Rule): CommandResult {
  const { id, severity, title, why } = rule;
  return {
    exit: EXIT.clean,
    text: `${id} (${severity})\n\n${title}\n${why}`,
    json: { id, severity, title, why },
  };
}

function explainFailure(
  code: string,
  { exit, hint }: { exit: number; hint: string },
): CommandResult {
  return {
    exit: EXIT.clean,
    text: `${code} (harden exits ${exit})\n\nWhat to do: ${hint}`,
    json: { code, exit, hint },
  };
}

function explainFeatures(
  found: readonly { readonly pack: FirmwarePack; readonly feature: Feature }[],
): CommandResult {
  return {
    exit: EXIT.clean,
    text: found.map(({ pack, feature }) => describeFeature(pack, feature)).join('\n\n'),
    json: found.map(({ pack, feature }) => ({ firmware: pack.id, ...feature })),
  };
}

function describeFeature(pack: FirmwarePack, feature: Feature): string {
  const forcedBy = pack.features.flatMap((other) =>
    other.forces
      .filter((force) => force.feature === feature.id)
      .map((force) => `${other.id} ${force.when} forces it ${force.to} (${force.source})`),
  );
  const rows: [string, string][] = [
    [
      'macro',
      `${feature.macro}, asked with ${feature.semantics === 'value' ? '#if' : '#ifdef'}, stock ${feature.default ?? 'not defined'}`,
    ],
    ['source', feature.source],
    [
      'listens',
      feature.listeners
        .map((row) => `${formatListener(row)} (authentication: ${row.authentication})`)
        .join(', '),
    ],
    ['needs', feature.requires.join(', ')],
    ['excludes', feature.conflicts.map((row) => `${row.feature}: ${row.reason}`).join('; ')],
    [
      'forces',
      feature.forces
        .map((row) => `${row.feature} ${row.to} while ${row.when} (${row.source})`)
        .join('; '),
    ],
    ['forced by', forcedBy.join('; ')],
    ['size', feature.bytes === undefined ? '' : `about ${feature.bytes} bytes`],
  ];
  const lines = rows
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `  ${name.padEnd(10)} ${text}`);
  return [`${feature.id} of ${pack.title}: ${feature.title}`, '', feature.why, '', ...lines].join(
    '\n',
  );
}
