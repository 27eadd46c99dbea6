import { AUDIT_CHECKS } from '../../src/core/audit/checks.ts';
import type { Finding } from '../../src/core/kernel/finding.ts';
import type { ReportModel } from '../../src/core/report/model.ts';

/** A report with nothing in it. */
export function aReport(changes: Partial<ReportModel> = {}): ReportModel {
  return {
    title: 'Audit of firmware.bin',
    version: '1.2.3',
    subject: 'firmware.bin',
    facts: [],
    limits: [],
    findings: [],
    rules: [],
    features: [],
    listeners: [],
    sides: undefined,
    edits: [],
    toolchain: [],
    digests: [],
    notChecked: [],
    unknowable: [],
    ...changes,
  };
}

/** An unknown key, as the reader of profiles reports it. */
export const UNKNOWN_KEY: Finding = {
  check: 'profile.unknown-key',
  severity: 'error',
  message: 'unknown key "lisenters"; did you mean "listeners"?',
  remedy: 'rename the key',
  location: {
    file: 'garage.yaml',
    line: 7,
    column: 1,
    endColumn: 10,
    source: 'lisenters: []',
  },
};

const SYMBOLS = ['accept', 'Client::s_on_tcp_recv', 'message::PasswordRequest', 'setup', 'write'];

/** A bundle in which one feature came back, with every part of a report filled in. */
export const GARAGE_DOOR: ReportModel = aReport({
  title: 'garage-door',
  subject: 'build/garage-door',
  facts: [
    { name: 'firmware', value: 'ESPurna 1.15-dev' },
    { name: 'board', value: 'itead-sonoff-basic (esp8266, 1 MB)' },
    { name: 'file', value: 'esp8266-arduino image and xtensa ELF' },
    { name: 'size', value: '417,344 bytes' },
  ],
  limits: [
    'The ESP8266 cannot keep a secret from whoever holds the board: its flash can be read over the serial port.',
    'While the device has no network it opens an access point of its own; the password of it is the administrator password.',
  ],
  findings: [
    {
      check: 'audit.feature-present',
      severity: 'error',
      message: 'telnet should be off, but traces of it are in the firmware',
      remedy:
        'see in the plan what switches TELNET_SUPPORT back on, and switch that off too; if another wanted feature needs it, name telnet in the profile',
      evidence: [
        ...SYMBOLS.map(
          (name, index) =>
            `symbol espurna::telnet::(anonymous namespace)::${name} at 0x4021f3${index}0`,
        ),
        'string "telnetPort" at offset 0x4d2c8',
        'string "telnetAuth" at offset 0x4d2d4',
      ],
    },
    {
      check: 'audit.listener-outside-contract',
      severity: 'error',
      message: 'telnet listens on tcp/23, which the profile does not allow',
      remedy: 'leave telnet out of the profile, or add tcp/23 to its listeners',
      evidence: ['telnet: symbol espurna::telnet::(anonymous namespace)::accept at 0x4021f300'],
    },
    UNKNOWN_KEY,
    {
      check: 'audit.private-path',
      severity: 'warning',
      message: '1 path of the building machine in the firmware',
      remedy: 'compile with -ffile-prefix-map=<folder>=. , as `harden build` does',
      evidence: ['"/home/ada/espurna/code/espurna/relay.cpp" at offset 0x41a30'],
    },
    {
      check: 'audit.no-proof',
      severity: 'note',
      message: '1 stripped feature left no marker that could be looked for',
      remedy: 'audit the ELF file as well, or add markers to the catalogue',
      evidence: ['captive-portal (WIFI_AP_CAPTIVE_SUPPORT)'],
    },
    {
      check: 'mqtt.plain-port',
      severity: 'error',
      message: 'MQTT on port 1883 sends passwords in the clear',
      remedy: 'use port 8883 with TLS',
      location: { file: 'garage.yaml', line: 11, column: 9, endColumn: 13, source: '  port: 1883' },
      waived: { reason: 'the broker moves to TLS with the next release', until: '2026-12-31' },
    },
  ],
  rules: AUDIT_CHECKS.map(({ id, severity, title, why }) => ({ id, severity, title, why })),
  features: [
    {
      id: 'relay',
      title: 'Relays',
      requested: 'on',
      effective: 'on',
      proof: 'present',
      evidence: ['symbol espurna::relay::setup at 0x40221000'],
    },
    {
      id: 'telnet',
      title: 'Telnet server',
      requested: 'off',
      effective: 'on',
      proof: 'present',
      evidence: [
        'symbol espurna::telnet::(anonymous namespace)::accept at 0x4021f300',
        'string "telnetPort" at offset 0x4d2c8',
      ],
    },
    {
      id: 'alexa',
      title: 'Alexa emulation',
      requested: 'off',
      effective: 'off',
      proof: 'absent',
      evidence: [],
    },
    {
      id: 'home-assistant',
      title: 'Home Assistant discovery',
      requested: 'off',
      effective: 'off',
      proof: 'absent',
      partial: true,
      evidence: [],
    },
    {
      id: 'captive-portal',
      title: 'Captive portal',
      requested: 'off',
      effective: 'off',
      proof: 'unknown',
      evidence: [],
    },
  ],
  listeners: [
    {
      port: 'tcp/23',
      allowed: false,
      open: true,
      authentication: 'password',
      features: ['telnet'],
    },
    { port: 'tcp/80', allowed: true, open: true, authentication: 'none', features: ['web', 'api'] },
    { port: 'udp/5353', allowed: true, open: false, features: [] },
  ],
  sides: {
    before: {
      label: 'stock',
      bytes: 610160,
      listeners: ['tcp/23', 'udp/53', 'tcp/80', 'udp/1900', 'udp/5353', 'udp/8266'],
      features: 74,
    },
    after: { label: 'hardened', bytes: 417344, listeners: ['tcp/23', 'tcp/80'], features: 6 },
  },
  edits: [
    {
      file: 'code/espurna/relay.cpp',
      reason: 'includes the header it needs when the web API is off',
    },
  ],
  toolchain: ['xtensa-lx106-elf-gcc 10.3.0', 'PlatformIO Core 6.2.0', 'SCons 4.11.1'],
  digests: [
    {
      file: 'firmware.bin',
      sha256: '9937e63c3b0763e29ede0246746567b6417c1f2f56fb43846ad2f6ee5cb81763',
    },
  ],
  notChecked: [{ check: 'audit.image-digest', because: 'it needs an image that carries a digest' }],
  unknowable: [
    'Settings stored in the flash of a device beat what was compiled in: they can open ports and change passwords without a byte of this file changing.',
  ],
});

/** Texts that try to break out of one of the formats. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'a | b | c',
  '`code` ```fence```',
  'line one\nline two\r\n# heading',
  '\u001b[31mred\u001b[0m \u001b]0;title\u0007 \u009b2J',
  '\u202egpj.exe\u202c',
  '[link](javascript:alert(1)) ![x](http://evil.example/x.png)',
  '**bold** _it_ ~~no~~ @someone #12 $x$ https://evil.example www.evil.example',
  '- item',
  '1. item',
  '{0} {{1}} [a](1)',
  '&lt;b&gt; &amp;',
  "it's \\ back\\slash",
  '\ud800 half a pair',
  '</style></svg></title></code>',
];

/** A report with a hostile text in every place that takes one. */
export function hostileReport(text: string): ReportModel {
  const finding = (waived: boolean): Finding => ({
    check: text,
    severity: 'error',
    message: text,
    remedy: text,
    evidence: [text, text, text, text, text, text],
    location: { file: text, line: 1, column: 3, endColumn: 5, source: text },
    ...(waived ? { waived: { reason: text, until: text } } : {}),
  });
  const side = { label: text, bytes: 1, listeners: [text] };
  return aReport({
    title: text,
    version: text,
    subject: text,
    facts: [{ name: 'name', value: text }],
    limits: [text],
    findings: [finding(false), finding(true)],
    rules: [{ id: text, severity: 'error', title: text, why: text }],
    features: [{ id: text, title: text, proof: 'present', evidence: [text] }],
    listeners: [{ port: text, allowed: false, open: true, features: [text] }],
    sides: { before: side, after: side },
    edits: [{ file: text, reason: text }],
    toolchain: [text],
    digests: [{ file: text, sha256: text }],
    notChecked: [{ check: text, because: text }],
    unknowable: [text],
    steps: [{ what: text, lines: [text] }],
  });
}
