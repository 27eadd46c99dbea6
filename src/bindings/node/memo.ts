import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Memo } from '../../flows/bindings/files.ts';
import { MAX_TEXT_SIZE, readWhole } from './read-whole.ts';
import { writeWhole } from './write-whole.ts';

/**
 * `Memo` in files of the cache folder, one for each name: the digest of texts and program, that of
 * the value, and the value as JSON. A file that says anything else is as good as none.
 * @param program - names the program that works values out: another one may do so in another way
 */
export function makeMemo(folder: string, program: string): Memo {
  const fileOf = (name: string): string => path.join(folder, `${digest([name]).slice(0, 32)}.json`);
  return {
    async recall(name, texts) {
      try {
        const kept = decoder.decode(await readWhole(fileOf(name), MAX_TEXT_SIZE));
        const end = kept.indexOf('\n');
        const json = kept.slice(end + 1);
        if (kept.slice(0, end) !== head(program, texts, json)) return undefined;
        const value: unknown = JSON.parse(json);
        return value;
      } catch {
        return undefined;
      }
    },
    async keep(name, texts, value) {
      const json = JSON.stringify(value);
      // Whoever cannot write there works a little longer the next time.
      await writeWhole(fileOf(name), `${head(program, texts, json)}\n${json}`).catch(() => {});
    },
  };
}

const decoder = new TextDecoder();

function head(program: string, texts: readonly string[], json: string): string {
  return `${digest([program, ...texts])} ${digest([json])}`;
}

/** SHA-256 of some texts, each with its length, so that none can run into the next. */
function digest(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest('hex');
}
