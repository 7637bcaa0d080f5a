/** Files and streams: the only module that touches them. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, isAbsolute, join, relative } from "node:path";

/** Bytes of a file, or why there are none. */
export type FileRead =
  | { readonly bytes: Uint8Array }
  | { readonly bytes: null; readonly reason: "missing" | string };

const STDIN = 0;

/** Reads a file; `-` is standard input. */
export function readBytes(path: string): FileRead {
  try {
    return { bytes: readFileSync(path === "-" ? STDIN : path) };
  } catch (failure) {
    const code = codeOf(failure);
    return { bytes: null, reason: code === "ENOENT" ? "missing" : code };
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
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

/** The name of a file without its folder, and what it ends in, without the dot. */
export function fileNameOf(path: string): string {
  return basename(path);
}

export function extensionOf(path: string): string {
  return extname(path).slice(1).toLowerCase();
}

/** The folder of a path, and a path taken from a folder. */
export function folderOf(path: string): string {
  return path === "-" ? "." : dirname(path);
}

export function pathFrom(folder: string, path: string): string {
  return path === "-" || isAbsolute(path) ? path : join(folder, path);
}

/** A path from here as one from a folder. */
export function pathBetween(folder: string, path: string): string {
  return path === "-" || isAbsolute(path) ? path : relative(folder, path);
}

function codeOf(failure: unknown): string {
  return failure instanceof Error && "code" in failure ? String(failure.code) : String(failure);
}
