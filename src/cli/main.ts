import { run } from './run.ts';
import { guardOutputs } from './wire.ts';

guardOutputs();
// No `await` here: the built program is a function.
void run(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
