import type { Rule } from '../kernel/rule.ts';

/** Rules of the effective-config oracle. */
export const ORACLE_RULES: readonly Rule[] = [
  {
    id: 'oracle.override',
    severity: 'error',
    title: 'The preprocessor ends up with every switch as requested.',
    why: 'A build flag is a request: headers that come later may undo it. The real preprocessor, with the flags of the real build, has the last word.',
  },
  {
    id: 'oracle.lost-value',
    severity: 'error',
    title: 'Every setting and field of the profile reaches the compiler.',
    why: 'A value under a wrong or overridden macro name is lost without a warning, and the default password stays in.',
  },
  {
    id: 'oracle.unknown-switch',
    severity: 'error',
    title: 'The catalogue knows every switch the source asks for.',
    why: 'A switch that nobody classified keeps its default, which may be a new listener. Off unless named holds only for what is known.',
  },
  {
    id: 'oracle.unused-macro',
    severity: 'error',
    title: 'The source mentions every macro the catalogue sets.',
    why: 'The compiler is silent about a macro nobody reads: a misspelt switch changes nothing.',
  },
  {
    id: 'oracle.late-definition',
    severity: 'error',
    title: 'Every source file sees the switches as the configuration headers settled them.',
    why: 'A source file that defines a switch again, or a header that says something else to each file, brings a feature back for that file alone, after the preprocessor was asked.',
  },
  {
    id: 'oracle.foreign-header',
    severity: 'error',
    title: 'Every header of the project is part of its digested source.',
    why: 'A header from elsewhere can change without a new build being made, and nobody looks for switches in it.',
  },
];
