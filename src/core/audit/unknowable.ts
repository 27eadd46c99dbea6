import { formatListener } from '../catalogue/feature.ts';
import { deriveListeners } from './derive-listeners.ts';
import type { AuditSubject } from './subject.ts';

/** What no look at this file can tell, as sentences for the report. */
export function listUnknowable(subject: AuditSubject): string[] {
  const { pack, evidence, symbols, expected, control } = subject;
  const unknown = [...evidence].filter(([, { verdict }]) => verdict === 'unknown').length;
  const moved = deriveListeners(subject).filter((listener) => listener.portMacro !== undefined);
  return [
    ...when(
      symbols === undefined,
      'Symbols are gone from this file: features that only their symbols betray cannot be told from stripped ones. The ELF file of the same build would show them.',
    ),
    ...when(
      unknown > 0,
      `${unknown === 1 ? '1 feature has' : `${unknown} features have`} no marker that could be looked for here: in or out, this file does not say.`,
    ),
    ...when(
      pack === undefined,
      'No catalogue knows this firmware: which features it has and which ports it opens was not derived.',
    ),
    ...when(
      pack !== undefined && expected === undefined,
      'Nobody said what this firmware should be: what is present is listed, not judged.',
    ),
    ...when(
      pack !== undefined && control === undefined,
      'Without a control build nobody has seen that the markers of a feature would be found here: "absent" says only that none was.',
    ),
    ...when(
      moved.length > 0,
      `A build flag may have moved a port: ${moved.map((l) => `${formatListener(l)} (${l.portMacro ?? ''})`).join(', ')}.`,
    ),
    ...when(
      pack?.credentials.some(({ value }) => value.length < 4) === true,
      'An empty or very short default password leaves no trace that could be found.',
    ),
    'Settings stored in the flash of a device beat what was compiled in: they can open ports and change passwords without a byte of this file changing.',
    'Code was not executed: what a listener does once it is reached was not tested.',
  ];
}

function when(holds: boolean, sentence: string): string[] {
  return holds ? [sentence] : [];
}
