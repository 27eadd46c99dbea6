// Generated from src/core/bundle/evidence.schema.json by `npm run gen`. Do not edit.
import type { Validator } from '../document/validator.ts';
import type { RawEvidence } from './raw-evidence.gen.ts';

export declare const validateEvidence: Validator<RawEvidence>;
