/** The files of this machine as they are read; what is written, the main thread writes. */

import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import { isatty } from "node:tty";
import type { FileRead, Files, FolderEntry } from "../../pipeline/means/files.ts";
import { leadsInto } from "../../pipeline/means/paths.ts";
import { pulled } from "./ask.ts";
import type { Identity, OutputSet, Pulled } from "./asked.ts";
import { codeOf } from "./failure.ts";
import { checksumOf } from "./seal.ts";

const STDIN = 0;

/** Bytes of one file that are read: a million rows have fewer, and memory stays bounded. */
const MOST_BYTES = 128 * 1024 * 1024;

/** What was read so far. */
const READ: Identity[] = [];
const READ_FOLDERS: Identity[] = [];

/** Files that were read so far, and folders that were read as a whole: no output may stand in their place. */
export function whatWasRead(): Pick<OutputSet, "inputs" | "inputFolders"> {
  return { inputs: READ, inputFolders: READ_FOLDERS };
}

/** Standard input can be read once in the life of a process. */
let stdinIsRead = false;

function readBytes(path: string): FileRead {
  const isStdin = path === "-";
  if (isStdin && stdinIsRead) return { bytes: null, reason: "stdin-twice" };
  if (isStdin) stdinIsRead = true;
  try {
    const own = isStdin ? fstatSync(STDIN, { bigint: true }) : statSync(path, { bigint: true });
    READ.push({ path, device: own.dev, file: own.ino });
    if (own.size > MOST_BYTES) return { bytes: null, reason: "too-large" };
    // What may keep its reader waiting is read by the thread that does not work.
    if (own.isFIFO() || own.isSocket() || isTerminal(path)) return streamed(pulled(path, MOST_BYTES));
    const bytes = own.size > 0 ? readFileSync(isStdin ? STDIN : path) : readDevice(isStdin ? STDIN : path);
    return bytes.length > MOST_BYTES ? { bytes: null, reason: "too-large" } : { bytes };
  } catch (failure) {
    const code = codeOf(failure);
    return code === "ENOENT"
      ? { bytes: null, reason: "missing" }
      : { bytes: null, reason: "unreadable", system: code };
  }
}

function streamed(read: Pulled): FileRead {
  if ("system" in read) return { bytes: null, reason: "unreadable", system: read.system };
  return read.bytes.length > MOST_BYTES ? { bytes: null, reason: "too-large" } : read;
}

/** Whether a path leads to a terminal. */
function isTerminal(path: string): boolean {
  return path === "-" ? isatty(STDIN) : path === "/dev/tty";
}

/** Reads what has no size beforehand (an empty file, a device), a little more than what is taken at most. */
function readDevice(path: string | number): Uint8Array {
  const descriptor = typeof path === "number" ? path : openSync(path, "r");
  try {
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
  } finally {
    if (typeof path === "string") closeSync(descriptor);
  }
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

const PATHS = { windows: process.platform === "win32", here: process.cwd() };

/** The files of this machine. */
export const FILES: Files = {
  paths: PATHS,
  read: readBytes,
  isFile,
  list: listFolder,
  isInside: (folder, path) => {
    const { dev, ino } = statSync(folder, { bigint: true });
    if (!READ_FOLDERS.some(({ device, file }) => device === dev && file === ino))
      READ_FOLDERS.push({ path: folder, device: dev, file: ino });
    return leadsInto(realpathSync(folder), realpathSync(path), PATHS);
  },
  sha256: checksumOf,
};

/** The page that is packed beside the built command. Throws where it is not there. */
export function readPage(): Uint8Array {
  const { bytes } = readBytes(join(__dirname, "../tinhgon.html"));
  if (bytes === null) throw new Error("the package has no page");
  return bytes;
}

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

/** One path for a folder however it is written; links are followed where it is there. */
export function wholePath(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : resolve(folder);
}

/** The path of a file of another folder, or the same, from a folder; names parted by `/`. */
export function pathFromFolder(from: string, folder: string, name: string): string {
  return join(relative(from, folder), name).replaceAll(sep, "/");
}
