import { printable } from '../document/printable.ts';
import { escapeXml, findElements, parseXml, type XmlElement } from './xml.ts';

/** A question to a service, ready to be posted. */
export interface SoapRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a service said. */
export type SoapAnswer =
  | { readonly kind: 'answer'; readonly values: ReadonlyMap<string, string> }
  /** It said no. The code is one of UPnP. */
  | { readonly kind: 'fault'; readonly code: number; readonly text: string }
  | { readonly kind: 'unreadable' };

/**
 * Puts a question into the words of SOAP. Source: UPnP Device Architecture 1.1 §3, "Action invocation".
 * @param values - arguments in the order of the service's description
 */
export function formatAction(
  service: string,
  action: string,
  values: Readonly<Record<string, string>> = {},
): SoapRequest {
  const parts = Object.entries(values).map(
    ([name, value]) => `<${name}>${escapeXml(value)}</${name}>`,
  );
  const body = [
    '<?xml version="1.0"?>',
    '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" s:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/">',
    `<s:Body><u:${action} xmlns:u="${service}">${parts.join('')}</u:${action}></s:Body>`,
    '</s:Envelope>',
    '',
  ].join('\r\n');
  return {
    headers: { 'Content-Type': 'text/xml; charset="utf-8"', SOAPAction: `"${service}#${action}"` },
    body,
  };
}

/**
 * Reads what a service said, whatever status stood above it: some send faults with 200.
 * Source: UPnP Device Architecture 1.1 §3, "Action Response" and "Action error response".
 */
export function parseAnswer(text: string, action: string): SoapAnswer {
  const root = parseXml(text);
  if (root === undefined) return { kind: 'unreadable' };
  const [fault] = findElements(root, 'UPnPError');
  if (fault !== undefined) return readFault(fault);
  const [response] = findElements(root, `${action}Response`);
  if (response === undefined) return { kind: 'unreadable' };
  return {
    kind: 'answer',
    values: new Map(response.children.map((child) => [child.name, child.text])),
  };
}

function readFault(fault: XmlElement): SoapAnswer {
  const [code] = findElements(fault, 'errorCode');
  const [description] = findElements(fault, 'errorDescription');
  if (code === undefined || !/^\d{1,5}$/.test(code.text)) return { kind: 'unreadable' };
  return { kind: 'fault', code: Number(code.text), text: printable(description?.text ?? '') };
}
