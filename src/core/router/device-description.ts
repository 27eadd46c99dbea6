import { printable } from '../document/printable.ts';
import { parseRouterUrl, type RouterUrl, resolveRouterUrl } from './router-url.ts';
import { childOf, findElements, parseXml } from './xml.ts';

/**
 * Services that open ports. Sources: UPnP Forum, service templates WANIPConnection:1 and :2 and
 * WANPPPConnection:1, "ServiceType".
 */
const CONNECTION_SERVICE =
  /^urn:schemas-upnp-org:service:(WANIPConnection:[12]|WANPPPConnection:1)$/;

/** Most of them in one router: one for each line to the internet. */
const MOST_SERVICES = 4;

/** A service of the router that opens ports. */
export interface ConnectionService {
  /** `urn:schemas-upnp-org:service:WANIPConnection:1`. */
  readonly type: string;
  readonly url: RouterUrl;
}

/** What a router says of itself. */
export interface DeviceDescription {
  /** Fit to be shown. */
  readonly name: string | undefined;
  readonly services: readonly ConnectionService[];
  /** Control addresses that lead to somebody else, fit to be shown: they are not asked. */
  readonly elsewhere: readonly string[];
}

/**
 * Reads the description of a device and of all devices in it.
 * @param location - where it was read; control addresses of any other host are refused
 * @returns `undefined` for whatever is no description
 */
export function parseDescription(text: string, location: RouterUrl): DeviceDescription | undefined {
  const root = parseXml(text);
  const device = root?.name === 'root' ? childOf(root, 'device') : undefined;
  if (root === undefined || device === undefined) return undefined;
  const base = baseOf(childOf(root, 'URLBase')?.text, location);
  const services: ConnectionService[] = [];
  const elsewhere: string[] = [];
  for (const service of findElements(device, 'service')) {
    const type = childOf(service, 'serviceType')?.text ?? '';
    const control = childOf(service, 'controlURL')?.text ?? '';
    if (!CONNECTION_SERVICE.test(type) || control === '') continue;
    const url = resolveRouterUrl(control, base);
    if (url?.host === location.host) services.push({ type, url });
    else elsewhere.push(printable(control));
  }
  const name = childOf(device, 'friendlyName')?.text ?? '';
  return {
    name: name === '' ? undefined : printable(name),
    services: services.slice(0, MOST_SERVICES),
    elsewhere: elsewhere.slice(0, MOST_SERVICES),
  };
}

/** Source: UPnP Device Architecture 1.0, "Device description", URLBase; 1.1 takes the place of the description. */
function baseOf(text: string | undefined, location: RouterUrl): RouterUrl {
  const base = text ? parseRouterUrl(text) : undefined;
  return base ?? location;
}
