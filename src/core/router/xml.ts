import { XMLParser } from 'fast-xml-parser';

/** An element without its attributes: routers put nothing of interest there. */
export interface XmlElement {
  /** Without the prefix of its namespace. */
  readonly name: string;
  /** All text directly in it, without blanks at both ends. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/** The deepest document a gateway has a use for, a service of a device in a device in a device, has ten levels. */
const MOST_LEVELS = 32;

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  removeNSPrefix: true,
  parseTagValue: false,
  processEntities: false,
  maxNestedTags: MOST_LEVELS,
});

/**
 * The root of a document that somebody else wrote. Neither UPnP nor SOAP has a document type, and
 * entities of one can grow without end: a document with one is refused.
 * @returns `undefined` for whatever is no XML
 */
export function parseXml(text: string): XmlElement | undefined {
  if (/<!DOCTYPE/i.test(text)) return undefined;
  const items = readItems(text);
  return items === undefined ? undefined : elementsOf(items)[0];
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** Every element of a name below this one, at any depth, in their order. */
export function findElements(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findElements(child, name),
  ]);
}

/** Text as it stands between two tags. Source: XML 1.0 §2.4. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function readItems(text: string): unknown {
  try {
    return PARSER.parse(text);
  } catch {
    return undefined;
  }
}

/** The parser's own tree: an array of objects with one key each, its name, or `#text`. */
function elementsOf(items: unknown): readonly XmlElement[] {
  return entriesOf(items).flatMap(([name, value]) =>
    name === TEXT ? [] : [{ name, text: textOf(value), children: elementsOf(value) }],
  );
}

const TEXT = '#text';

function textOf(items: unknown): string {
  const parts = entriesOf(items).flatMap(([name, value]) =>
    name === TEXT && typeof value === 'string' ? [value] : [],
  );
  return decodeEntities(parts.join('')).trim();
}

function entriesOf(items: unknown): readonly (readonly [string, unknown])[] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown) =>
    typeof item === 'object' && item !== null ? Object.entries(item) : [],
  );
}

/** Source: XML 1.0 §4.6. */
const PREDEFINED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const LARGEST_CODE_POINT = 0x10ffff;

/** Once over the text: what comes out of an entity is never one itself. */
function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g,
    (whole, digits?: string, hexDigits?: string, name?: string) => {
      if (name !== undefined) return PREDEFINED[name] ?? whole;
      const code = digits === undefined ? Number.parseInt(hexDigits ?? '', 16) : Number(digits);
      return code <= LARGEST_CODE_POINT ? String.fromCodePoint(code) : whole;
    },
  );
}
