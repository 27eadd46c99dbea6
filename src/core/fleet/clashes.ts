import type { Locatable } from '../document/schema-findings.ts';
import type { Finding } from '../kernel/finding.ts';
import { tellFirst } from '../kernel/tell-first.ts';
import type { FleetRow } from './fleet-rows.ts';
import { foldMac } from './mac.ts';
import { fillNumber } from './series.ts';
import { topicsAbove } from './topic.ts';

/** What no two devices may have in common. */
interface Property {
  readonly key: 'id' | 'mac' | 'topic';
  readonly what: string;
  readonly many: string;
  readonly own: string;
  fold(text: string): string;
}

const PROPERTIES: readonly Property[] = [
  { key: 'id', what: 'id', many: 'ids', own: 'an id', fold: (text) => text.toLowerCase() },
  { key: 'mac', what: 'MAC address', many: 'addresses', own: 'the address', fold: foldMac },
  { key: 'topic', what: 'topic', many: 'topics', own: 'a topic', fold: (text) => text },
];

/** A value of a device. */
interface Claim {
  readonly row: FleetRow;
  readonly text: string;
  /** Key it stands under: a topic that is not named is the id. */
  readonly at: string;
}

/** All values in which one row meets another. */
interface Clash {
  readonly property: Property;
  readonly earlier: Claim;
  readonly later: readonly Claim[];
  /** True where one topic lies within the other. */
  readonly isWithin: boolean;
}

/** Ids, addresses and topics that two devices would share, each pair of rows once, with both places. */
export function findClashes(rows: readonly FleetRow[], document: Locatable): Finding[] {
  const clashes = PROPERTIES.flatMap((property) => clashesOf(property, rows));
  return tellFirst(clashes, (clash) => [describe(clash, document)], 'devices that meet others');
}

function clashesOf(property: Property, rows: readonly FleetRow[]): readonly Clash[] {
  const claims = rows.flatMap((row) => claimsOf(property.key, row));
  const first = new Map<string, Claim>();
  const found = new Map<string, { readonly earlier: Claim; later: Claim[]; isWithin: boolean }>();
  const meet = (earlier: Claim, later: Claim, isWithin: boolean): void => {
    if (earlier.row === later.row || !isOwn(property, earlier, later)) return;
    const key = `${earlier.row.index} ${later.row.index} ${isWithin}`;
    const known = found.get(key);
    if (known) known.later.push(later);
    else found.set(key, { earlier, later: [later], isWithin });
  };
  for (const claim of claims) {
    const folded = property.fold(claim.text);
    const earlier = first.get(folded);
    if (earlier) meet(earlier, claim, false);
    else first.set(folded, claim);
  }
  if (property.key === 'topic') {
    for (const claim of claims) {
      for (const above of topicsAbove(claim.text)) {
        const around = first.get(above);
        if (around) meet(around, claim, true);
      }
    }
  }
  return [...found.values()].map((clash) => ({ property, ...clash }));
}

/** Two ids that are the same are said once, and not again as topics. */
function isOwn({ key }: Property, earlier: Claim, later: Claim): boolean {
  return key !== 'topic' || earlier.at === 'topic' || later.at === 'topic';
}

function claimsOf(key: Property['key'], row: FleetRow): readonly Claim[] {
  const text = row.raw[key];
  if (key === 'id') return row.members.map(({ id }) => ({ row, text: id, at: key }));
  if (key === 'topic' && text === undefined) {
    return row.members.map(({ id }) => ({ row, text: id, at: 'id' }));
  }
  if (typeof text !== 'string') return [];
  if (key === 'mac') return row.isSeries ? [] : [{ row, text, at: key }];
  return row.members.map((member) => ({ row, text: fillNumber(text, member), at: key }));
}

function describe(clash: Clash, document: Locatable): Finding {
  const { property, earlier, later } = clash;
  const [first] = later;
  const { line } = document.locate(['devices', earlier.row.index, earlier.at]);
  return {
    check: 'fleet.twice',
    severity: 'error',
    message: sentence(clash, `line ${line ?? 0}`, isShown(first, document)),
    remedy: `give each device ${property.own} of its own`,
    location: document.locate(['devices', first?.row.index ?? 0, first?.at ?? property.key]),
  };
}

/** Only what a series makes has to be named: the rest stands at the place that is shown. */
function sentence(
  { property: { what, many }, earlier, later, isWithin }: Clash,
  place: string,
  isTold: boolean,
): string {
  const [first] = later;
  const last = later.at(-1);
  if (first === undefined || last === undefined) return '';
  if (isWithin) {
    return `the ${what} of this device lies within that of the device in ${place}, which could speak for it`;
  }
  if (!earlier.row.isSeries && !first.row.isSeries) {
    const same = earlier.text === first.text ? 'the same' : 'the same but for its spelling';
    return `the ${what} of this device is ${same} as that in ${place}`;
  }
  const name = isTold ? ` "${first.text}"` : '';
  const whose = first.row.isSeries ? 'of this series' : 'of this device';
  const other = earlier.row.isSeries ? `the series in ${place}` : `the device in ${place}`;
  if (later.length === 1) return `the ${what}${name} ${whose} is also one of ${other}`;
  const range = isTold ? `, from "${first.text}" to "${last.text}",` : '';
  return `${later.length} ${many} ${whose}${range} are also those of ${other}`;
}

function isShown(claim: Claim | undefined, document: Locatable): boolean {
  return claim !== undefined && document.isShown(['devices', claim.row.index, claim.at]);
}
