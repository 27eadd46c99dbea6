import { deflate } from 'pako';
import { concatBytes, utf8 } from '../kernel/bytes.ts';
import { A4 } from './label-sheets.ts';

/** Points of a millimetre. */
export const POINTS = 72 / 25.4;

/** Units of the em in shared drawings. */
export const EM = 1000;

/** A drawing that stands in the file once; contents use it by its name. */
export interface PdfForm {
  readonly name: string;
  readonly content: string;
}

/**
 * A PDF of A4 pages that share drawings. Objects: catalogue, page tree, resources, then a page and
 * its contents in turn, then the drawings. Source: ISO 32000-1 §§7.3, 7.5, 8.10.
 * @param pages - contents of each, as drawing operators
 */
export function formatPdfFile(
  pages: readonly string[],
  forms: readonly PdfForm[],
): Uint8Array<ArrayBuffer> {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  const size = `0 0 ${pdfNumber(A4.width * POINTS)} ${pdfNumber(A4.height * POINTS)}`;
  const names = forms.map(({ name }, index) => `/${name} ${4 + 2 * pages.length + index} 0 R`);
  return joinObjects([
    utf8('<< /Type /Catalog /Pages 2 0 R /ViewerPreferences << /PrintScaling /None >> >>'),
    utf8(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
    utf8(`<< /XObject << ${names.join(' ')} >> >>`),
    ...pages.flatMap((content, index) => [
      utf8(
        `<< /Type /Page /Parent 2 0 R /MediaBox [${size}] /Resources 3 0 R /Contents ${5 + 2 * index} 0 R >>`,
      ),
      formatStream(content, ''),
    ]),
    ...forms.map(({ content }) =>
      formatStream(
        content,
        `/Type /XObject /Subtype /Form /BBox [-${EM} -${EM} ${2 * EM} ${2 * EM}]`,
      ),
    ),
  ]);
}

/** Numbers objects from 1 and ends the file with the table of where they start. */
function joinObjects(objects: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [utf8('%PDF-1.7\n%\u00e4\u00f6\u00fc\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const part = concatBytes(utf8(`${index + 1} 0 obj\n`), object, utf8('\nendobj\n'));
    offsets.push(length);
    length += part.length;
    parts.push(part);
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const entries = objects.length + 1;
  const table = `xref\n0 ${entries}\n0000000000 65535 f \n${rows.join('')}`;
  const trailer = `trailer\n<< /Size ${entries} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return concatBytes(...parts, utf8(table + trailer));
}

function formatStream(content: string, keys: string): Uint8Array {
  const packed = deflate(utf8(content), { level: 9 });
  const head = `<< ${keys} /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
  return concatBytes(utf8(head), packed, utf8('\nendstream'));
}

/** A number as PDF writes it, which knows no exponents. */
export function pdfNumber(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
