import type { Environment, Host } from './host.ts';
import type { Places } from './places.ts';

/**
 * Time stamped into every build: 1 January 1980, the earliest a ZIP archive can hold.
 * Source of the variable: reproducible-builds.org, SOURCE_DATE_EPOCH specification.
 */
export const BUILD_EPOCH = 315_532_800;

/** Variables that reach children as they are. */
const PASSED: ReadonlySet<string> = new Set([
  'PATH',
  'HOME',
  'LANG',
  'LC_CTYPE',
  'TMPDIR',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'ALL_PROXY',
  'NO_PROXY',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'REQUESTS_CA_BUNDLE',
  'CURL_CA_BUNDLE',
  'GIT_SSL_CAINFO',
  // PlatformIO's places. Not its BUILD_FLAGS and the like, which would change the output behind
  // the plan's back, and not its AUTH_TOKEN, which is a secret.
  'PLATFORMIO_PACKAGES_DIR',
  'PLATFORMIO_PLATFORMS_DIR',
  'PLATFORMIO_CACHE_DIR',
]);

/**
 * What a child may know: an allowlist, because anything else in our environment may be a secret
 * or change what a compiler writes. Messages are English, because failures are read from them.
 */
export function childEnvironment(host: Host): Environment {
  const passed = Object.entries(host.environment).filter(
    ([name, value]) => value !== undefined && isPassed(name),
  );
  return { ...Object.fromEntries(passed), LC_MESSAGES: 'C', PYTHONUNBUFFERED: '1' };
}

/** {@link childEnvironment} for PlatformIO: quiet, without telemetry, always the same time. */
export function platformioEnvironment(
  host: Host,
  places: Places,
  epoch: number = BUILD_EPOCH,
): Environment {
  return {
    ...childEnvironment(host),
    PLATFORMIO_CORE_DIR: places.platformioCore,
    PLATFORMIO_SETTING_ENABLE_TELEMETRY: 'No',
    PLATFORMIO_DISABLE_UPGRADE_CHECK: 'true',
    PLATFORMIO_DISABLE_PROGRESSBAR: 'true',
    PLATFORMIO_NO_ANSI: 'true',
    // A platform on the user's disk is no place for compiled Python; installed packages have theirs.
    PYTHONDONTWRITEBYTECODE: '1',
    SOURCE_DATE_EPOCH: String(epoch),
    // The reference platform calls harden back for the image; here harden writes it itself.
    HARDEN_NODE: process.execPath,
    HARDEN_SKIP_IMAGE: '1',
  };
}

function isPassed(name: string): boolean {
  return PASSED.has(name) || PASSED.has(name.toUpperCase()) || /^PIP_[A-Z_]+$/.test(name);
}
