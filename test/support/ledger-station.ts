// A station in a process of its own, that can be killed: `ledger-station.ts <place> <station> <first board>`.
// Tells of every step, once the ledger has acknowledged it, on a line of its own.
import { writeSync } from 'node:fs';
import { openLedger } from '../../src/bindings/node/ledger/open-ledger.ts';

/** Boards of all stations, and places for them: fewer, so that the last ones are turned away. */
const BOARDS = 60;
const DEVICES = 48;
const LEASE_MS = 600_000;

const [place = '', station = '', first = '0'] = process.argv.slice(2);
const ledger = await openLedger({ place, isPublic: false, mayCreate: true });
const candidates = Array.from({ length: DEVICES }, (_, index) => ({
  ...{ device: `lamp-${index}`, profile: 'lamp', mac: undefined },
}));

/** Straight to the pipe: what was told before the process is killed counts. */
function tell(...words: readonly string[]): void {
  writeSync(1, `${words.join(' ')}\n`);
}

tell('ready');
for (let turn = 0; turn < BOARDS; turn += 1) {
  // Everybody starts elsewhere; all meet every board.
  const mac = `24:6f:28:00:00:${((Number(first) + turn) % BOARDS).toString(16).padStart(2, '0')}`;
  const result = await ledger.reserve({
    ...{ mac, station, port: 'p', leaseMs: LEASE_MS, candidates },
  });
  if (!('ticket' in result)) continue;
  const { ticket } = result;
  if (result.kind === 'known' && result.before.state === 'good') {
    await ledger.fail(ticket, 'seen');
    continue;
  }
  await ledger.begin(ticket, LEASE_MS);
  tell('writing', ticket.device, mac);
  await ledger.finish(ticket, mac.slice(-2).repeat(32));
  tell('good', ticket.device, mac);
}
await ledger.close();
tell('done');
