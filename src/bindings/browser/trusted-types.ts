/**
 * The page's content security policy takes text for code or markup only from here. Browsers without
 * Trusted Types take it as it is. Source: W3C "Trusted Types".
 */

/** Name of the policy, in the page's content security policy too. */
const POLICY_NAME = 'harden';

/** The part of the API that is used; TypeScript's own types do not have it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: {
      readonly createScriptURL: (url: string) => string;
      readonly createHTML: (markup: string) => string;
    },
  ): {
    createScriptURL(url: string): string;
    createHTML(markup: string): string;
  };
}

function isTrustedTypes(value: unknown): value is TrustedTypes {
  return typeof value === 'object' && value !== null && 'createPolicy' in value;
}

function makePolicy(): ReturnType<TrustedTypes['createPolicy']> {
  const rules = { createScriptURL: (url: string) => url, createHTML: (markup: string) => markup };
  const factory: unknown = Reflect.get(globalThis, 'trustedTypes');
  return isTrustedTypes(factory) ? factory.createPolicy(POLICY_NAME, rules) : rules;
}

const policy = makePolicy();

/** Starts a worker of ours. @param url - of a script that was built with the page */
export function startWorker(url: string): Worker {
  return new Worker(policy.createScriptURL(url), { type: 'module' });
}

/** Makes an element of a drawing. @param markup - SVG that our own code has made and escaped */
export function parseDrawing(markup: string): Element {
  const whole = `<svg xmlns="http://www.w3.org/2000/svg"${markup.replace(/^<svg/, '')}`;
  const { documentElement } = new DOMParser().parseFromString(
    policy.createHTML(whole),
    'image/svg+xml',
  );
  return document.importNode(documentElement, true);
}
