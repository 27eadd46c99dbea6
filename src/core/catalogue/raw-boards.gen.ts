// Generated from firmware/boards.schema.json by `npm run gen`. Do not edit.
/**
 * Hardware one firmware knows.
 */
export interface RawBoards {
  /**
   * Kinds of hardware.
   *
   * @minItems 1
   */
  boards: Board[];
}
/**
 * One kind of hardware.
 */
export interface Board {
  /**
   * Id of the board; profiles say it as `board: <id>`.
   */
  id: string;
  /**
   * Name for people; the id when left out.
   */
  title?: string;
  /**
   * Chip of the board.
   */
  chip: string;
  /**
   * Size of the flash chip.
   */
  flashSize: '512KB' | '1MB' | '2MB' | '4MB' | '8MB' | '16MB';
  /**
   * How the flash chip is read.
   */
  flashMode: 'qio' | 'qout' | 'dio' | 'dout';
  /**
   * PlatformIO env or board id the project template uses.
   */
  env: string;
  /**
   * Macro that selects the hardware entry.
   */
  macro?: string;
  /**
   * Macros that the env itself sets, for asking without PlatformIO: `NAME` or `NAME=VALUE`.
   */
  defines?: string[];
  /**
   * Features the hardware entry switches, whatever was asked for.
   */
  forces?: BoardForce[];
  /**
   * Space the linker has for code and constants, bytes.
   */
  maxImageSize: number;
}
export interface BoardForce {
  /**
   * Id of a row of features.yaml.
   */
  feature: string;
  /**
   * State it ends up in.
   */
  to: 'on' | 'off';
  /**
   * `file:line` in the firmware's source.
   */
  source: string;
}
