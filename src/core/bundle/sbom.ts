import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { LIBRARY_PREFIX } from './compiled-libraries.ts';
import type { Evidence } from './evidence.ts';

/**
 * Software bill of materials of a bundle, CycloneDX 1.6 as JSON: the firmware, its source by digest,
 * the libraries in it, and the tools that made it. Holds no serial number and no time, so that equal builds give equal text.
 */
export function makeSbom(evidence: Evidence): string {
  const { plan } = evidence;
  const bom = new Models.Bom();
  const firmware = new Models.Component(Enums.ComponentType.Firmware, plan.profile, {
    version: evidence.digests[0]?.sha256.slice(0, 12) ?? evidence.harden,
    description: `${plan.firmware.title} for ${plan.board.title}`,
    hashes: new Models.HashDictionary(
      evidence.digests.slice(0, 1).map(({ sha256 }) => [Enums.HashAlgorithm['SHA-256'], sha256]),
    ),
    bomRef: plan.profile,
  });
  const source = new Models.Component(Enums.ComponentType.Application, plan.firmware.id, {
    version: plan.firmware.pin?.commit ?? evidence.source.slice(0, 12),
    hashes: new Models.HashDictionary([[Enums.HashAlgorithm['SHA-256'], evidence.source]]),
    bomRef: plan.firmware.id,
  });
  firmware.dependencies.add(source.bomRef);
  bom.metadata.component = firmware;
  bom.metadata.tools.components.add(
    new Models.Component(Enums.ComponentType.Application, 'harden', { version: evidence.harden }),
  );
  for (const tool of evidence.toolchain) {
    if (tool.startsWith(LIBRARY_PREFIX)) {
      const library = makeLibrary(tool);
      firmware.dependencies.add(library.bomRef);
      bom.components.add(library);
      continue;
    }
    bom.metadata.tools.components.add(new Models.Component(Enums.ComponentType.Application, tool));
  }
  bom.components.add(source);
  const serializer = new Serialize.JsonSerializer(
    new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6),
  );
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function makeLibrary(line: string): Models.Component {
  const [, name = '', version] = /^library (.+?)(?: (\d\S*))?$/.exec(line) ?? [];
  return new Models.Component(Enums.ComponentType.Library, name, {
    ...(version !== undefined && { version }),
    description: 'compiled for this firmware; the linker keeps only what is called',
    bomRef: line,
  });
}
