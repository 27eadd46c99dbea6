import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTar } from '../../../../src/bindings/node/sources/read-tar.ts';
import { HardenError } from '../../../../src/core/kernel/errors.ts';
import { type BuiltMember, buildTar, paxRecord } from '../../../support/tar-builder.ts';

const decoder = new TextDecoder();
const read = (...members: BuiltMember[]) =>
  readTar(buildTar(members)).map((member) =>
    member.kind === 'file' ? { ...member, content: decoder.decode(member.content) } : member,
  );

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'fine';
  } catch (error) {
    return error instanceof HardenError ? error.code : String(error);
  }
}

describe('an archive', () => {
  test('gives folders, files and links', () => {
    expect(
      read(
        { name: 'pax_global_header', type: 'g', content: paxRecord('comment', 'a commit') },
        { name: 'top/', type: '5' },
        { name: 'top/a.txt', content: 'text' },
        { name: 'top/empty' },
        { name: 'top/b/link', type: '2', link: '../a.txt' },
      ),
    ).toEqual([
      { kind: 'folder', path: 'top' },
      { kind: 'file', path: 'top/a.txt', content: 'text' },
      { kind: 'file', path: 'top/empty', content: '' },
      { kind: 'link', path: 'top/b/link', target: '../a.txt' },
    ]);
  });

  test.each([
    ['a prefix', [{ name: 'file', prefix: 'top/long', content: 'x' }], 'top/long/file'],
    [
      'a pax header',
      [
        { name: 'x', type: 'x', content: paxRecord('path', 'top/ä') },
        { name: 'short', content: 'x' },
      ],
      'top/ä',
    ],
    [
      'a long name of GNU tar',
      [
        { name: '././@LongLink', type: 'L', content: `top/${'n'.repeat(150)}\0` },
        { name: 'short', content: 'x' },
      ],
      `top/${'n'.repeat(150)}`,
    ],
  ])('takes long names from %s', (_, members, path) => {
    expect(read(...members)).toEqual([{ kind: 'file', path, content: 'x' }]);
  });

  test('a header before a member says nothing of the one after it', () => {
    const [, second] = read(
      { name: 'x', type: 'x', content: paxRecord('path', 'top/one') },
      { name: 'short', content: '1' },
      { name: 'top/two', content: '2' },
    );
    expect(second?.path).toBe('top/two');
  });
});

describe('an archive that would write elsewhere', () => {
  test.each<[string, BuiltMember]>([
    ['an absolute path', { name: '/etc/passwd' }],
    ['..', { name: 'top/../../x' }],
    ['a path of Windows', { name: 'C:/x' }],
    ['a backslash', { name: 'top\\..\\x' }],
    ['a link to an absolute path', { name: 'top/l', type: '2', link: '/etc' }],
    ['a link out of the top folder', { name: 'top/l', type: '2', link: '../x' }],
    ['a link through another link', { name: 'top/a/l', type: '2', link: 'x/../../..' }],
    ['a link above several folders', { name: 'top/a/b/l', type: '2', link: '../../../x' }],
    ['a hard link', { name: 'top/l', type: '1', link: 'top/a' }],
    ['a device', { name: 'top/d', type: '3' }],
    ['a pipe', { name: 'top/p', type: '6' }],
    ['a kind nobody knows', { name: 'top/z', type: 'Z' }],
  ])('by %s is refused', (_, member) => {
    expect(codeOf(() => read(member))).toBe('source.unsafe');
  });

  test('by the path of an extended header is refused', () => {
    const header = { name: 'x', type: 'x', content: paxRecord('path', '../x') };
    expect(codeOf(() => read(header, { name: 'good' }))).toBe('source.unsafe');
  });
});

describe('a damaged archive', () => {
  const good = buildTar([{ name: 'top/a', content: 'text' }]);

  test.each([
    ['cut off behind a header', good.subarray(0, 512)],
    ['cut off in a file', good.subarray(0, 514)],
    ['with a nameless member', buildTar([{ name: '' }])],
    ['empty', new Uint8Array()],
    ['with a changed header', Uint8Array.from(good, (byte, at) => (at === 3 ? byte ^ 1 : byte))],
  ])('%s is refused', (_, bytes) => {
    expect(codeOf(() => readTar(bytes))).toBe('source.digest');
  });

  test('is read or refused, never with another exception', () => {
    const damage = fc.record({ at: fc.nat(good.length - 1), value: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(damage, { maxLength: 4 }), (list) => {
        const bytes = Uint8Array.from(good);
        for (const { at, value } of list) bytes[at] = value;
        expect(['fine', 'source.digest', 'source.unsafe']).toContain(codeOf(() => readTar(bytes)));
      }),
    );
  });
});
