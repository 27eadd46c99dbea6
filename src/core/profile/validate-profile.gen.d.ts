// Generated from profiles/profile.schema.json by `npm run gen`. Do not edit.
import type { Validator } from '../document/validator.ts';
import type { RawProfile } from './raw-profile.gen.ts';

export declare const validateProfile: Validator<RawProfile>;
