#!/usr/bin/env node
import { run } from './run.ts';
import { guardOutputs } from './wire.ts';

guardOutputs();
process.exitCode = await run(process.argv.slice(2));
