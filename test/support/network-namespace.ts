import { execa } from 'execa';
import { REPOSITORY } from './built-program.ts';

/** A machine of its own beside this one, over a cable: it has an address, a MAC, and nothing else. */
export interface NetworkNamespace {
  readonly name: string;
  readonly address: string;
  /** The network that both are in. */
  readonly network: string;
  /** Runs a TypeScript file there until {@link remove}; resolves with the first words it prints. */
  start(script: string, words: readonly string[]): Promise<string>;
  /** Lets it answer nothing but whose address it is. */
  dropAll(): Promise<void>;
  remove(): Promise<void>;
}

let count = 0;

/**
 * Makes a namespace of Linux, as root.
 * @param mac - of its network card
 * @returns `undefined` where this machine does not let us
 */
export async function makeNamespace(mac: string): Promise<NetworkNamespace | undefined> {
  count += 1;
  const name = `harden-${process.pid}-${count}`;
  const [here, there] = [
    `hh${process.pid % 10_000}-${count}`,
    `ht${process.pid % 10_000}-${count}`,
  ];
  const net = `10.${213 + count}.${process.pid % 250}`;
  const ip = (...words: readonly string[]) => execa('ip', words);
  const inside = (...words: readonly string[]) => ip('-n', name, ...words);
  const remove = async (): Promise<void> => {
    await execa('ip', ['netns', 'pids', name], { reject: false }).then(({ stdout }) => {
      for (const pid of stdout.split('\n')) if (pid !== '') process.kill(Number(pid), 'SIGKILL');
    });
    await execa('ip', ['link', 'del', here], { reject: false });
    await execa('ip', ['netns', 'del', name], { reject: false });
  };
  // Root in a container may not be allowed to; whatever fails after that is a failure.
  const { exitCode } = await execa('ip', ['netns', 'add', name], { reject: false });
  if (exitCode !== 0) return undefined;
  try {
    await ip('link', 'add', here, 'type', 'veth', 'peer', 'name', there);
    await ip('link', 'set', there, 'netns', name);
    await inside('link', 'set', there, 'address', mac);
    await ip('addr', 'add', `${net}.1/30`, 'dev', here);
    await inside('addr', 'add', `${net}.2/30`, 'dev', there);
    await ip('link', 'set', here, 'up');
    // The network of an ESP refuses as often as it is asked; Linux would once in a second.
    await ip('netns', 'exec', name, 'sysctl', '-w', 'net.ipv4.icmp_ratelimit=0');
    for (const card of ['lo', there]) await inside('link', 'set', card, 'up');
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    ...{ name, address: `${net}.2`, network: `${net}.0/30`, remove },
    async dropAll() {
      // A route that swallows what goes back; no packet filter has to be installed for that.
      await inside('route', 'replace', 'blackhole', `${net}.1/32`);
    },
    async start(script, words) {
      const tsx = ['--import', 'tsx', script, ...words];
      const child = execa('ip', ['netns', 'exec', name, process.execPath, ...tsx], {
        ...{ cwd: REPOSITORY, buffer: false, reject: false },
      });
      return new Promise((resolve, reject) => {
        child.stdout.once('data', (bytes) => resolve(`${bytes}`));
        void child.then(({ exitCode }) => reject(new Error(`${script} ended with ${exitCode}`)));
      });
    },
  };
}
