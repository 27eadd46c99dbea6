import { utf8 } from '../kernel/bytes.ts';
import type { Device } from './fleet.ts';

/**
 * Longest topic root, bytes of UTF-8. A topic may have 65,535 (MQTT 5.0 §1.5.4), but what a device
 * appends has to fit into a buffer of some 128 to 256 bytes with it: ESPEasy keeps a topic of at
 * most 128 bytes (letscontrolit/ESPEasy `src/src/DataStructs/ControllerSettingsStruct.h`, Publish).
 */
export const MAX_TOPIC_SIZE = 96;

/**
 * Says why a text cannot be the topic root of a device. Source: MQTT 5.0 §4.7.
 * @returns a message that does not repeat the text, or `undefined` when it can be one
 */
export function topicProblem(topic: string): string | undefined {
  if (topic === '') return 'must not be empty';
  if (/[+#]/.test(topic)) return 'must not have + or #, which stand for the topics of others';
  if (topic.startsWith('/')) return 'must not start with a slash';
  if (topic.split('/').includes(''))
    return 'must not have an empty level between or behind slashes';
  if (topic.startsWith('$')) return 'must not start with $, which the broker keeps for itself';
  if (topic !== topic.trim()) return 'must not start or end with a blank';
  if (utf8(topic).length > MAX_TOPIC_SIZE)
    return `must have at most ${MAX_TOPIC_SIZE} bytes of UTF-8`;
  return undefined;
}

/** The topic below which a device reports and obeys; its id where the fleet file names none. */
export function topicRoot({ id, topic }: Pick<Device, 'id' | 'topic'>): string {
  return topic ?? id;
}

/** The topics a topic lies in, the nearest first: `a/b` and `a` for `a/b/c`. */
export function topicsAbove(topic: string): readonly string[] {
  const levels = topic.split('/');
  return levels.slice(1).map((_, index) => levels.slice(0, levels.length - 1 - index).join('/'));
}
