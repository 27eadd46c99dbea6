// Generated from src/core/scan/baseline.schema.json by `npm run gen`. Do not edit.
import type { Validator } from '../document/validator.ts';
import type { RawBaseline } from './raw-baseline.gen.ts';

export declare const validateBaseline: Validator<RawBaseline>;
