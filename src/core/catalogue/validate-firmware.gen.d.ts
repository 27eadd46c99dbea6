// Generated from firmware/firmware.schema.json by `npm run gen`. Do not edit.
import type { Validator } from '../document/validator.ts';
import type { RawFirmware } from './raw-firmware.gen.ts';

export declare const validateFirmware: Validator<RawFirmware>;
