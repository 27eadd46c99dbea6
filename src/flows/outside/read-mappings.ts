import type { ConnectionService } from '../../core/router/device-description.ts';
import type { ListEnd, ServiceLook } from '../../core/router/observations.ts';
import { type PortMapping, parseMapping } from '../../core/router/port-mapping.ts';
import { isPlainAddress } from '../../core/router/router-url.ts';
import { formatAction, parseAnswer, type SoapAnswer } from '../../core/router/soap.ts';
import { askHttp, type OutsideWorld, troubleOf } from './outside-world.ts';

/** Entries that are asked for; a home has a dozen, and a router that lies has no end. */
export const MOST_ENTRIES = 500;

/**
 * What stands behind the last entry: SpecifiedArrayIndexInvalid, NoSuchEntryInArray, and "invalid
 * arguments" of routers that know neither. Sources: UPnP WANIPConnection:1, actions
 * GetGenericPortMappingEntry and GetSpecificPortMappingEntry; UPnP Device Architecture 1.1 §3, 402.
 */
const NO_MORE = [713, 714];
const INVALID_ARGUMENTS = 402;

/** Asks a service for the address in the internet, and for its mappings one after the other. */
export async function readMappings(
  service: ConnectionService,
  world: OutsideWorld,
): Promise<ServiceLook> {
  const name = service.type.replace(/^.*:service:/, '');
  const externalAddress = await askAddress(service, world);
  const mappings: PortMapping[] = [];
  const end = await readEntries(service, mappings, world);
  return { name, externalAddress, mappings, end };
}

async function askAddress(
  service: ConnectionService,
  world: OutsideWorld,
): Promise<string | undefined> {
  const said = await askService(service, { action: 'GetExternalIPAddress' }, world);
  const address = said.kind === 'answer' ? said.values.get('NewExternalIPAddress') : undefined;
  return address !== undefined && isPlainAddress(address) ? address : undefined;
}

/** @param mappings - takes what is read */
async function readEntries(
  service: ConnectionService,
  mappings: PortMapping[],
  world: OutsideWorld,
): Promise<ListEnd> {
  const { clock, deadline, options, address } = world;
  for (let index = 0; index < MOST_ENTRIES; index += 1) {
    if (clock.now() > deadline) return { kind: 'broken', because: 'the router takes too long' };
    options.onProgress({ step: 'list', message: `asking ${address} for mapping ${index + 1}` });
    const values = { NewPortMappingIndex: String(index) };
    const said = await askService(service, { action: 'GetGenericPortMappingEntry', values }, world);
    if (said.kind === 'fault') return endOf(said, index);
    if (said.kind === 'trouble') return { kind: 'broken', because: said.because };
    const mapping = said.kind === 'answer' ? parseMapping(said.values) : undefined;
    if (mapping === undefined)
      return { kind: 'broken', because: `entry ${index + 1} cannot be read` };
    mappings.push(mapping);
  }
  return { kind: 'full' };
}

/** @param read - entries before it: a router that takes no index at all says so to the first one */
function endOf({ code, text }: Extract<SoapAnswer, { kind: 'fault' }>, read: number): ListEnd {
  if (NO_MORE.includes(code) || (code === INVALID_ARGUMENTS && read > 0)) return { kind: 'whole' };
  return {
    kind: 'broken',
    because: `the router says no: ${code}${text === '' ? '' : `, ${text}`}`,
  };
}

/** Faults come with status 500, and with others where a router knows no better. */
async function askService(
  { type, url }: ConnectionService,
  question: { readonly action: string; readonly values?: Readonly<Record<string, string>> },
  world: OutsideWorld,
): Promise<SoapAnswer | { readonly kind: 'trouble'; readonly because: string }> {
  const { action, values } = question;
  const reply = await askHttp(url, formatAction(type, action, values), world);
  const said = reply.kind === 'reply' ? parseAnswer(reply.text, action) : undefined;
  if (said !== undefined && said.kind !== 'unreadable') return said;
  const because = troubleOf(reply, url);
  return because === undefined ? { kind: 'unreadable' } : { kind: 'trouble', because };
}
