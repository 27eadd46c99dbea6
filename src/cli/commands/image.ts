import { type FlashSize, flashBytes } from '../../core/catalogue/pack.ts';
import { parseElf } from '../../core/image/parse-elf.ts';
import { makeEsp8266Image } from '../../core/image/write-image.ts';
import { digestHex } from '../../core/kernel/checksums.ts';
import { EXIT } from '../../core/kernel/exit.ts';
import type { RunCommand } from '../command.ts';
import { choiceOption, operand, textOption } from '../options.ts';
import { outputFile } from '../output-file.ts';

const MODES = ['qio', 'qout', 'dio', 'dout'] as const;
const SIZES: readonly FlashSize[] = ['512KB', '1MB', '2MB', '4MB'];

/** `harden image <elf>`: the image the ROM loader boots, from a linked program. */
export const run: RunCommand = async (invocation, context) => {
  const elf = operand(invocation, 0, 'the ELF file');
  const name = textOption(invocation, 'output') ?? elf.replace(/(\.elf)?$/, '.bin');
  const output = await outputFile({ name, inputs: [elf], invocation }, context);
  const image = makeEsp8266Image(parseElf(await context.files.readBytes(elf)), {
    flashMode: choiceOption(invocation, 'flashMode', MODES) ?? 'dout',
    flashSize: flashBytes(choiceOption(invocation, 'flashSize', SIZES) ?? '1MB'),
    flashFrequency: 40,
  });
  await output.write(image);
  const digest = digestHex(image);
  return {
    exit: EXIT.clean,
    text: output.isStandardOutput ? '' : `${name}: ${image.length} bytes, sha256 ${digest}`,
    json: { image: name, size: image.length, digest },
  };
};
