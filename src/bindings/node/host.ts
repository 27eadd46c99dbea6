import { homedir } from 'node:os';

/** Names and values of environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The machine we run on, as far as bindings care; a test passes its own. */
export interface Host {
  readonly environment: Environment;
  readonly home: string;
  readonly system: NodeJS.Platform;
  readonly isRoot: boolean;
}

export function thisHost(): Host {
  return {
    environment: process.env,
    home: homedir(),
    system: process.platform,
    isRoot: process.getuid?.() === 0,
  };
}
