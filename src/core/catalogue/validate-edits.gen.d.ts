// Generated from firmware/edits.schema.json by `npm run gen`. Do not edit.
import type { Validator } from '../document/validator.ts';
import type { RawEdits } from './raw-edits.gen.ts';

export declare const validateEdits: Validator<RawEdits>;
