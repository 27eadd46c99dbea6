import type { AuditCheck } from '../check.ts';
import { formatPlace, matchText } from '../flash-text.ts';

/**
 * Paths below a home folder, or the usual work folders of build services, that go on to a second
 * level. What stands before keeps out web addresses such as `http://host/home/x/`.
 */
const PRIVATE_PATH =
  /(?<![\w.:/-])(?:\/(?:home|Users)\/[\w.-]+\/|\/(?:root|builds|workspace)\/[\w.-]+\/|[A-Za-z]:[\\/]+Users[\\/]+[^\\/\0\r\n]+[\\/])[^\0"'<>|*?\r\n\t :]*/g;

const MOST_EVIDENCE = 10;

export const privatePath: AuditCheck = {
  id: 'audit.private-path',
  severity: 'warning',
  title: 'No path of the building machine is in the firmware.',
  why: 'A build path tells who built the firmware and where, and makes two builds of the same source differ, so that nobody else can check them.',
  needs: 'an image or an ELF file',
  appliesTo: ({ text }) => text.regions.length > 0,
  run: ({ text }) => {
    const paths = new Map(matchText(text, PRIVATE_PATH).map((run) => [run.text, run]));
    if (paths.size === 0) return [];
    const count = paths.size === 1 ? '1 path' : `${paths.size} paths`;
    return [
      {
        check: 'audit.private-path',
        severity: 'warning',
        message: `${count} of the building machine in the firmware`,
        remedy:
          'compile with -ffile-prefix-map=<folder>=. , as `harden build` does; paths in precompiled libraries are their makers’',
        evidence: [...paths.values()]
          .slice(0, MOST_EVIDENCE)
          .map((run) => `${JSON.stringify(run.text)} at ${formatPlace(run)}`),
      },
    ];
  },
};
