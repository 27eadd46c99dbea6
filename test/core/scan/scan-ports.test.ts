import { expect, it } from 'vitest';
import { makeFiles } from '../../../src/bindings/node/files.ts';
import { formatListener } from '../../../src/core/catalogue/feature.ts';
import { lanContract } from '../../../src/core/scan/lan-contract.ts';
import { portsToScan } from '../../../src/core/scan/scan-ports.ts';
import { loadAllPacks } from '../../../src/flows/load-pack.ts';
import { planProfile } from '../../../src/flows/plan.ts';
import { REPOSITORY } from '../../support/built-program.ts';

it('looks at every port of every firmware, and of the contract, once', async () => {
  const packs = await loadAllPacks([`${REPOSITORY}/firmware`], makeFiles());
  const names = portsToScan(packs, [{ transport: 'udp', port: 4711 }]).map(formatListener);
  const known = packs.flatMap(({ features }) => features.flatMap(({ listeners }) => listeners));
  for (const listener of known) expect(names).toContain(formatListener(listener));
  expect(names).toContain('udp/4711');
  expect(new Set(names).size).toBe(names.length);
});

it('does not expect from the network what only the own access point reaches', async () => {
  const { planned } = await planProfile(
    {
      path: `${REPOSITORY}/profiles/reference.yaml`,
      packs: [`${REPOSITORY}/firmware`],
      today: '2026-11-29',
    },
    makeFiles(),
  );
  if (planned === undefined) throw new Error('the profile has no plan');
  const own = { transport: 'udp', port: 53, authentication: 'none', feature: 'portal' } as const;
  const web = { transport: 'tcp', port: 80, authentication: 'password', feature: 'web' } as const;
  const plan = {
    ...planned.plan,
    contract: [own, web],
    listeners: [{ ...own, accessPointOnly: true }, web],
  };
  expect(lanContract(plan).map(formatListener)).toEqual(['tcp/80']);
});
