import { WELL_KNOWN_CREDENTIALS } from '../../catalogue/well-known-credentials.ts';

/** A password that firmware ships with, or that every guesser tries first. */
export interface DefaultPassword {
  readonly value: string;
  readonly source: string;
}

const GUESSED = 'NCSC list of the 100,000 most used passwords, or the name of the product';

/** Defaults of firmware for these chips, and the first guesses of everybody. */
export const DEFAULT_PASSWORDS: readonly DefaultPassword[] = [
  ...WELL_KNOWN_CREDENTIALS,
  { value: 'raspberry', source: 'Raspberry Pi OS before 2022-04, user pi' },
  ...[
    'admin',
    'administrator',
    'password',
    'passw0rd',
    'password1',
    '12345678',
    '123456789',
    '1234567890',
    'qwertyuiop',
    'qwerty123',
    'iloveyou',
    'changeme',
    'letmein',
    'welcome1',
    'mosquitto',
    'esp8266',
    'espressif',
    'sonoff',
    'tasmota',
    'espurna',
    'espeasy',
    'homeassistant',
    'internet',
    'default',
    'secret',
  ].map((value) => ({ value, source: GUESSED })),
];
