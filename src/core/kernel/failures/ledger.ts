import { EXIT, type Failure } from '../exit.ts';
import { commandLine } from '../program.ts';

/** How work can stop over the ledger, and the station that keeps it. */
export const LEDGER_FAILURES = {
  'station.no-match': {
    exit: EXIT.device,
    hint: 'plug in a board of the fleet, or build the profile of this one and add devices for it',
  },
  'station.none-left': {
    exit: EXIT.device,
    hint: 'add devices to the fleet file; `harden ledger release` gives back the identity of a board that is gone for good',
  },
  'station.known-board': {
    exit: EXIT.device,
    hint: 'leave out --refuse-known to bring it up to date',
  },
  'station.unknown-board': {
    exit: EXIT.device,
    hint: 'provision it as a new board, without --known and --verify',
  },
  'station.busy-board': {
    exit: EXIT.device,
    hint: 'wait until the other station is done; should it be dead, its claim ends by itself',
  },
  'ledger.lost-lease': {
    exit: EXIT.vault,
    hint: 'plug the board in again: it starts from the beginning, and nothing was called good',
  },
  'ledger.unknown-device': {
    exit: EXIT.vault,
    hint: `${commandLine('ledger', 'list')} shows the devices that have a board`,
  },
  'ledger.conflict': {
    exit: EXIT.vault,
    hint: 'nothing was changed; docs/ledger.md tells how two ledgers come together',
  },
  'ledger.read-only': {
    exit: EXIT.vault,
    hint: 'let yourself write to it, and to the folder it is in; of a database server, ask for the rights',
  },
  'ledger.newer': { exit: EXIT.vault, hint: 'update harden' },
  'ledger.damaged': {
    exit: EXIT.vault,
    hint: 'take a copy of it first; then name another ledger with --ledger, or go back to the last backup',
  },
  'ledger.unreachable': {
    exit: EXIT.vault,
    hint: 'check host, port, user and database, and that the server runs; boards in work are found again',
  },
  'ledger.busy': {
    exit: EXIT.vault,
    hint: 'try again; if it stays, look for a program that holds the ledger open',
  },
} as const satisfies Record<string, Failure>;
