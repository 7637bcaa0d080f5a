/** Files and streams: the only module that touches them. */

import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { FileRead, Files, FolderEntry } from "../pipeline/files.ts";
import { leadsInto } from "../pipeline/paths.ts";

const STDIN = 0;

/** Bytes of one file that are read: a million rows have fewer, and memory stays bounded. */
const MOST_BYTES = 128 * 1024 * 1024;

/** Standard input can be read once in the life of a process. */
let stdinIsRead = false;

function readBytes(path: string): FileRead {
  const isStdin = path === "-";
  if (isStdin && stdinIsRead) return { bytes: null, reason: "stdin-twice" };
  if (isStdin) stdinIsRead = true;
  let descriptor: number | null = null;
  try {
    descriptor = isStdin ? STDIN : openSync(path, "r");
    const { size } = fstatSync(descriptor);
    if (size > MOST_BYTES) return { bytes: null, reason: "too-large" };
    const bytes = size > 0 ? readFileSync(descriptor) : readStream(descriptor);
    return bytes.length > MOST_BYTES ? { bytes: null, reason: "too-large" } : { bytes };
  } catch (failure) {
    const code = codeOf(failure);
    return code === "ENOENT"
      ? { bytes: null, reason: "missing" }
      : { bytes: null, reason: "unreadable", system: code };
  } finally {
    if (descriptor !== null && !isStdin) closeSync(descriptor);
  }
}

/** Reads what has no size beforehand (a pipe, a device), a little more than what is taken at most. */
function readStream(descriptor: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size <= MOST_BYTES) {
    const chunk = new Uint8Array(262_144);
    const read = readSync(descriptor, chunk);
    if (read === 0) break;
    chunks.push(chunk.subarray(0, read));
    size += read;
  }
  return Buffer.concat(chunks);
}

function listFolder(path: string): FolderEntry[] | null {
  try {
    return readdirSync(path, { withFileTypes: true }).map((entry) => {
      const target = entry.isSymbolicLink() ? statOf(join(path, entry.name)) : entry;
      return {
        name: entry.name,
        kind: target?.isFile() ? "file" : target?.isDirectory() ? "folder" : "other",
      };
    });
  } catch {
    return null;
  }
}

function statOf(path: string) {
  return statSync(path, { throwIfNoEntry: false });
}

function isFile(path: string): boolean {
  try {
    return statOf(path)?.isFile() ?? false;
  } catch {
    return false; // where its folder may not be looked into
  }
}

/** Node's module for checksums takes longer to load than most files to sum up. */
function sha256(bytes: Uint8Array): string {
  return process.getBuiltinModule("node:crypto").createHash("sha256").update(bytes).digest("hex");
}

const PATHS = { windows: process.platform === "win32", here: process.cwd() };

/** The files of this machine. */
export const FILES: Files = {
  paths: PATHS,
  read: readBytes,
  isFile,
  list: listFolder,
  isInside: (folder, path) => leadsInto(realpathSync(folder), realpathSync(path), PATHS),
  sha256,
};

/** The name of a file without its folder. */
export function fileNameOf(path: string): string {
  return basename(path);
}

/** What a file's name ends in, without the dot, in small letters. */
export function extensionOf(path: string): string {
  return extname(path).slice(1).toLowerCase();
}

/** The folder that a file stands in. */
export function folderOf(path: string): string {
  return dirname(path);
}

/** What a file holds. */
export type Content = string | Uint8Array;

/** Files that stand beside their names, to be put in their places all at once or taken away. */
export interface Staged {
  readonly commit: () => void;
  readonly discard: () => void;
}

/** Writes files beside their names in a folder. Throws `CannotWrite`, with what was there before untouched. */
export function stageFiles(folder: string, files: ReadonlyMap<string, Content>): Staged {
  const pending: [string, string][] = [];
  const discard = (): void => {
    for (const [beside] of pending) rmSync(beside, { force: true });
  };
  const orDiscard = (write: () => void): void => {
    try {
      write();
    } catch (failure) {
      discard();
      throw failure instanceof CannotWrite ? failure : new CannotWrite(folder, codeOf(failure));
    }
  };
  orDiscard(() => {
    makeFolder(folder);
    for (const name of files.keys()) {
      const target = join(folder, name);
      if (existsSync(target) && statSync(target).isDirectory()) throw new CannotWrite(target, "EISDIR");
    }
    for (const [name, content] of files) {
      const beside = join(folder, `.${name}.${process.pid}.tmp`);
      pending.push([beside, join(folder, name)]);
      writeFileSync(beside, content);
    }
  });
  return {
    commit: () =>
      orDiscard(() => {
        for (const [beside, target] of pending) renameSync(beside, target);
      }),
    discard,
  };
}

/** Makes a folder and those above it; node's own way of that never returns under /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) {
    if (statSync(folder).isDirectory()) return;
    throw new CannotWrite(folder, "ENOTDIR");
  }
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (failure) {
    if (!existsSync(folder)) throw failure; // else another run has just made it
  }
}

/** What is thrown where a file, a folder or a stream takes no output; `reason` is the system's own word (`ENOSPC`). */
export class CannotWrite extends Error {
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${path}: ${reason}`);
  }
}

/**
 * Writes to a stream to the end; a reader that has gone away (`| head`) is no fault. Rejects with `CannotWrite`,
 * `name` being what the stream is called.
 */
export function writeTo(stream: NodeJS.WriteStream, name: string, text: Content): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (failure) => {
      if (failure && codeOf(failure) !== "EPIPE") reject(new CannotWrite(name, codeOf(failure)));
      else resolve();
    });
  });
}

/** One path for a folder however it is written; links are followed where it is there. */
export function wholePath(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : resolve(folder);
}

function codeOf(failure: unknown): string {
  return failure instanceof Error && "code" in failure ? String(failure.code) : String(failure);
}
