import { makeSubject } from '../src/core/audit/make-subject.ts';
import { runAudit } from '../src/core/audit/run-audit.ts';
import { parseElf } from '../src/core/image/parse-elf.ts';
import { parseImage } from '../src/core/image/parse-image.ts';
import { buildElf } from '../test/support/elf-builder.ts';
import { buildArduinoImage, noise } from '../test/support/image-builder.ts';
import { aFeature, aPack } from '../test/support/world.ts';
import { medianOf, milliseconds } from './measure.ts';
import type { Row } from './row.ts';

const MEGABYTE = 1 << 20;

/** A 1 MB image with a 12 MB ELF file, 20,000 symbols, 200 features with four markers each. */
export async function benchAudit(): Promise<Row[]> {
  const code = noise(MEGABYTE - 8192);
  const image = buildArduinoImage({ code });
  const elf = buildElf({
    sections: [
      { name: '.irom0.text', address: 0x40201010, data: code, executable: true },
      { name: '.debug_info', data: noise(11 * MEGABYTE, 7) },
    ],
    symbols: Array.from({ length: 20_000 }, (_, index) => ({
      name: `_ZN7espurna6module${String(index).padStart(5, '0')}5setupEv`,
      address: 0x40201010 + index * 8,
      size: 8,
    })),
  });
  const pack = aPack(
    Array.from({ length: 200 }, (_, index) =>
      aFeature(`feature-${index}`, {
        markers: {
          symbols: [`espurna::feature${index}::`, `feature${index}Setup`],
          strings: [`feature${index}Enabled`, `feature${index}Key`],
        },
      }),
    ),
  );
  const measured = await medianOf(7, () =>
    milliseconds(() =>
      runAudit(makeSubject({ name: 'bench', elf: parseElf(elf), image: parseImage(image), pack })),
    ),
  );
  return [{ what: 'audit of a 1 MB image and a 12 MB ELF', measured, unit: 'ms', target: 1000 }];
}
