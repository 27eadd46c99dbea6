/** How a library stands among the tools of the evidence: `library ArduinoJson 5.13.5`. */
export const LIBRARY_PREFIX = 'library ';

/** A line of PlatformIO's list: `|-- ArduinoJson @ 5.13.5`. Source: platformio-core `platformio/builder/tools/piolib.py`. */
const LIBRARY = /^(?:\|\s+)*\|-- (.+?)(?: @ (\S+))?$/;

/**
 * Libraries that PlatformIO compiled for a build, with the versions it found. The linker takes of
 * them what the firmware calls, which may be nothing.
 * @param log - the whole log of PlatformIO
 * @returns `library <name> <version>`, sorted, each once
 */
export function compiledLibraries(log: string): readonly string[] {
  const names = log.split('\n').flatMap((line) => {
    const [, name, version] = LIBRARY.exec(line.trimEnd()) ?? [];
    return name === undefined ? [] : [`${LIBRARY_PREFIX}${name}${version ? ` ${version}` : ''}`];
  });
  return [...new Set(names)].sort();
}
