import { HardenError } from '../../../core/kernel/errors.ts';
import type { FlowOptions } from '../../../flows/bindings/progress.ts';
import type { Toolchain } from '../../../flows/bindings/toolchain.ts';
import { BUILD_EPOCH } from '../child-environment.ts';
import type { Host } from '../host.ts';
import { buildProject } from './build.ts';
import { makeCompileFlags } from './compile-flags.ts';
import { describeProject } from './describe.ts';
import { findCompiler } from './find-compiler.ts';
import { findPlatformio, type Platformio } from './find-platformio.ts';
import { identifyToolchain } from './identify.ts';
import { preprocess } from './preprocess.ts';
import type { PlatformioRunner } from './run-platformio.ts';
import { findToolScons } from './tool-scons.ts';

/**
 * `Toolchain` over the PlatformIO Core of this machine, which is looked for once, on first use.
 * It installs nothing: `fixTools` does.
 * @param host - whose environment variables and folders are used
 * @param options.epoch - SOURCE_DATE_EPOCH of builds, seconds
 */
export function makeToolchain(host: Host, options: { readonly epoch?: number } = {}): Toolchain {
  const epoch = options.epoch ?? BUILD_EPOCH;
  let found: Promise<Platformio> | undefined;
  const runner = async ({ signal }: FlowOptions): Promise<PlatformioRunner> => {
    found ??= requirePlatformio(host, signal);
    try {
      return { host, epoch, platformio: await found };
    } catch (error) {
      found = undefined;
      throw error;
    }
  };
  return {
    identify: async (project, flow) => await identifyToolchain(await runner(flow), project, flow),
    flags: async (project, flow) =>
      makeCompileFlags(await describeProject(await runner(flow), project, flow)),
    compiler: async ({ signal }) => await findCompiler(host, signal),
    build: async (project, flow) => await buildProject(await runner(flow), project, flow),
    preprocess: async (request, flow) => await preprocess(host, request, flow),
  };
}

async function requirePlatformio(host: Host, signal: AbortSignal): Promise<Platformio> {
  const platformio = await findPlatformio(host, signal);
  if (platformio === undefined) {
    throw new HardenError('build.no-platformio', 'PlatformIO Core is not installed');
  }
  // PlatformIO fetches tool-scons from its registry when its own registry is what the user has.
  if (platformio.origin === 'harden' && (await findToolScons(host)) === undefined) {
    throw new HardenError('build.no-platformio', 'the SCons package of PlatformIO is missing');
  }
  return platformio;
}
