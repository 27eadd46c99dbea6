// Generated from profiles/fleet.schema.json by `npm run gen`. Do not edit.
import type { Validator } from '../document/validator.ts';
import type { RawFleet } from './raw-fleet.gen.ts';

export declare const validateFleet: Validator<RawFleet>;
