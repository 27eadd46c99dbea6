import { PURPOSES, type Purpose } from '../../../flows/bindings/tools.ts';
import { CHROMIUM_TOOL } from './chromium-tool.ts';
import { COMPILER_TOOL, NODE_TOOL } from './command-tools.ts';
import { ESPTOOL_TOOL } from './esptool-tool.ts';
import { MOSQUITTO_TOOL } from './mosquitto-tool.ts';
import { NMAP_TOOL } from './nmap-tool.ts';
import { PLATFORMIO_TOOL, TOOL_SCONS_TOOL } from './platformio-tools.ts';
import { POSTGRES_TOOL } from './postgres-tool.ts';
import { PYTHON_TOOL } from './python-tool.ts';
import type { Tool } from './tool.ts';

/** Every tool, in the order in which they must be installed. */
export const TOOLS: readonly Tool[] = [
  NODE_TOOL,
  PYTHON_TOOL,
  COMPILER_TOOL,
  PLATFORMIO_TOOL,
  TOOL_SCONS_TOOL,
  ESPTOOL_TOOL,
  MOSQUITTO_TOOL,
  NMAP_TOOL,
  CHROMIUM_TOOL,
  POSTGRES_TOOL,
];

/** The tools for a purpose, those of the purposes it contains included. */
export function toolsFor(purpose: Purpose): readonly Tool[] {
  return TOOLS.filter((tool) => PURPOSES.indexOf(tool.neededFor) <= PURPOSES.indexOf(purpose));
}
