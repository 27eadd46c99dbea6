// Generated from src/core/page/page.schema.json by `npm run gen`. Do not edit.
import type { Validator } from '../document/validator.ts';
import type { RawPage } from './raw-page.gen.ts';

export declare const validatePage: Validator<RawPage>;
