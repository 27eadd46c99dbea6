import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawText, extractKey } from '../../../src/core/identity/derive.ts';
import { drawName } from '../../../src/core/identity/device-name.ts';
import { formBits, passwordForm, WIFI_FORM } from '../../../src/core/identity/value-form.ts';
import { makeWifiKey } from '../../../src/core/identity/wifi-key.ts';
import { type FieldForm, fieldProblem } from '../../../src/core/image/field.ts';
import { Secret } from '../../../src/core/kernel/secret.ts';

const KEY = extractKey(new Uint8Array(32));

function field(form: Partial<FieldForm>): FieldForm {
  return {
    id: 'identity.adminPassword',
    size: 32,
    padding: 'exact',
    alphabet: 'readable',
    encoding: 'text',
    secret: true,
    ...form,
  };
}

const anyField = fc
  .record({
    size: fc.integer({ min: 20, max: 90 }),
    padding: fc.constantFrom('exact' as const, 'nul' as const),
    alphabet: fc.constantFrom('base64url', 'hex', 'readable', 'hostname', 'text'),
    encoding: fc.constantFrom('text' as const, 'bytes' as const, 'pairs' as const),
  })
  // Pairs with colons between fill n * 3 - 1 bytes and no other number.
  .filter(({ encoding, size, padding }) =>
    encoding === 'pairs' && padding === 'exact' ? size % 3 === 2 : true,
  )
  .map(field);

describe('a derived password', () => {
  it('fits every field', () => {
    fc.assert(
      fc.property(anyField, fc.string(), (form, context) => {
        const text = drawText(KEY, [context], passwordForm(form));
        expect(fieldProblem(form, Secret.of('password', text))).toBeUndefined();
      }),
    );
  });

  it.each([
    ['ESPurna, administrator', { size: 32 }, 158],
    ['ESPEasy, administrator', { size: 25, padding: 'nul' }, 132],
    ['reference, administrator', { size: 63, padding: 'nul' }, 128],
    ['ESPurna, broker', { size: 43, alphabet: 'base64url' }, 257],
    ['ESPEasy, broker', { size: 63, alphabet: 'base64url', padding: 'nul' }, 257],
    ['a field too short for 128 bits', { size: 20 }, 115],
  ] as const)('of %s is as long as it can be, or 128 bits long', (_, form, bits) => {
    expect(Math.floor(formBits(passwordForm(field(form))))).toBe(bits);
  });

  it('that people type has no characters that look alike', () => {
    for (const size of [20, 25, 26, 63]) {
      for (const padding of ['exact', 'nul'] as const) {
        expect(passwordForm(field({ size, padding })).symbols).not.toMatch(/[01OoIiLl]/);
      }
    }
    expect(WIFI_FORM.symbols).not.toMatch(/[01OoIiLl]/);
    expect(formBits(WIFI_FORM)).toBeGreaterThanOrEqual(128);
  });

  it('for machines never starts with a dash', () => {
    expect(passwordForm(field({ alphabet: 'base64url' })).first).not.toMatch(/[-_]/);
  });
});

describe('a derived name', () => {
  const id = fc
    .array(fc.stringMatching(/^[a-z0-9]{1,6}$/), { minLength: 1, maxLength: 4 })
    .map((words) => words.join('-'));

  it('fits every field for names', () => {
    const named = anyField.map((form) => ({
      ...form,
      encoding: 'text' as const,
      alphabet: 'hostname' as const,
    }));
    fc.assert(
      fc.property(named, id, fc.nat(), (form, device, generation) => {
        const name = drawName(KEY, device, [device, generation], form);
        expect(fieldProblem(form, Secret.of('name', name))).toBeUndefined();
      }),
    );
  });

  it('starts with the id and ends with 39 bits that nobody can guess', () => {
    const form = field({ size: 25, padding: 'nul', alphabet: 'hostname' });
    expect(drawName(KEY, 'garage-door', ['x'], form)).toMatch(/^garage-door-[2-9a-hjkmnp-z]{8}$/);
    expect(drawName(KEY, 'a-very-long-name-of-a-device', ['x'], form)).toMatch(
      /^a-very-long-name-[2-9a-hjkmnp-z]{8}$/,
    );
    expect(drawName(KEY, 'lamp', ['x'], field({ size: 24, alphabet: 'hostname' }))).toMatch(
      /^lamp-[2-9a-hjkmnp-z]{19}$/,
    );
  });
});

describe('a Wi-Fi key', () => {
  /** Source: IEEE 802.11-2016 §J.4.2, test vectors of the pass-phrase. */
  it.each([
    ['password', 'IEEE', 'f42c6fc52df0ebef9ebb4b90b38a5f902e83fe1b135a70e23aed762e9710a12e'],
    [
      'ThisIsAPassword',
      'ThisIsASSID',
      '0dc0d6eb90555ed6419756b9a15ec3e3209b63df707dd508d14581f8982721af',
    ],
    [
      'a'.repeat(32),
      'Z'.repeat(32),
      'becb93866bb8c3832cb777c2f559807c8c59afcb6eae734885001300a981cc62',
    ],
  ])('of %s in %s is that of the standard', (password, ssid, key) => {
    expect(makeWifiKey(Secret.of('wifi.password', password), ssid).reveal()).toBe(key);
  });

  it('stays a key that is one already', () => {
    const key = 'AB'.repeat(32);
    expect(makeWifiKey(Secret.of('wifi.password', key), 'home').reveal()).toBe('ab'.repeat(32));
  });
});
