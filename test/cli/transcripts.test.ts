import { readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { REPOSITORY } from '../support/built-program.ts';
import { EXAMPLE_PEM } from '../support/certificate.ts';
import { type HardenOptions, type HardenRun, harden } from '../support/harden.ts';
import { fits, parseTranscript, showRun, updateTranscript } from '../support/transcript.ts';

const TRANSCRIPTS = path.join(import.meta.dirname, 'transcripts');
const makeFolder = temporaryFolders();

/** A day that is always in a month's time: waivers run out. */
const NEXT_MONTH = new Date(Date.now() + 30 * 24 * 3600 * 1000).toISOString().slice(0, 10);

async function layOut(files: ReadonlyMap<string, string>, cwd: string): Promise<void> {
  // Beside every profile lies the certificate that it may name.
  for (const [name, text] of [['certs/broker.pem', EXAMPLE_PEM], ...files] as const) {
    const file = path.join(cwd, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text.replaceAll('$NEXT_MONTH', NEXT_MONTH));
  }
}

/** Words that ask for something else than a result, or have asked for JSON already. */
const NO_RESULT: ReadonlySet<string> = new Set(['--json', 'help', '--help', '--version']);

/** The same words with --json, or nothing where that makes no sense. */
async function runAsJson(
  words: readonly string[],
  options: HardenOptions,
): Promise<HardenRun | undefined> {
  if (words.some((word) => NO_RESULT.has(word))) return undefined;
  const [command, ...rest] = words;
  return await harden([...(command ? [command] : []), '--json', ...rest], options);
}

it.each(readdirSync(TRANSCRIPTS))('%s shows what a user sees', async (name) => {
  const file = path.join(TRANSCRIPTS, name);
  const text = await readFile(file, 'utf8');
  const { steps, files } = parseTranscript(text);
  const cwd = await makeFolder();
  await layOut(files, cwd);
  const options = { cwd, env: { HARDEN_CACHE: path.join(cwd, '.cache') } };
  const seen: { step: (typeof steps)[number]; lines: readonly string[] }[] = [];
  for (const step of steps) {
    const [run, asJson] = await Promise.all([
      harden(step.words, options),
      runAsJson(step.words, options),
    ]);
    const lines = showRun(run).map((line) =>
      line
        .replaceAll(cwd, '$CWD')
        .replaceAll(REPOSITORY, '$ROOT')
        .replaceAll(NEXT_MONTH, '$NEXT_MONTH'),
    );
    expect(
      asJson?.status ?? run.status,
      `--json changes the status of ${step.words.join(' ')}`,
    ).toBe(run.status);
    seen.push({ step, lines: fits(step.expected, lines) ? step.expected : lines });
    if (!process.env.HARDEN_UPDATE && !fits(step.expected, lines)) {
      expect(lines, `${name}:${step.line + 1}`).toEqual(step.expected);
    }
  }
  if (process.env.HARDEN_UPDATE) await writeFile(file, updateTranscript(text, seen));
});
