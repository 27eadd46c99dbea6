import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A board in another process. */
export interface DistantBoard {
  /** Where it is reached: `127.0.0.1:40123`. */
  readonly address: string;
  /** Brings it into its loader, as somebody who holds its button. */
  reset(): Promise<void>;
  close(): void;
}

export async function startBoard(): Promise<DistantBoard> {
  const program = fileURLToPath(new URL('./board-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: child.stdout });
  const next = async (): Promise<string> => String(await once(answers, 'line'));
  const port = await next();
  return {
    address: `127.0.0.1:${port}`,
    async reset() {
      const answer = next();
      child.stdin.write('reset\n');
      await answer;
    },
    close: () => child.stdin.end(),
  };
}
