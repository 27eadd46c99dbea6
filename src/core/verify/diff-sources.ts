import type { FirmwarePack } from '../catalogue/pack.ts';
import { utf8 } from '../kernel/bytes.ts';
import { digestHex } from '../kernel/checksums.ts';
import { compare, type Finding } from '../kernel/finding.ts';
import type { SourceFile } from '../oracle/source-switches.ts';
import { findListenerCalls, type ListenerCall } from './listener-calls.ts';
import { type MacroDefault, type MacroFacts, readFacts } from './source-facts.ts';

/** Two versions of a source. */
export interface SourcePair {
  readonly before: readonly SourceFile[];
  readonly after: readonly SourceFile[];
}

/**
 * Tells what an upstream update brings: switches, defaults of switches, places that open a port,
 * default secrets, certificates. What a new switch opens is for whoever classifies it.
 */
export function diffSources(pack: FirmwarePack, { before, after }: SourcePair): Finding[] {
  const facts = { before: readFacts(before), after: readFacts(after) };
  const patterns = pack.oracle.switchPatterns.map((pattern) => new RegExp(pattern));
  const rows = new Set(pack.features.map(({ macro }) => macro));
  const isSwitch = (name: string): boolean =>
    rows.has(name) || patterns.some((pattern) => pattern.test(name));
  return [
    ...diffSwitches(facts, isSwitch),
    ...diffDefaults(facts, isSwitch),
    ...diffListeners(before, after),
    ...diffSecrets(facts),
    ...diffCertificates(before, after),
  ];
}

type FactsPair = {
  readonly before: ReadonlyMap<string, MacroFacts>;
  readonly after: ReadonlyMap<string, MacroFacts>;
};

function diffSwitches(
  { before, after }: FactsPair,
  isSwitch: (name: string) => boolean,
): Finding[] {
  const names = (facts: ReadonlyMap<string, MacroFacts>): string[] =>
    [...facts].filter(([name, row]) => isSwitch(name) && isAsked(row)).map(([name]) => name);
  const old = new Set(names(before));
  const now = new Set(names(after));
  return [
    ...[...now]
      .filter((name) => !old.has(name))
      .sort(compare)
      .map((name) => added(name, after.get(name))),
    ...[...old]
      .filter((name) => !now.has(name))
      .sort(compare)
      .map((name) => removed(name, before.get(name))),
  ];
}

/** A name that is only defined decides nothing, and one for a C++ expression cannot be asked by #if. */
function isAsked({ byValue, byDefinition, defaults }: MacroFacts): boolean {
  if (byDefinition.length === 0 && defaults.some(({ value }) => value.includes('::'))) return false;
  return byDefinition.length > 0 || byValue.length > 0 || defaults.some(({ guarded }) => guarded);
}

function added(name: string, facts: MacroFacts | undefined): Finding {
  const [first] = facts?.defaults ?? [];
  const place = first ?? facts?.byValue[0] ?? facts?.byDefinition[0];
  return {
    check: 'upstream.switch-added',
    severity: 'error',
    message: `new switch ${name}, ${first ? `default ${show(first.value)}` : 'not defined by default'}`,
    remedy: `classify ${name} in features.yaml: what it opens, what it needs, what it forces`,
    ...(place && { location: { file: place.file, line: place.line } }),
  };
}

function removed(name: string, facts: MacroFacts | undefined): Finding {
  const place = facts?.defaults[0] ?? facts?.byValue[0] ?? facts?.byDefinition[0];
  return {
    check: 'upstream.switch-removed',
    severity: 'warning',
    message: `switch ${name} is gone`,
    remedy: 'see whether what it switched is gone too, or always in; then remove its row',
    ...(place && { location: { file: place.file, line: place.line } }),
  };
}

function diffDefaults(
  { before, after }: FactsPair,
  isSwitch: (name: string) => boolean,
): Finding[] {
  return [...after].flatMap(([name, now]): Finding[] => {
    const old = before.get(name);
    if (!old || !isSwitch(name)) return [];
    const [was, is] = [guardedOf(old), guardedOf(now)];
    const place = now.defaults.find(({ guarded }) => guarded);
    if (was === is || was === '' || is === '' || !place) return [];
    return [
      {
        check: 'upstream.default',
        severity: 'warning',
        message: `the default of ${name} changes from ${was} to ${is}`,
        remedy: 'correct the row, and see what the change means for the profiles that use it',
        location: { file: place.file, line: place.line },
      },
    ];
  });
}

function guardedOf({ defaults }: MacroFacts): string {
  const values = defaults.filter(({ guarded }) => guarded).map(({ value }) => show(value));
  return [...new Set(values)].sort(compare).join(' or ');
}

/** A place that only moved to another line is the same. */
function diffListeners(before: readonly SourceFile[], after: readonly SourceFile[]): Finding[] {
  const [old, now] = [findListenerCalls(before), findListenerCalls(after)];
  return [
    ...without(now, old).map(
      ({ file, line, code }): Finding => ({
        check: 'upstream.listener-added',
        severity: 'error',
        message: `another place opens a port: ${code}`,
        remedy: 'see which switch leaves it out, and give the row of that switch its listener',
        location: { file, line },
      }),
    ),
    ...without(old, now).map(
      ({ file, line, code }): Finding => ({
        check: 'upstream.listener-removed',
        severity: 'note',
        message: `a place that opened a port is gone: ${code}`,
        remedy: 'see whether the feature still listens, and where',
        location: { file, line },
      }),
    ),
  ];
}

/** The calls of one version that the other has not, each as often as it stands there. */
function without(calls: readonly ListenerCall[], others: readonly ListenerCall[]): ListenerCall[] {
  const left = [...others];
  return calls.filter(({ file, code }) => {
    const index = left.findIndex((other) => other.file === file && other.code === code);
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

/** Names under which firmware keeps credentials. */
const SECRET_NAME = /PASS|KEY|TOKEN|SECRET|USER/;

function diffSecrets({ before, after }: FactsPair): Finding[] {
  const secrets = ({ defaults }: MacroFacts): MacroDefault[] =>
    defaults.filter(({ value }) => /^"[^"]+"$/.test(value));
  return [...after]
    .filter(([name]) => SECRET_NAME.test(name))
    .flatMap(([name, now]) => {
      const old = new Set(secrets(before.get(name) ?? EMPTY).map(({ value }) => value));
      return secrets(now)
        .filter(({ value }) => !old.has(value))
        .map(
          ({ value, file, line }): Finding => ({
            check: 'upstream.secret',
            severity: 'warning',
            message: `new default credential: ${name} is ${value}`,
            remedy: 'add it to credentials in firmware.yaml, and a field that replaces it',
            location: { file, line },
          }),
        );
    });
}

const EMPTY: MacroFacts = { defaults: [], byValue: [], byDefinition: [] };

/** As it stands, or as a C string; code that looks for the first line has other characters between. */
const PEM = /-----BEGIN ([A-Z ]+)-----[A-Za-z0-9+/=\s"\\]*-----END \1-----/g;
/** Trust anchors of BearSSL as C arrays. Source of the name: BearSSL, `inc/bearssl_x509.h`. */
const TRUST_ANCHORS = /br_x509_trust_anchor/;

function diffCertificates(before: readonly SourceFile[], after: readonly SourceFile[]): Finding[] {
  const old = new Map(before.map((file) => [file.path, anchorsOf(file)]));
  const now = new Map(after.map((file) => [file.path, anchorsOf(file)]));
  const paths = [...new Set([...old.keys(), ...now.keys()])].sort(compare);
  return paths.flatMap((file): Finding[] => {
    const [was, is] = [old.get(file) ?? '', now.get(file) ?? ''];
    if (was === is) return [];
    const change = was === '' ? 'new' : is === '' ? 'no more' : 'other';
    return [
      {
        check: 'upstream.certificate',
        severity: 'warning',
        message: `${change} certificates or keys in ${file}`,
        remedy: 'compare them one by one: who would be believed that was not before',
        location: { file },
      },
    ];
  });
}

/** Digest of the certificates and keys in a file; empty where it has none. */
function anchorsOf({ text }: SourceFile): string {
  const blocks = text.match(PEM) ?? [];
  const content = blocks.length > 0 ? blocks.join('\n') : TRUST_ANCHORS.test(text) ? text : '';
  return content === '' ? '' : digestHex(utf8(content.replace(/\r/g, '')));
}

function show(value: string): string {
  return value === '' ? 'defined, empty' : value;
}
