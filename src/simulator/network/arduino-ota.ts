import { utf8 } from '../../core/kernel/bytes.ts';
import { md5Hex } from '../../core/kernel/md5.ts';
import { type DatagramResponder, latin1, reply } from './responder.ts';

/** Commands. Source: esp8266/Arduino `cores/esp8266/Updater.h`. */
const U_FLASH = 0;
const U_FS = 100;
const U_AUTH = 200;

/** An invitation: command, port to fetch from, size, MD5 of the image. What is no number counts as 0, as there. */
const INVITATION = /^ *(\d*) *(\d*) *(\d*)[\s\S]?([^\n]*)/;

/** What `Update.printError` says of no bytes at all. Source: esp8266/Arduino `cores/esp8266/Updater.cpp`, `UPDATE_ERROR_SIZE`. */
const BAD_SIZE = 'ERR: ERROR[5]: Bad Size Given\n';

/**
 * ArduinoOTA of the ESP8266: an invitation is answered by a challenge, or taken at once where there is no
 * password; what is no invitation is ignored. An answer to the challenge is wrong, see
 * {@link NetworkDevice.hasPassword}, and whatever else comes after a challenge only ends the waiting.
 * Source: esp8266/Arduino `libraries/ArduinoOTA/ArduinoOTA.cpp`, `_onRx` and `_runUpdate`. The connection back, by which an
 * update is fetched, is not simulated.
 */
export const arduinoOta: DatagramResponder = ({ hasPassword, micros }) => {
  let isWaiting = false;
  return (datagram) => {
    // Texts end at a zero there.
    const [text = ''] = latin1(datagram).split('\0', 1);
    if (isWaiting) {
      isWaiting = false;
      return isAnswer(text) ? reply(utf8('Authentication Failed')) : undefined;
    }
    const [, command, , size, rest = ''] = INVITATION.exec(text) ?? [];
    const isUpdate = [U_FLASH, U_FS].includes(Number(command));
    if (!isUpdate || rest.trim().length !== 32) return undefined;
    if (!hasPassword) return reply(utf8(Number(size) === 0 ? BAD_SIZE : 'OK'));
    isWaiting = true;
    return reply(utf8(`AUTH ${md5Hex(utf8(`${micros()}`))}`));
  };
};

function isAnswer(text: string): boolean {
  const [, command, nonce = '', response = ''] = /^ *(\d*)[\s\S]?([^ ]*) ([^\n]*)/.exec(text) ?? [];
  return Number(command) === U_AUTH && nonce.length === 32 && response.length === 32;
}
