import path from 'node:path';
import { HardenError } from '../core/kernel/errors.ts';
import type { CommandContext, Invocation } from './command.ts';
import { flagOption } from './options.ts';

/** Names of our own standard output. */
const STANDARD_OUTPUT: ReadonlySet<string> = new Set([
  '/dev/stdout',
  '/dev/fd/1',
  '/proc/self/fd/1',
]);

/** A file the user wants something written to. */
export interface OutputFile {
  /** As the user wrote it. */
  readonly name: string;
  /** True for `/dev/stdout`, where the command must say nothing else. */
  readonly isStandardOutput: boolean;
  write(content: string | Uint8Array): Promise<void>;
}

/**
 * Opens nothing, but makes sure that writing the file destroys nothing that was read.
 * @param request.inputs - files that the command reads
 * @throws HardenError `usage.argument`
 */
export async function outputFile(
  request: {
    readonly name: string;
    readonly inputs: readonly string[];
    readonly invocation: Invocation;
  },
  { files, cwd }: Pick<CommandContext, 'files' | 'cwd'>,
): Promise<OutputFile> {
  const { name, inputs, invocation } = request;
  const target = path.resolve(cwd, name);
  const isStandardOutput = STANDARD_OUTPUT.has(target);
  if (isStandardOutput && flagOption(invocation, 'json')) {
    throw new HardenError('usage.argument', `--json and ${name} both want the standard output`, {
      hint: 'name a file, or leave --json out',
    });
  }
  for (const input of inputs) {
    if (!(await files.isSame(target, path.resolve(cwd, input)))) continue;
    throw new HardenError('usage.argument', `the output ${name} is ${input}, which is read`, {
      hint: 'name another file',
    });
  }
  return { name, isStandardOutput, write: (content) => files.write(target, content) };
}
