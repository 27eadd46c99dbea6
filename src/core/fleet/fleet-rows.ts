import { isRecord } from '../document/path.ts';
import type { Locatable } from '../document/schema-findings.ts';
import type { Finding } from '../kernel/finding.ts';
import { countSeries, expandSeries, type Member, NUMBER_MARK, parseSeries } from './series.ts';

/** Most devices of one fleet: secrets of more take minutes to make, and a slip makes a million. */
export const MAX_DEVICES = 100_000;

/** One entry of the fleet file, right or wrong, and the devices it stands for. */
export interface FleetRow {
  readonly index: number;
  readonly raw: Readonly<Record<string, unknown>>;
  readonly isSeries: boolean;
  /** Empty where the id cannot be read, or stands for too many. */
  readonly members: readonly Member[];
}

/** Finds the devices of every row, and what keeps a row from being a series. */
export function readRows(document: Locatable): {
  readonly rows: readonly FleetRow[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  let count = 0;
  const rows = entriesOf(document.value).map((raw, index): FleetRow => {
    const { id } = raw;
    if (typeof id !== 'string') return { index, raw, isSeries: false, members: [] };
    const series = parseSeries(id);
    if (series === undefined) {
      count += 1;
      return { index, raw, isSeries: false, members: [{ id, number: undefined }] };
    }
    const report = (problem: SeriesProblem): void =>
      void findings.push(seriesFinding(problem, index, document));
    seriesTexts(raw).forEach(report);
    if ('problem' in series) {
      report({ key: 'id', message: series.problem, remedy: 'write it as in lamp-{001..250}' });
      return { index, raw, isSeries: true, members: [] };
    }
    count += countSeries(series);
    if (count <= MAX_DEVICES) return { index, raw, isSeries: true, members: expandSeries(series) };
    report({
      key: 'id',
      message: `up to this series the fleet has ${count} devices, and may have ${MAX_DEVICES}`,
      remedy: 'correct the numbers, or write several fleet files',
    });
    return { index, raw, isSeries: true, members: [] };
  });
  return { rows, findings };
}

interface SeriesProblem {
  readonly key: string;
  readonly message: string;
  readonly remedy: string;
}

/** What one device may have, and many cannot share. */
function seriesTexts({ mac, topic }: FleetRow['raw']): readonly SeriesProblem[] {
  return [
    ...(mac === undefined
      ? []
      : [
          {
            key: 'mac',
            message: 'a MAC address is that of one device, and this is a series',
            remedy: 'give the device with this address a line of its own',
          },
        ]),
    ...(typeof topic !== 'string' || topic.includes(NUMBER_MARK)
      ? []
      : [
          {
            key: 'topic',
            message: 'all devices of this series would have the same topic',
            remedy: `write ${NUMBER_MARK} where the number of the device belongs: lamps/${NUMBER_MARK}`,
          },
        ]),
  ];
}

function seriesFinding(problem: SeriesProblem, index: number, document: Locatable): Finding {
  const { key, message, remedy } = problem;
  const location = document.locate(['devices', index, key]);
  return { check: 'fleet.series', severity: 'error', message, remedy, location };
}

function entriesOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  const devices: unknown = isRecord(value) ? value.devices : undefined;
  return Array.isArray(devices)
    ? devices.map((device: unknown) => (isRecord(device) ? device : {}))
    : [];
}
