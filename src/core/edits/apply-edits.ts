import type { Edit } from '../catalogue/pack.ts';
import { HardenError } from '../kernel/errors.ts';

/** An edit whose anchor does not stand exactly once in its file. */
export interface MisplacedEdit {
  readonly edit: Edit;
  /** How often the anchor stands in the file; 0 also where there is no such file. */
  readonly found: number;
  readonly problem: string;
}

/** Texts after the edits, and the edits that could not be made. */
export interface EditedTexts {
  /** Path → new text, of the edited files only. */
  readonly texts: ReadonlyMap<string, string>;
  readonly misplaced: readonly MisplacedEdit[];
}

interface Place {
  readonly edit: Edit;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/**
 * Makes small edits in texts. Every anchor is looked for in the text as it came, so the order of
 * the edits does not matter; two edits must not touch the same place.
 * @param textOf - text of a file, `undefined` where there is none
 */
export function applyEdits(
  edits: readonly Edit[],
  textOf: (file: string) => string | undefined,
): EditedTexts {
  const texts = new Map<string, string>();
  const misplaced: MisplacedEdit[] = [];
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const group = edits.filter((edit) => edit.file === file);
    const text = textOf(file);
    if (text === undefined) {
      misplaced.push(
        ...group.map((edit) => ({ edit, found: 0, problem: 'the source has no such file' })),
      );
      continue;
    }
    const places = group.flatMap((edit): Place[] => {
      const place = findPlace(edit, text);
      if ('start' in place) return [place];
      misplaced.push(place);
      return [];
    });
    texts.set(file, splice(text, places, misplaced));
  }
  return { texts, misplaced };
}

/**
 * Stops for the first edit that could not be made.
 * @throws HardenError `edit.anchor-moved`
 */
export function requireEdits(misplaced: readonly MisplacedEdit[]): void {
  const [first, ...others] = misplaced;
  if (first === undefined) return;
  const more = others.map(({ edit }) => edit.id).join(', ');
  throw new HardenError(
    'edit.anchor-moved',
    `${first.edit.file}: edit ${first.edit.id} cannot be made: ${first.problem}${more === '' ? '' : `; the same is true of ${more}`}`,
  );
}

function findPlace(edit: Edit, text: string): Place | MisplacedEdit {
  // Packs are written with plain line feeds; the file may have others, or both.
  const literal = edit.anchor.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\n', '\r?\n');
  const [place, ...more] = text.matchAll(new RegExp(literal, 'g'));
  if (place === undefined || more.length > 0) {
    const found = place === undefined ? 0 : more.length + 1;
    return { edit, found, problem: `its anchor was found ${found} times instead of once` };
  }
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  return {
    edit,
    start: place.index,
    end: place.index + place[0].length,
    replacement: edit.replacement.replaceAll('\n', ending),
  };
}

function splice(text: string, places: readonly Place[], misplaced: MisplacedEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  let previous: Edit | undefined;
  for (const { edit, start, end, replacement } of [...places].sort((a, b) => a.start - b.start)) {
    if (start < at) {
      misplaced.push({
        edit,
        found: 1,
        problem: `its anchor overlaps that of edit ${previous?.id ?? ''}`,
      });
      continue;
    }
    parts.push(text.slice(at, start), replacement);
    at = end;
    previous = edit;
  }
  return [...parts, text.slice(at)].join('');
}
