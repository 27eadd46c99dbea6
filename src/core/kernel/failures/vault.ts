import { EXIT, type Failure } from '../exit.ts';
import { commandLine } from '../program.ts';

/** How work can stop over secrets. */
export const VAULT_FAILURES = {
  'vault.exists': {
    exit: EXIT.vault,
    hint: 'name another file with --vault; a vault that is removed takes every secret of its fleet along',
  },
  'vault.not-age': {
    exit: EXIT.vault,
    hint: `name the vault with --vault; ${commandLine('vault', 'init')} makes one`,
  },
  'vault.locked': {
    exit: EXIT.vault,
    hint: 'try again; if you are sure of the passphrase or key, the start of the file was damaged: take a copy of it',
  },
  'vault.damaged': {
    exit: EXIT.vault,
    hint: 'take the last copy of the file that was good; nothing can be read from this one',
  },
  'vault.content': { exit: EXIT.vault, hint: 'name the vault with --vault' },
  'vault.newer': { exit: EXIT.vault, hint: 'update harden' },
  'vault.exposed': { exit: EXIT.vault, hint: 'let only its owner read it: chmod 600' },
  'vault.weak-passphrase': {
    exit: EXIT.vault,
    hint: 'take five random words, or 12 random letters and digits',
  },
  'vault.no-terminal': {
    exit: EXIT.vault,
    hint: 'run it in a terminal, or name a file with the passphrase in HARDEN_VAULT_PASSPHRASE_FILE',
  },
  'vault.recipient': {
    exit: EXIT.vault,
    hint: 'age recipients start with age1, age keys with AGE-SECRET-KEY-; age-keygen makes both',
  },
} as const satisfies Record<string, Failure>;
