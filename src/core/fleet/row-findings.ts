import { formatPath } from '../document/path.ts';
import type { Locatable } from '../document/schema-findings.ts';
import type { Finding } from '../kernel/finding.ts';
import { tellFirst } from '../kernel/tell-first.ts';
import type { FleetRow } from './fleet-rows.ts';
import { macProblem } from './mac.ts';
import { fillNumber, type Member } from './series.ts';
import { topicProblem } from './topic.ts';

/** Most characters of a text once its number is in it, UTF-16 units; the schema has them, too. */
const LIMITS: Readonly<Record<string, number>> = { id: 32, room: 64, note: 200 };

const TEXTS = ['profile', 'room', 'topic', 'note'] as const;

/** Controls, line separators and halves of characters, which no label, table or topic can carry. */
const NOT_ONE_LINE = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

interface Problem {
  readonly row: FleetRow;
  readonly key: string;
  readonly check: string;
  readonly message: string;
  readonly remedy: string;
}

/** What is wrong with the values of rows whose form is right. */
export function rowFindings(rows: readonly FleetRow[], document: Locatable): Finding[] {
  const problems = rows.flatMap((row) => [
    ...textProblems(row),
    ...seriesProblems(row),
    ...topicProblems(row),
    ...macProblems(row),
  ]);
  const describe = ({ row, key, check, message, remedy }: Problem): readonly Finding[] => {
    const location = document.locate(['devices', row.index, key]);
    return [{ check, severity: 'error', message, remedy, location }];
  };
  return tellFirst(problems, describe, 'values of the wrong form');
}

function textProblems(row: FleetRow): readonly Problem[] {
  return TEXTS.flatMap((key) => {
    const text = row.raw[key];
    if (typeof text !== 'string' || !NOT_ONE_LINE.test(text)) return [];
    return [wrongForm(row, key, 'must be one line of text, without control characters')];
  });
}

/** The last device of a series has the longest number. */
function seriesProblems(row: FleetRow): readonly Problem[] {
  const last = row.members.at(-1);
  if (!row.isSeries || last === undefined) return [];
  const tooLong = Object.entries(LIMITS).flatMap(([key, limit]) => {
    const text = key === 'id' ? last.id : filled(row, key, last);
    if (text === undefined || text.length <= limit) return [];
    return [wrongForm(row, key, `gives a device a text of more than ${limit} characters`)];
  });
  const isId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(last.id);
  const message = 'must give ids of lower-case letters, digits and single dashes';
  return isId ? tooLong : [...tooLong, wrongForm(row, 'id', message)];
}

function topicProblems(row: FleetRow): readonly Problem[] {
  const last = row.members.at(-1);
  const text = last && filled(row, 'topic', last);
  const problem = text === undefined ? undefined : topicProblem(text);
  if (problem === undefined) return [];
  return [
    {
      ...{ row, key: 'topic', check: 'fleet.topic', message: `the topic ${problem}` },
      remedy: 'write it as in house/hall/lamp',
    },
  ];
}

function macProblems(row: FleetRow): readonly Problem[] {
  const { mac } = row.raw;
  const message = typeof mac === 'string' && !row.isSeries ? macProblem(mac) : undefined;
  if (message === undefined) return [];
  const remedy = 'copy the address from the label of the module, or leave it out';
  return [{ row, key: 'mac', check: 'fleet.bad-mac', message, remedy }];
}

function filled({ raw }: FleetRow, key: string, member: Member): string | undefined {
  const text = raw[key];
  return typeof text === 'string' ? fillNumber(text, member) : undefined;
}

function wrongForm(row: FleetRow, key: string, message: string): Problem {
  const path = formatPath(['devices', row.index, key]);
  return {
    ...{ row, key, check: 'fleet.wrong-form', message: `"${path}" ${message}` },
    remedy: 'correct the value',
  };
}
