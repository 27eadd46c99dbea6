import { describe, expect, it } from 'vitest';
import type { CommandResult } from '../../src/cli/command.ts';
import { explainFeature, run } from '../../src/cli/commands/explain.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { NO_BLOCK } from '../../src/cli/live-block.ts';
import { makeContext } from '../../src/cli/wire.ts';
import { FAILURES } from '../../src/core/kernel/errors.ts';
import { KNOWN_RULES } from '../../src/flows/known-rules.ts';
import { loadAllPacks } from '../../src/flows/load-pack.ts';

// In this process: the built program would take its start-up time for each of the ids.
const terminal = {
  signal: new AbortController().signal,
  show: () => undefined,
  block: NO_BLOCK,
  clear: () => undefined,
  close: () => undefined,
};
const invocation = (...operands: string[]) => ({ operands, options: {} });
const context = makeContext(invocation(), terminal, COMMANDS);
const explain = (...operands: string[]) => run(invocation(...operands), context);

function expectExplained(id: string, { exit, text, json }: CommandResult): void {
  expect(exit).toBe(0);
  expect(text.startsWith(id)).toBe(true);
  expect(text.length).toBeGreaterThan(id.length + 20);
  expect(text).not.toMatch(/\[object |\bNaN\b/);
  expect(json).toBeTruthy();
}

describe('harden explain', async () => {
  const { json, text } = await explain();
  const listed = new Set(Array.isArray(json) ? json.map(String) : []);
  const packs = await loadAllPacks([`${context.root}/firmware`], context.files);
  const features = new Set(packs.flatMap((pack) => pack.features.map(({ id }) => id)));
  const own = [...KNOWN_RULES.map(({ id }) => id), ...Object.keys(FAILURES)];

  it('lists every rule, error and feature', () => {
    expect(features.size).toBeGreaterThan(500);
    expect(listed).toEqual(new Set([...own, ...features]));
    for (const id of listed) expect(text).toContain(`  ${id}`);
  });

  it('says of every error what to do', async () => {
    for (const code of Object.keys(FAILURES)) {
      expect((await explain(code)).text).toMatch(/^What to do: \S/m);
    }
  });

  it('explains every rule and error in more than its name, without reading a pack', async () => {
    const files = {
      ...context.files,
      readText: () => Promise.reject(new Error('a file was read')),
    };
    for (const id of own) {
      expectExplained(id, await run(invocation(id), { ...context, files }));
    }
  });

  it('explains every feature in more than its name', async () => {
    for (const id of features) expectExplained(id, explainFeature(id, packs));
    expectExplained('telnet', await explain('telnet'));
  });

  it('says what was meant by a name that does not exist', async () => {
    await expect(explain('telnett')).rejects.toMatchObject({
      code: 'usage.argument',
      message: expect.stringContaining('did you mean "telnet"?') as string,
    });
  });
});
