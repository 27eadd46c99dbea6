import { formatListener } from '../../catalogue/feature.ts';
import type { FirmwarePack } from '../../catalogue/pack.ts';
import { type PolicyCheck, policyFinding } from './policy-check.ts';

/** Rows of the catalogue that open a port, with the listener in question. */
function openers(pack: FirmwarePack, port: string): { id: string; authentication: string }[] {
  return pack.features.flatMap(({ id, listeners }) =>
    listeners
      .filter((listener) => formatListener(listener) === port)
      .map(({ authentication }) => ({ id, authentication })),
  );
}

export const UNAUTHENTICATED_LISTENER: PolicyCheck = {
  id: 'listeners.unauthenticated',
  title: 'Every allowed listener asks who is there.',
  why: 'Whoever reaches such a port may use the feature behind it, and so may malware on a phone or laptop.',
  severity: 'error',
  run(profile, pack, { on }) {
    return profile.listeners.flatMap((listener, index) => {
      const port = formatListener(listener);
      const open = openers(pack, port).filter(
        ({ id, authentication }) => authentication === 'none' && on.has(id),
      );
      return open.map(({ id }) =>
        policyFinding(this.id, profile, ['listeners', index], {
          severity: 'error',
          message: `${port} of feature "${id}" asks for no password`,
          remedy: `remove ${port} from "listeners" and "${id}" from "features"`,
        }),
      );
    });
  },
};

export const UNKNOWN_LISTENER: PolicyCheck = {
  id: 'listeners.unknown',
  title: 'Every allowed listener belongs to a wanted feature.',
  why: 'A port that is allowed but not needed hides the day something opens it.',
  severity: 'warning',
  run(profile, pack, { on }) {
    return profile.listeners.flatMap((listener, index) => {
      const port = formatListener(listener);
      const rows = openers(pack, port);
      if (rows.some(({ id }) => on.has(id))) return [];
      const names = rows.map(({ id }) => id).join(', ');
      return [
        policyFinding(this.id, profile, ['listeners', index], {
          severity: 'warning',
          message: `no wanted feature opens ${port}`,
          remedy:
            rows.length === 0
              ? `remove ${port}; no feature of ${pack.title} opens it`
              : `remove ${port}, or add the feature that opens it: ${names}`,
        }),
      ];
    });
  },
};
