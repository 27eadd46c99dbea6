import { EXIT, type Failure } from '../exit.ts';
import { commandLine } from '../program.ts';

/** How work can stop over brokers, certificates, routers, pages and devices in the network. */
export const NETWORK_FAILURES = {
  'tls.unreachable': {
    exit: EXIT.network,
    hint: 'check host and port; the broker must speak TLS there',
  },
  'tls.not-confirmed': {
    exit: EXIT.network,
    hint: "compare the fingerprint with the broker's own file: `openssl x509 -in <file> -noout -fingerprint -sha256`",
  },
  'tls.no-certificate': {
    exit: EXIT.usage,
    hint: 'name a file with a block that starts with -----BEGIN CERTIFICATE-----',
  },
  'broker.no-keys': {
    exit: EXIT.vault,
    hint: `run ${commandLine('broker', 'init', '<fleet>')} with this vault; it keeps what is in the folder`,
  },
  'broker.refused': {
    exit: EXIT.network,
    hint: 'harden broker sync tells what is wrong with the users of the broker',
  },
  'broker.no-root': {
    exit: EXIT.network,
    hint: 'take another Node, or an authority of your own: leave out --lets-encrypt',
  },
  'broker.unreachable': {
    exit: EXIT.network,
    hint: 'check host and port; a throttle may have shut you out for a while',
  },
  'broker.public': {
    exit: EXIT.usage,
    hint: 'look at brokers of your own only; if it is yours, type its name again: --public <host>',
  },
  'broker.no-program': { exit: EXIT.network, hint: `run ${commandLine('doctor', '--fix')}` },
  'broker.not-started': { exit: EXIT.network, hint: 'run it again; its port may have been taken' },
  'broker.not-joined': { exit: EXIT.network, hint: 'flash the device for the broker it has now' },
  'scan.public': {
    exit: EXIT.usage,
    hint: 'scan devices of your own network only; if it is yours, type the host again: --public <host>',
  },
  'scan.unknown-host': {
    exit: EXIT.network,
    hint: 'check the name, or give the address',
  },
  'scan.baseline': {
    exit: EXIT.usage,
    hint: 'name the file that an earlier scan wrote with --save',
  },
  'network.no-address': {
    exit: EXIT.network,
    hint: 'simulated devices need addresses from 127.0.0.2 on, which Linux has and macOS lacks',
  },
  'network.port-taken': {
    exit: EXIT.network,
    hint: 'end the program that has it; ports below 1024 are for the administrator alone',
  },
  'router.unknown': { exit: EXIT.usage, hint: 'name its address: --router <address>' },
  'router.not-private': { exit: EXIT.usage, hint: 'name its address in your own network' },
  'page.unsupported': {
    exit: EXIT.device,
    hint: 'open the page in Chrome, Edge or Opera on a computer: they let pages talk to serial ports',
  },
  'page.insecure': {
    exit: EXIT.device,
    hint: 'open the page over https, or on this very computer as http://127.0.0.1',
  },
  'page.blocked': {
    exit: EXIT.device,
    hint: 'allow serial ports for this page in the settings of the browser; a page inside another one needs allow="serial"',
  },
  'page.no-port': {
    exit: EXIT.device,
    hint: 'plug the board in with a cable that carries data; Windows and macOS need the driver of its USB chip (CP210x, CH340)',
  },
  'page.unreachable': {
    exit: EXIT.network,
    hint: 'is `harden web` still running? start it again, and open the address it prints',
  },
  'page.token': {
    exit: EXIT.network,
    hint: 'open the whole address that `harden web` printed, with what stands behind #',
  },
  'page.port-taken': {
    exit: EXIT.network,
    hint: 'leave out --listen for a free port, or end what listens there',
  },
} as const satisfies Record<string, Failure>;
