/** One run at a time puts its files into a folder: a lock that stands there for the moment, and goes with its process. */

import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { codeOf } from "./failure.ts";

const NAME = ".tinhgon.lock";

/** Waiting for another run; milliseconds. */
const STEP = 20;
const MOST = 10_000;

/** A lock this old belongs to nobody any more: files are put in place within moments. */
const OLD = 60_000;

/** Takes the locks of some folders, one after another, and gives what gives them back. Throws where that takes too long. */
export async function lockFolders(folders: readonly string[]): Promise<() => void> {
  const held: string[] = [];
  const release = (): void => {
    for (const path of held) rmSync(path, { force: true });
  };
  try {
    // In one order for all, so that no two runs wait for each other.
    for (const folder of [...new Set(folders)].sort()) held.push(await taken(join(folder, NAME)));
  } catch (failure) {
    release();
    throw failure;
  }
  return release;
}

async function taken(path: string): Promise<string> {
  for (let waited = 0; ; waited += STEP) {
    try {
      const descriptor = openSync(path, "wx");
      writeSync(descriptor, `${process.pid}\n`);
      closeSync(descriptor);
      return path;
    } catch (failure) {
      if (codeOf(failure) !== "EEXIST" || waited >= MOST) throw failure;
    }
    if (!breakOld(path)) await new Promise((resolve) => setTimeout(resolve, STEP));
  }
}

/** Takes a lock away whose process has gone; whether it is gone. */
function breakOld(path: string): boolean {
  const holder = holderOf(path);
  if (holder === null) return true;
  if (!holder.isGone) return false;
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    // Another run may have taken it away, and its own stood there now.
    if (holderOf(aside)?.process !== holder.process) linkSync(aside, path);
  } catch {
    return true;
  } finally {
    rmSync(aside, { force: true });
  }
  return true;
}

/** Whose lock it is; null where there is none. */
function holderOf(path: string): { readonly process: number; readonly isGone: boolean } | null {
  try {
    const text = readFileSync(path, "utf8");
    const isOld = Date.now() - statSync(path).mtimeMs > OLD;
    return { process: Number(text), isGone: isOld || (text.endsWith("\n") && !isRunning(Number(text))) };
  } catch {
    return null;
  }
}

/** Whether a process of this machine is there. */
export function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (failure) {
    return codeOf(failure) === "EPERM";
  }
}
