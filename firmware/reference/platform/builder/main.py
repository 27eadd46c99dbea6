"""Builds the reference firmware: sources -> firmware.elf -> firmware.bin.

Environment:
  HARDEN_NODE        Node to run harden's image writer with; `node` on PATH otherwise
  HARDEN_SKIP_IMAGE  1: stop after firmware.elf, harden writes the image itself
"""

import os
import shlex
import shutil
import sys

from SCons.Script import AlwaysBuild, Default, DefaultEnvironment
from SCons.Subst import Literal

env = DefaultEnvironment()
board = env.BoardConfig()
platform_dir = env.PioPlatform().get_dir()
# A platform used through symlink:// may be reached by another path than it is stored at.
harden_dir = os.path.realpath(os.path.join(platform_dir, "..", "..", ".."))

PREFIX = "xtensa-lx106-elf-"

# PlatformIO has put the folder of its own toolchain, where installed, first.
if not shutil.which(PREFIX + "gcc", path=env["ENV"]["PATH"]):
    toolchain = env.PioPlatform().packages["toolchain-xtensa"]
    sys.stderr.write(
        "Error: no %sgcc: install it with `apt-get install gcc-xtensa-lx106` (Debian, Ubuntu)"
        " or `PLATFORMIO_CORE_DIR=%s %s -m platformio pkg install --global"
        " --tool %s/toolchain-xtensa@%s`; `harden doctor --for reference` tells what is here\n"
        % (
            PREFIX,
            shlex.quote(env.subst("$PROJECT_CORE_DIR")),
            shlex.quote(env.subst("$PYTHONEXE")),
            toolchain["owner"],
            toolchain["version"],
        )
    )
    env.Exit(1)

env.Replace(
    AR=PREFIX + "ar",
    AS=PREFIX + "gcc",
    CC=PREFIX + "gcc",
    CXX=PREFIX + "g++",
    RANLIB=PREFIX + "ranlib",
    SIZETOOL=PREFIX + "size",
    SIZECHECKCMD="$SIZETOOL -A -d $SOURCES",
    SIZEPROGREGEXP=r"^(?:\.text|\.data|\.rodata)\s+(\d+).*",
    SIZEDATAREGEXP=r"^(?:\.data|\.rodata|\.bss)\s+(\d+).*",
    PROGNAME="firmware",
    PROGSUFFIX=".elf",
    LDSCRIPT_PATH=os.path.join(platform_dir, "reference.ld"),
)

env.Append(
    ASFLAGS=["-mlongcalls", "-mtext-section-literals"],
    ASPPFLAGS=["-x", "assembler-with-cpp"],
    CFLAGS=["-std=gnu11"],
    CCFLAGS=[
        "-Os",
        "-ffreestanding",
        "-fno-common",
        "-fno-jump-tables",
        "-ffunction-sections",
        "-fdata-sections",
        "-mlongcalls",
        "-mtext-section-literals",
        "-Wall",
        "-Wextra",
        "-Werror",
        # The same bytes wherever the project lies; literal, because a folder may have a space.
        Literal("-ffile-prefix-map=%s=src" % env.subst("$PROJECT_SRC_DIR")),
        Literal("-ffile-prefix-map=%s=project" % env.subst("$PROJECT_DIR")),
    ],
    LINKFLAGS=[
        "-nostdlib",
        "-Wl,--gc-sections",
        "-Wl,--fatal-warnings",
        "-Wl,--build-id=none",
        Literal("-Wl,-Map=%s" % env.subst(os.path.join("$BUILD_DIR", "firmware.map"))),
    ],
)


def write_image(target, source, env):
    node = env["ENV"].get("HARDEN_NODE") or shutil.which("node", path=env["ENV"]["PATH"])
    command_line = os.path.join(harden_dir, "dist", "main.js")
    if not node:
        sys.stderr.write("Error: no node: install Node 20.19 or later, or set HARDEN_NODE\n")
        return 1
    if not os.path.isfile(command_line):
        sys.stderr.write("Error: no %s: run `npm ci` in %s\n" % (command_line, harden_dir))
        return 1
    return env.Execute(
        env.VerboseAction(
            '"%s" "%s" image "%s" --output "%s" --flash-mode %s --flash-size %s'
            % (
                node,
                command_line,
                source[0].get_abspath(),
                target[0].get_abspath(),
                board.get("build.flash_mode"),
                board.get("upload.flash_size"),
            ),
            "Writing image %s" % target[0].get_path(),
        )
    )


elf = env.BuildProgram()
result = elf
if env["ENV"].get("HARDEN_SKIP_IMAGE") != "1":
    result = env.Command(
        os.path.join("$BUILD_DIR", "firmware.bin"), elf, env.Action(write_image, None)
    )

AlwaysBuild(env.Alias("buildprog", result, result))
Default(result)
