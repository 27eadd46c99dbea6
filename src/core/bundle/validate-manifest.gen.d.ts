// Generated from src/core/bundle/manifest.schema.json by `npm run gen`. Do not edit.
import type { Validator } from '../document/validator.ts';
import type { RawManifest } from './raw-manifest.gen.ts';

export declare const validateManifest: Validator<RawManifest>;
