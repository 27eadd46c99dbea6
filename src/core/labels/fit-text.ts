import { charactersOf, type LabelFont, textWidth } from './label-font.ts';

/** Where a text loses its characters when it does not fit: numbers of devices stand at the end. */
export type Cut = 'middle' | 'end';

/**
 * Shortens a text until it fits, with an ellipsis where something is missing.
 * @param room - width, in ems of the font
 */
export function fitText(text: string, font: LabelFont, room: number, cut: Cut): string {
  if (textWidth(text, font) <= room) return text;
  const characters = charactersOf(text);
  for (let kept = characters.length - 1; kept > 0; kept -= 1) {
    const behind = cut === 'middle' ? Math.floor(kept / 2) : 0;
    const before = characters
      .slice(0, kept - behind)
      .join('')
      .trimEnd();
    const after = characters
      .slice(characters.length - behind)
      .join('')
      .trimStart();
    const shortened = `${before}…${behind === 0 ? '' : after}`;
    if (textWidth(shortened, font) <= room) return shortened;
  }
  return '…';
}

/** Breaks a text into lines of at most so many ems, anywhere: for passwords, which have no words. */
export function breakText(text: string, font: LabelFont, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of charactersOf(text)) {
    if (line !== '' && textWidth(line + character, font) > room) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return line === '' ? lines : [...lines, line];
}
