import { createHash } from 'node:crypto';
import path from 'node:path';
import { makeFiles } from '../files.ts';
import type { Places } from '../places.ts';

/** PlatformIO target that prints the description and compiles nothing. */
export const DESCRIBE_TARGET = '__harden';
/** Starts the line with the description, JSON. */
export const DESCRIBE_MARK = 'harden-describe: ';
/** Starts the line with the number of object files a build will make. */
export const OBJECTS_MARK = 'harden-objects: ';

/**
 * Runs inside PlatformIO's build, after the platform and the project's own scripts. SCons itself
 * expands the compile command for a source of the project, and the shell that SCons would start
 * splits it into words: no quoting rule is repeated here.
 */
const SCRIPT = `import json
import subprocess
import sys

from SCons.Script import COMMAND_LINE_TARGETS, AlwaysBuild, Import
from SCons.Subst import SUBST_CMD, escape_list

Import("env")
try:
    Import("projenv")
except Exception:
    projenv = env


def command(name):
    # PlatformIO moves long command lines into files; there is no limit to what we read.
    clone = projenv.Clone(MAXLINELENGTH=1 << 30)
    source, target = clone.File("harden.source"), clone.File("harden.o")
    words = clone.subst_list("$" + name, SUBST_CMD, target=[target], source=[source])[0]
    line = " ".join(escape_list(words, clone["ESCAPE"]))
    split = subprocess.run(["sh", "-c", "printf '%s\\\\0' " + line], stdout=subprocess.PIPE, check=True)
    return split.stdout.decode().split("\\0")[:-1]


def describe(target, source, env):
    platform = env.PioPlatform()
    c, cxx = command("CCCOM"), command("CXXCOM")
    packages = platform.get_installed_packages()
    print("${DESCRIBE_MARK}" + json.dumps({
        "c": c,
        "cxx": cxx,
        "cc": env.WhereIs(c[0]) or "",
        "cxxCompiler": env.WhereIs(cxx[0]) or "",
        "compilerName": c[0],
        "platform": platform.name + " " + platform.version,
        "platformFolder": platform.get_dir(),
        "packages": sorted("%s %s" % (p.metadata.name, p.metadata.version) for p in packages),
    }))


def objects(node, seen):
    for child in node.all_children():
        if child not in seen:
            seen.add(child)
            objects(child, seen)
    return seen


if "${DESCRIBE_TARGET}" in COMMAND_LINE_TARGETS:
    AlwaysBuild(env.Alias("${DESCRIBE_TARGET}", None, env.VerboseAction(describe, "Describing")))
else:
    found = set()
    for program in env.get("PIOMAINPROG", []):
        objects(program, found)
    print("${OBJECTS_MARK}%d" % len([n for n in found if str(n).endswith(".o")]))
    sys.stdout.flush()
`;

/**
 * Lays the script where PlatformIO can read it. The name follows the content, because PlatformIO
 * drops its build directory when the list of scripts changes.
 * @returns value for PLATFORMIO_EXTRA_SCRIPTS
 */
export async function layDescribeScript(places: Places): Promise<string> {
  const digest = createHash('sha256').update(SCRIPT).digest('hex').slice(0, 16);
  const file = path.join(places.cache, 'scripts', `describe-${digest}.py`);
  const files = makeFiles();
  if (!(await files.exists(file))) await files.write(file, SCRIPT);
  return `post:${file}`;
}
