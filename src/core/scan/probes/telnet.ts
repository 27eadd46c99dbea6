import { asText, firstWords, type ServiceProbe } from '../service-probe.ts';

/** Bytes that start a negotiation: IAC with WILL, WONT, DO or DONT. Source: RFC 854. */
const NEGOTIATION = /\xff[\xfb-\xfe]/;

/** What asks for a password. Source: ESPurna `code/espurna/telnet.cpp`, and login prompts of others. */
const PROMPT = /\b(?:password|login|username)\b/i;

/** Longest prompt, characters. */
const PROMPT_LENGTH = 200;

/** A console that speaks first. */
export const TELNET: ServiceProbe = {
  protocol: 'telnet',
  transport: 'tcp',
  ports: [23],
  request: () => undefined,
  recognise: (heard) => {
    const text = asText(heard);
    const lastLine = text.trimEnd().slice(-PROMPT_LENGTH).split('\n').at(-1) ?? '';
    const asks = PROMPT.test(lastLine);
    if (!asks && !NEGOTIATION.test(text)) return undefined;
    const words = firstWords(heard.filter((byte) => byte < 0x80));
    return { protocol: 'telnet', says: words, authentication: asks ? 'password' : undefined };
  },
};
