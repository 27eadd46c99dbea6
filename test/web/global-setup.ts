import type { TestProject } from 'vitest/node';
import { makeWebWorld, type WorldPlace } from '../support/web-world.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The world that all tests of the page share: none changes it. */
    webWorld: WorldPlace;
  }
}

/** Builds once what every test of the page works on. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const world = await makeWebWorld();
  project.provide('webWorld', { cwd: world.cwd, env: world.env });
  return () => world.remove();
}
