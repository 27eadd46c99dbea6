// Generated from firmware/boards.schema.json by `npm run gen`. Do not edit.
import type { Validator } from '../document/validator.ts';
import type { RawBoards } from './raw-boards.gen.ts';

export declare const validateBoards: Validator<RawBoards>;
