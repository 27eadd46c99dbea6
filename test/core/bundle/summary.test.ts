import { beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/core/bundle/evidence.ts';
import { summariseBuild } from '../../../src/core/bundle/summary.ts';
import { build } from '../../../src/flows/build.ts';
import { makeFakeWorld } from '../../support/fake-world.ts';

let evidence: Evidence;
beforeAll(async () => {
  const world = makeFakeWorld();
  const result = await build(await world.request(), world.bindings, world.options);
  if (result.kind !== 'built') throw new Error(JSON.stringify(result.findings));
  evidence = allShown(result.evidence);
});

/** The fake toolchain's control shows little: here every detector fires, and every feature is gone. */
function allShown(made: Evidence): Evidence {
  const { control, audit } = made;
  const features = audit.features.map((row) => ({ ...row, verdict: 'absent' as const }));
  const fired = features.map(({ id }) => ({ feature: id, fired: true }));
  return {
    ...made,
    control: { ...control, features: fired },
    audit: { ...audit, features },
  };
}

describe('the headline figures of a build', () => {
  it('count what is compiled out, and what of it is shown', () => {
    const summary = summariseBuild(evidence);
    const off = evidence.plan.switches.filter((row) => row.state === 'off' && row.stock === 'on');
    expect(summary.compiledOut).toBe(off.length);
    expect(summary.compiledOut).toBeGreaterThan(0);
    expect(summary.shownAbsent).toBe(summary.compiledOut);
  });

  it('count nothing as shown that the control did not show, or the image still shows', () => {
    const { control, audit, plan } = evidence;
    const [first, second] = plan.switches
      .filter((row) => row.state === 'off' && row.stock === 'on')
      .map(({ feature }) => feature);
    const silent = control.features.map((row) =>
      row.feature === first ? { ...row, fired: false } : row,
    );
    const present = audit.features.map((row) =>
      row.id === second ? { ...row, verdict: 'present' as const } : row,
    );
    const summary = summariseBuild({
      ...evidence,
      control: { ...control, features: silent },
      audit: { ...audit, features: present },
    });
    expect(summary.compiledOut - summary.shownAbsent).toBe(second === undefined ? 1 : 2);
  });

  it.each([
    [1000, 750, 25],
    [1000, 1000, 0],
    [1000, 1100, -10],
    [0, 1000, 0],
  ])('compare a stock image of %i bytes with one of %i', (stock, size, saved) => {
    const { control, audit } = evidence;
    const summary = summariseBuild({
      ...evidence,
      control: { ...control, size: stock },
      audit: { ...audit, subject: { ...audit.subject, size } },
    });
    expect(summary.savedPercent).toBe(saved);
  });

  it('name listeners, fields and the image', () => {
    expect(summariseBuild(evidence)).toMatchObject({
      listeners: [],
      fields: evidence.plan.fields.map(({ id }) => id),
      digest: evidence.audit.subject.digest,
    });
  });
});
