import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeConfigModel, TEMPLATES } from '../../../src/core/broker/config-model.ts';
import { type BrokerSettings, DEFAULT_SETTINGS } from '../../../src/core/broker/settings.ts';
import { renderTemplate } from '../../../src/core/generate/render.ts';
import { REPOSITORY } from '../../support/built-program.ts';

const FOLDER = path.join(REPOSITORY, 'templates/broker');

const SETTINGS: BrokerSettings = {
  ...DEFAULT_SETTINGS,
  ...{ bind: '192.168.1.10', hosts: ['192.168.1.10', 'broker.home.arpa'] },
  controllers: ['home-assistant', 'node-red'],
};

const VARIANTS: Readonly<Record<string, BrokerSettings>> = {
  own: SETTINGS,
  'lets-encrypt': {
    ...SETTINGS,
    ...{ bind: '203.0.113.7', hosts: ['mqtt.example.org', 'broker.example.org'] },
    ...{ certificate: 'lets-encrypt', key: 'rsa' },
  },
};

describe.each(Object.entries(VARIANTS))('%s', (name, settings) => {
  const used = TEMPLATES.filter(
    ([, , when]) => when === undefined || when === settings.certificate,
  );
  it.each(used.map(([template, to]) => ({ template, to })))('$to', async ({ template, to }) => {
    const source = readFileSync(path.join(FOLDER, template), 'utf8');
    const text = renderTemplate(template, source, makeConfigModel(settings, 12));
    expect(text).not.toMatch(/undefined|\[object|\{\{|^\w+ $/m);
    await expect(text).toMatchFileSnapshot(`../../golden/broker/${name}/${to}`);
  });
});

it('every template is used', () => {
  expect(TEMPLATES.map(([template]) => template).sort()).toEqual(readdirSync(FOLDER).sort());
});
