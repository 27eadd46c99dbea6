import { readFileSync } from 'node:fs';
import path from 'node:path';
import { REPOSITORY } from './built-program.ts';

/** The certificate that the example profiles name, as text. */
export const EXAMPLE_PEM = readFileSync(
  path.join(REPOSITORY, 'profiles', 'certs', 'broker.pem'),
  'utf8',
);
