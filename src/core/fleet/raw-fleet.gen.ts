// Generated from profiles/fleet.schema.json by `npm run gen`. Do not edit.
/**
 * Every device with its own name. As CSV, the keys of a device are the columns.
 */
export interface RawFleet {
  /**
   * Address of this schema, for editors; harden ignores it.
   */
  $schema?: string;
  /**
   * The devices, in any order.
   *
   * @minItems 1
   */
  devices: {
    /**
     * Name of the device: lower-case letters, digits and single dashes, at most 32 characters. Its secrets come from it, so a device that gets another id gets other secrets. A series such as lamp-{001..250} stands for as many devices.
     */
    id: string;
    /**
     * Path of its profile, relative to this file.
     */
    profile: string;
    /**
     * Six pairs of hexadecimal digits; with it, flashing refuses a board that is another one.
     */
    mac?: string;
    /**
     * Where it is; for labels. In a series, {n} is the number of the device.
     */
    room?: string;
    /**
     * Topic of the broker below which it reports and obeys, at most 96 bytes of UTF-8, without wildcards; its id when left out. In a series, {n} is the number of the device.
     */
    topic?: string;
    /**
     * A word for people. In a series, {n} is the number of the device.
     */
    note?: string;
  }[];
}
