import { readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { DeviceTree } from './device-tree.ts';

/** Read and write for the group. */
const GROUP_MAY = 0o060;

const ROOT_GROUP = 0;

/** What this user has to do to be let at a device: groups differ between distributions. */
export function groupHint(tree: DeviceTree, device: string): string {
  const { gid, mode } = statSync(device);
  if (gid === ROOT_GROUP || (mode & GROUP_MAY) !== GROUP_MAY) {
    return `no group may use it: \`sudo chmod a+rw ${device}\` lasts until it is plugged in again, a udev rule longer`;
  }
  const group = findGroup(tree, gid);
  const container = `in a container, start it with --group-add ${gid}`;
  if (group === undefined) return `its group has the number ${gid} and no name here; ${container}`;
  if (group.members.includes(userName() ?? '')) {
    return `you have joined ${group.name} since you logged in: log in again, or run \`newgrp ${group.name}\``;
  }
  return `join its group: \`sudo usermod -aG ${group.name} $USER\`, then log in again; ${container}`;
}

/** In a container, a user may have a number and no name. */
function userName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}

/** Source: group(5). A machine may have no such file. */
function findGroup(
  tree: DeviceTree,
  gid: number,
): { readonly name: string; readonly members: readonly string[] } | undefined {
  for (const line of readLines(tree.groups)) {
    const [name, , id, members = ''] = line.split(':');
    if (name !== undefined && id === String(gid)) return { name, members: members.split(',') };
  }
  return undefined;
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
