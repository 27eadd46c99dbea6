// Generated from firmware/features.schema.json by `npm run gen`. Do not edit.
import type { Validator } from '../document/validator.ts';
import type { RawFeatures } from './raw-features.gen.ts';

export declare const validateFeatures: Validator<RawFeatures>;
