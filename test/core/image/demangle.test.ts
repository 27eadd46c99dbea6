import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demangle } from '../../../src/core/image/demangle.ts';
import { DEMANGLE_VECTORS } from './demangle-vectors.ts';

describe('demangle', () => {
  it.each(DEMANGLE_VECTORS)('reads %s', (mangled, readable) => {
    expect(demangle(mangled)).toBe(readable);
  });

  it.each([
    ['a C name', 'user_init'],
    ['nothing', ''],
    ['a name cut short', '_ZN7espurna6teln'],
    ['a length beyond the end', '_Z99999999999999999999x'],
    ['a substitution of nothing', '_ZN3fooES5_'],
    ['a template parameter of nothing', '_Z3fooT_'],
    ['a code nobody assigned', '_ZTQ3foo'],
    ['a name of an object prototype', '_ZN3foo12__proto__barE11constructorX'],
    ['text behind the end', '_ZN3fooEvE'],
    ['a name longer than any compiler writes', `_ZN${'1a'.repeat(5000)}E`],
    ['nesting without end', `_Z1f${'P'.repeat(4000)}i`],
    ['scopes without end', `_Z${'ZN'.repeat(1000)}`],
  ])('hands back %s as it is', (_, raw) => {
    expect(demangle(raw)).toBe(raw);
  });

  it('gives up on a short name that stands for an endless one', () => {
    // Each argument names the one before it twice.
    const doubling = (times: number) =>
      `_Z1f1AIiiE${Array.from({ length: times }, (_, n) => {
        const before = `S${n.toString(36).toUpperCase()}_`;
        return `S_I${before}${before}E`;
      }).join('')}`;
    expect(demangle(doubling(1))).toBe('f(A<int, int>, A<A<int, int>, A<int, int> >)');
    expect(demangle(doubling(40))).toBe(doubling(40));
  });

  it('gives up on pointers to pointers that no compiler would write', () => {
    // Each parameter points to the one before; the long name pays for printing them all.
    const name = 'f'.repeat(3000);
    const chain = (size: number) => {
      const ids = Array.from({ length: size }, (_, n) => (n === 0 ? '' : (n - 1).toString(36)));
      return `_Z3000${name}Pi${ids.map((id) => `PS${id.toUpperCase()}_`).join('')}`;
    };
    expect(demangle(chain(2))).toBe(`${name}(int*, int**, int***)`);
    expect(demangle(chain(100))).toContain(`int${'*'.repeat(101)})`);
    expect(demangle(chain(280))).toBe(chain(280));
  });

  it('never throws and stays in proportion, whatever follows _Z', () => {
    const letters = fc.constantFrom(...'NESTIJKVPRODFMALXZUClvicjbsxdpt0123456789_.'.split(''));
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 200 }), (rest) => {
        const raw = `_Z${rest.join('')}`;
        expect(demangle(raw).length).toBeLessThanOrEqual(600 + 49 * raw.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('survives any damage to a real name', () => {
    const names = fc.constantFrom(...DEMANGLE_VECTORS.map(([mangled]) => mangled));
    fc.assert(
      fc.property(
        names,
        fc.nat(200),
        fc.string({ maxLength: 6 }),
        fc.nat(6),
        (name, at, put, cut) => {
          const place = at % (name.length + 1);
          const raw = name.slice(0, place) + put + name.slice(place + cut);
          expect(typeof demangle(raw)).toBe('string');
        },
      ),
      { numRuns: 3000 },
    );
  });
});
