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
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { FileRead } from "../pipeline/files.ts";

const STDIN = 0;

/** Bytes of one file that are read: a million rows have fewer, and memory stays bounded. */
const MOST_BYTES = 128 * 1024 * 1024;

/** Standard input can be read once in the life of a process. */
let stdinIsRead = false;

/** Reads a file; `-` is standard input. */
export function readBytes(path: string): FileRead {
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
    return { bytes: null, reason: code === "ENOENT" ? "missing" : code };
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

/** What stands in a folder; null where the path is none. `any`: also an empty list for a file that is there. */
export function listFolder(
  path: string,
  any = false,
): { readonly name: string; readonly kind: "file" | "folder" | "other" }[] | null {
  try {
    if (any && statSync(path).isFile()) return [];
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

/** Whether a path, links followed, leads into a folder. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(realpathSync(folder), realpathSync(path));
  return !isAbsolute(way) && way !== ".." && !way.startsWith("../");
}

/** The checksum of some bytes. Node's module for it takes longer to load than most files to sum up. */
export function sha256(bytes: Uint8Array): string {
  return process.getBuiltinModule("node:crypto").createHash("sha256").update(bytes).digest("hex");
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
