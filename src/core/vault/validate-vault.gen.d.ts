// Generated from src/core/vault/vault.schema.json by `npm run gen`. Do not edit.
import type { Validator } from '../document/validator.ts';
import type { RawVault } from './raw-vault.gen.ts';

export declare const validateVault: Validator<RawVault>;
