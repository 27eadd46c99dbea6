import { describe, expect, it } from 'vitest';
import { cutVisible, makeLiveBlock } from '../../src/cli/live-block.ts';
import { printError, printResult, type Streams } from '../../src/cli/output.ts';
import { showProgress } from '../../src/cli/progress-line.ts';
import { HardenError } from '../../src/core/kernel/errors.ts';
import { EXIT } from '../../src/core/kernel/exit.ts';
import { ANSI_PALETTE, ANSI_SEQUENCE } from '../../src/core/report/palette.ts';
import { HOSTILE } from '../support/report-world.ts';

const OPTIONS = { command: 'check', version: '1.2.3', json: false, debug: false };

/** What a terminal would obey instead of show; line feeds are ours. */
const OBEYED = /(?!\n)\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

function collect(): Streams & { readonly said: { out: string; err: string } } {
  const said = { out: '', err: '' };
  return {
    said,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  };
}

describe.each(HOSTILE)('%j', (hostile) => {
  it('in an error stays on its line, as plain text', () => {
    const streams = collect();
    const error = new HardenError('usage.not-found', hostile, { hint: hostile });
    expect(printError(error, streams, OPTIONS)).toBe(EXIT.usage);
    expect(streams.said.err).not.toMatch(OBEYED);
    expect(streams.said.err.split('\n')).toHaveLength(3);
  });

  it('in the cause of an error reaches nobody as a command', () => {
    const streams = collect();
    const cause = new Error(hostile);
    printError(new HardenError('build.failed', 'x', { cause }), streams, {
      ...OPTIONS,
      debug: true,
    });
    expect(streams.said.err.replaceAll('\t', '')).not.toMatch(OBEYED);
  });

  it('in a result is spelt out, whoever forgot to', () => {
    for (const coloured of [false, true]) {
      const streams = collect();
      const text = `${ANSI_PALETTE.strong('p')} ${hostile}`;
      printResult({ exit: EXIT.clean, text, json: null }, streams, { ...OPTIONS, coloured });
      const { out } = streams.said;
      const own = new RegExp(ANSI_SEQUENCE.source, 'g');
      expect(coloured ? out.replace(own, '') : out).not.toMatch(OBEYED);
    }
  });

  it('in JSON is the same text, and harmless to look at', () => {
    const streams = collect();
    const options = { ...OPTIONS, json: true };
    printResult({ exit: EXIT.clean, text: '', json: { hostile } }, streams, options);
    expect(streams.said.out).not.toMatch(OBEYED);
    expect(JSON.parse(streams.said.out)).toMatchObject({ result: { hostile } });
    const failed = collect();
    printError(new HardenError('usage.not-found', hostile), failed, options);
    expect(failed.said.out).not.toMatch(OBEYED);
    expect(JSON.parse(failed.said.out)).toMatchObject({ error: { message: hostile } });
  });

  it('on the progress line moves no cursor', () => {
    const written: string[] = [];
    const block = makeLiveBlock({ columns: 80, write: (text) => void written.push(text) });
    const line = { show: showProgress(block), clear: block.clear };
    line.show({ step: 'compile', message: hostile });
    const [text = ''] = written;
    expect(text.startsWith('\r\u001b[K')).toBe(true);
    expect(text.slice('\r\u001b[K'.length)).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    expect(text.length).toBeLessThanOrEqual(80 + 3);
  });
});

describe('lines that rewrite themselves', () => {
  it('take back all of the lines they took', () => {
    const written: string[] = [];
    const block = makeLiveBlock({ columns: 80, write: (text) => void written.push(text) });
    block.show(['one', 'two', 'three']);
    block.show(['one']);
    block.clear();
    block.clear();
    expect(written).toEqual([
      '\r\u001b[Kone\ntwo\nthree',
      '\r\u001b[K\u001b[1A\u001b[K\u001b[1A\u001b[Kone',
      '\r\u001b[K',
    ]);
  });

  it.each([
    ['plain text', 'plain', 3, 'pla'],
    ['a colour that is cut and still ends', '\u001b[1mbold\u001b[0m!', 2, '\u001b[1mbo\u001b[0m'],
    ['what fits', '\u001b[1mab\u001b[0m', 2, '\u001b[1mab\u001b[0m'],
  ])('are cut at the width of the terminal: %s', (_what, line, width, cut) => {
    expect(cutVisible(line, width)).toBe(cut);
  });
});

it('a result keeps its lines and tabs', () => {
  const streams = collect();
  printResult({ exit: EXIT.clean, text: 'a\n\tb\n', json: null }, streams, OPTIONS);
  expect(streams.said.out).toBe('a\n\tb\n');
});
