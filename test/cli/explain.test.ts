import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/commands/explain.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { makeContext } from '../../src/cli/wire.ts';
import { FAILURES } from '../../src/core/kernel/errors.ts';

// In this process: the built program would take its start-up time for each of the ids.
const terminal = {
  signal: new AbortController().signal,
  show: () => undefined,
  clear: () => undefined,
  close: () => undefined,
};
const explain = (...operands: string[]) => {
  const invocation = { operands, options: {} };
  return run(invocation, makeContext(invocation, terminal, COMMANDS));
};

describe('harden explain', async () => {
  const { json, text } = await explain();
  const ids = Array.isArray(json) ? json.map(String) : [];

  it('lists every id', () => {
    expect(ids.length).toBeGreaterThan(90);

    for (const id of ids) expect(text).toContain(id);
  });

  it('says of every error what to do', async () => {
    for (const code of Object.keys(FAILURES)) {
      expect((await explain(code)).text).toMatch(/^What to do: \S/m);
    }
  });

  it('explains each of them in more than its name', async () => {
    // Each call reads all packs: every rule and error, and of the hundreds of features some.
    const some = [...new Set(ids)].filter((_, index) => index < 110 || index % 25 === 0);
    for (const id of some) {
      const answer = await explain(id);
      expect(answer.exit).toBe(0);
      expect(answer.text.startsWith(id)).toBe(true);
      expect(answer.text.length).toBeGreaterThan(id.length + 20);
      expect(answer.text).not.toMatch(/\[object |\bNaN\b/);
      expect(answer.json).toBeTruthy();
    }
  });
});
