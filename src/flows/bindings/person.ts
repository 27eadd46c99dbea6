import type { Secret } from '../../core/kernel/secret.ts';

/** The person at the terminal. Failures are `vault.no-terminal` and `interrupted`. */
export interface Person {
  /** One line, shown while it is typed. */
  ask(question: string): Promise<string>;
  /** One line from the terminal without an echo, or everything from a pipe. */
  askSecret(question: string): Promise<Secret>;
  /** Shows a secret, to a terminal and nothing else; without one, `find` is not called. */
  showSecret(find: () => Promise<Secret>): Promise<void>;
}
