/**
 * Exact versions of what harden installs from PyPI. SCons has none here: PlatformIO itself says
 * which one it wants (see platformio/tool-scons.ts).
 */
export const PYTHON_PINS = {
  platformio: '6.2.0',
  esptool: '5.6.0',
} as const;

/** Oldest PlatformIO of the user's own that harden accepts: the first with `symlink://` platforms. */
export const OLDEST_PLATFORMIO = '6.1.0';

/** Oldest Python that the pinned PlatformIO runs on. Source: its PyPI metadata, Requires-Python. */
export const OLDEST_PYTHON = '3.9.0';
