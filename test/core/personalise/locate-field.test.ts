import { describe, expect, it } from 'vitest';
import { makePlaceholder } from '../../../src/core/catalogue/field-placeholder.ts';
import { parseFirmwareFile } from '../../../src/core/image/firmware-file.ts';
import { concatBytes, utf8 } from '../../../src/core/kernel/bytes.ts';
import { type EmptyField, locateField } from '../../../src/core/personalise/locate-field.ts';
import { buildArduinoImage, noise } from '../../support/image-builder.ts';
import { aShape } from '../../support/personalise-world.ts';
import { codeOf } from '../image/failure.ts';

const FIELD: EmptyField = {
  ...aShape('identity.mqttPassword', { size: 43 }),
  macro: 'MQTT_PASS',
  placeholder: makePlaceholder('identity.mqttPassword', 43),
};
const TEXT = utf8(FIELD.placeholder);

const locate = (bytes: Uint8Array) => locateField(parseFirmwareFile(bytes), FIELD);

describe('locateField', () => {
  it('gives offset, size and form of the one place', () => {
    const code = concatBytes(noise(40), TEXT, noise(9));
    expect(locate(buildArduinoImage({ code }))).toEqual({
      ...aShape('identity.mqttPassword', { size: 43 }),
      offset: 0x1010 + 8 + 8 + 40 - 8,
    });
  });

  it.each([
    ['twice', { code: concatBytes(TEXT, noise(4), TEXT) }, 'occurs more than once: 0x1018, 0x1047'],
    ['in two segments', { code: TEXT, data: TEXT }, 'occurs more than once'],
    ['nowhere', {}, 'occurs nowhere in the image'],
  ])('refuses a placeholder that stands %s', (_, parts, words) => {
    const bytes = buildArduinoImage(parts);
    expect(codeOf(() => locate(bytes))).toBe('image.field');
    expect(() => locate(bytes)).toThrow(`field identity.mqttPassword (MQTT_PASS) ${words}`);
  });

  it('refuses one that stands behind the image, or between its parts', () => {
    const bytes = buildArduinoImage();
    expect(() => locate(concatBytes(bytes, TEXT))).toThrow('does not lie inside one segment');
    bytes.set(TEXT, 0xf00);
    expect(() => locate(bytes)).toThrow('does not lie inside one segment: 0xf00');
  });
});
