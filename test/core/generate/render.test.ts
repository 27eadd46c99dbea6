import { describe, expect, test } from 'vitest';
import { renderTemplate } from '../../../src/core/generate/render.ts';

const model = {
  profile: 'lamp',
  switches: [
    { macro: 'TELNET_SUPPORT', defined: true, value: '0' },
    { macro: 'WEB_SETUP_PAGE', defined: false, value: '' },
  ],
  none: [],
};

test('a template arranges the model and escapes nothing', () => {
  const template =
    '{{#each switches}}{{#if defined}}#define {{macro}} {{value}}\n{{/if}}{{/each}}{{{profile}}}';
  expect(renderTemplate('t.hbs', template, { ...model, profile: '"a" & <b>' })).toBe(
    '#define TELNET_SUPPORT 0\n"a" & <b>',
  );
});

describe('a name the model lacks', () => {
  test.for([
    ['as a value', 'x\n{{profle}}', 't.hbs:2: there is no field "profle"; did you mean "profile"?'],
    [
      'in #if',
      '{{#if profle}}x{{/if}}',
      't.hbs:1: there is no field "profle"; did you mean "profile"?',
    ],
    [
      'in #each',
      '{{#each swiches}}x{{/each}}',
      't.hbs:1: there is no field "swiches"; did you mean "switches"?',
    ],
    [
      'in #unless',
      '{{#unless profle}}x{{/unless}}',
      't.hbs:1: there is no field "profle"; did you mean "profile"?',
    ],
    [
      'inside #each',
      '{{#each switches}}\n{{makro}}{{/each}}',
      't.hbs:2: there is no field "makro"; did you mean "macro"?',
    ],
    [
      'behind ../',
      '{{#each switches}}{{../profle}}{{/each}}',
      't.hbs:1: there is no field "profle"; did you mean "profile"?',
    ],
  ])('%s stops the build with file and line', ([, template, message]) => {
    expect(() => renderTemplate('t.hbs', template ?? '', model)).toThrow(
      expect.objectContaining({ code: 'template.invalid', message }),
    );
  });
});

test.for([
  [
    'an unclosed block',
    'x\n{{#if profile}}\n',
    't.hbs:2: the template ends inside a tag or a block',
  ],
  ['an unclosed tag', 'a\n\n{{profile', 't.hbs:3: this is not a tag of Handlebars'],
  ['an empty tag', 'x\n{{}}', 't.hbs:2: this is not a tag of Handlebars'],
  ['an unknown helper', '\n{{shout profile}}', 't.hbs:2: there is no helper "shout"'],
  ['a partial', 'x\n\n{{> other}}', 't.hbs:3: there is no partial "other"'],
  [
    'a block closed as another',
    'x\n{{#each switches}}\n{{/if}}',
    't.hbs:2: a block opens as each and closes as if',
  ],
])('%s is an error of the template, with file and line', ([, template, message]) => {
  expect(() => renderTemplate('t.hbs', template ?? '', model)).toThrow(
    expect.objectContaining({ code: 'template.invalid', message }),
  );
});

test('templates cannot reach the machinery behind the model', () => {
  for (const path of ['constructor', '__proto__', 'switches.constructor', 'toString']) {
    expect(() => renderTemplate('t.hbs', `{{${path}}}`, model)).toThrow(
      expect.objectContaining({ code: 'template.invalid' }),
    );
  }
});
