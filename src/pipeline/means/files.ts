/** Files as the walk sees them: a port that the command, the library and the tests each have their own of. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { PathStyle } from "./paths.ts";

/** Bytes of a file, or why there are none; `system` is the system's own word for it (`EACCES`). */
export type FileRead =
  | { readonly bytes: Uint8Array }
  | { readonly bytes: null; readonly reason: "missing" | "too-large" | "stdin-twice" }
  | { readonly bytes: null; readonly reason: "unreadable"; readonly system: string };

/** What stands in a folder; a link is what it leads to. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "other";
}

/** What the walk asks of files. Nothing is written, and no function throws because of what a path names. */
export interface Files {
  /** How paths are written here, and what relative ones are taken from. */
  readonly paths: PathStyle;
  /** The bytes of a file; `-` is standard input, which can be read once. */
  readonly read: (path: string) => FileRead;
  readonly isFile: (path: string) => boolean;
  /** What stands in a folder, in no order; null where the path is none. */
  readonly list: (path: string) => readonly FolderEntry[] | null;
  /** Whether a path that is there, links followed, leads into a folder that is there. */
  readonly isInside: (folder: string, path: string) => boolean;
  /** The SHA-256 of some bytes in hexadecimal. */
  readonly sha256: (bytes: Uint8Array) => string;
}

/** Files for each of several runs of one command: standard input, which every run may read once, says to all of them what it said to the first. */
export function filesOfRuns(files: Files): () => Files {
  let said: FileRead | null = null;
  return () => {
    let isRead = false;
    const read = (path: string): FileRead => {
      if (path !== "-") return files.read(path);
      if (isRead) return { bytes: null, reason: "stdin-twice" };
      isRead = true;
      said ??= files.read(path);
      return said;
    };
    return { ...files, read };
  };
}

/** The bytes of a file; null, with a finding at `origin`, where there are none. `shown`: the path as the user wrote it. */
export function bytesOf(
  files: Files,
  path: string,
  shown: string,
  origin: Diagnostic["origin"],
  diagnostics: Diagnostic[],
): Uint8Array | null {
  const read = files.read(path);
  if (read.bytes) return read.bytes;
  diagnostics.push(unread(read, origin, shown));
  return null;
}

/** Why a file gives no bytes, as a finding. */
function unread(
  read: Exclude<FileRead, { readonly bytes: Uint8Array }>,
  origin: Diagnostic["origin"],
  value: string,
): Diagnostic {
  switch (read.reason) {
    case "missing":
      return diagnostic("file/missing", origin, {
        value,
        facts: { among: /^[“”„«].*[“”»]$/u.test(value) ? "quoted" : "file" },
      });
    case "unreadable":
      return diagnostic("file/unreadable", origin, { value, facts: { reason: read.system } });
    default:
      return diagnostic(`file/${read.reason}`, origin, { value });
  }
}
