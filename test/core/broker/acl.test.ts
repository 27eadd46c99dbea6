import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAcl } from '../../../src/core/broker/acl.ts';
import { formatEmqx } from '../../../src/core/broker/exports/emqx.ts';
import { formatHomeAssistantBroker } from '../../../src/core/broker/exports/home-assistant.ts';
import { formatPasswdLine, parsePasswd, weakestRounds } from '../../../src/core/broker/passwd.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/broker/settings.ts';
import type { BrokerUser } from '../../../src/core/broker/users.ts';
import { HardenError } from '../../../src/core/kernel/errors.ts';
import { Secret } from '../../../src/core/kernel/secret.ts';

function makeUser(name: string, roots: readonly string[]): BrokerUser {
  const [user, password] = [name, 'secret'].map((text) => Secret.of('test', text));
  if (!user || !password) throw new Error('no user');
  const kind = roots.length === 0 ? 'controller' : 'device';
  return { device: 'lamp', user, password, kind, roots };
}

const USERS = [makeUser('boss-1', []), makeUser('lamp-1', ['house/hall lamp', 'lamp-1'])];
const SETTINGS = { ...DEFAULT_SETTINGS, bind: 'fd00::10', hosts: ['broker.home.arpa'] };
const HASHED = USERS.map(({ user }) => ({
  ...{ user, rounds: 20_000, salt: new TextEncoder().encode('0a0b') },
  digest: Uint8Array.of(1, 2, 3),
}));

function text(content: string | Secret | undefined): string {
  return content instanceof Secret ? content.reveal() : (content ?? '');
}

it('a device has its own topics and nothing else; a controller has all, and $SYS', () => {
  const lines = text(formatAcl(USERS))
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  expect(lines.filter(Boolean)).toEqual([
    'user boss-1',
    'topic readwrite #',
    'topic read $SYS/#',
    'user lamp-1',
    'topic readwrite house/hall lamp/#',
    'topic readwrite lamp-1/#',
  ]);
});

/** Texts with everything that ends a line, a name or a topic somewhere. */
const WILD = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('a', '/', '#', '+', '$', ' ', '\n', '\r', '"', '\\', '{', '%'),
  }),
);

describe('no name and no topic breaks out of its place', () => {
  const made = (name: string, root: string): string | undefined => {
    try {
      return text(formatAcl([makeUser(name, [root])]));
    } catch (error) {
      expect(error).toBeInstanceOf(HardenError);
      return undefined;
    }
  };

  it('in the list of Mosquitto', () => {
    fc.assert(
      fc.property(WILD, WILD, (name, root) => {
        const acl = made(name, root);
        if (acl === undefined) return;
        const lines = acl.split(/[\n\r]/).filter((line) => line !== '' && !line.startsWith('# '));
        expect(lines).toEqual([`user ${name}`, `topic readwrite ${root}/#`]);
        expect(root).not.toMatch(/[+#]/);
      }),
    );
  });

  it('in the files of EMQX', () => {
    fc.assert(
      fc.property(WILD, WILD, (name, root) => {
        if (made(name, root) === undefined) return;
        const user = makeUser(name, [root]);
        try {
          const files = formatEmqx(SETTINGS, [user], HASHED.slice(1));
          const acl = text(files.find(({ path }) => path.endsWith('acl.conf'))?.content);
          expect(acl.trimEnd().split('\n')).toHaveLength(3);
        } catch (error) {
          expect(error).toBeInstanceOf(HardenError);
        }
      }),
    );
  });

  it.each([['lamp/$', '{clientid}'].join(''), 'lamp/%u'])(
    'a placeholder of EMQX is refused: %s',
    (root) => {
      expect(() => formatEmqx(SETTINGS, [makeUser('lamp', [root])], HASHED.slice(1))).toThrow(
        /placeholder/,
      );
    },
  );
});

it('EMQX gets users, rights and an address in brackets', () => {
  const files = new Map(formatEmqx(SETTINGS, USERS, HASHED).map((row) => [row.path, row.content]));
  expect(text(files.get('emqx/users.csv'))).toBe(
    'user_id,password_hash,salt,is_superuser\nboss-1,010203,0a0b,false\nlamp-1,010203,0a0b,false\n',
  );
  expect(text(files.get('emqx/acl.conf'))).toContain(
    '{allow, {user, "lamp-1"}, all, ["house/hall lamp/#", "lamp-1/#"]}.\n{deny, all}.',
  );
  expect(text(files.get('emqx/emqx.conf'))).toContain('bind = "[fd00::10]:8883"');
});

it('Home Assistant gets hashed logins, and keeps the users of its own', () => {
  const files = formatHomeAssistantBroker(USERS, HASHED);
  const [options, , rights] = files.map(({ content }) => text(content));
  expect(options).toContain(
    '  - username: "lamp-1"\n    password: "PBKDF2$sha512$20000$MGEwYg==$AQID"',
  );
  expect(rights).toContain('user homeassistant\ntopic readwrite #');
});

it('a line of the password file is read back, and the weakest one is found', () => {
  const file = HASHED.map(formatPasswdLine).join('');
  expect([...parsePasswd(file)]).toEqual([
    ['boss-1', '$7$20000$MGEwYg==$AQID'],
    ['lamp-1', '$7$20000$MGEwYg==$AQID'],
  ]);
  expect(weakestRounds(file)).toBe(20_000);
  expect(weakestRounds(`${file}old:$6$MGEwYg==$AQID\n`)).toBe(0);
});
