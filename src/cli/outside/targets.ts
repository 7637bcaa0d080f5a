/** Where files are to stand: their paths with links followed, refused where an input stands there already. */

import {
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  rmdirSync,
  type Stats,
  statSync,
} from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { CannotWrite, type Content, type Identity, type OutputSet } from "./asked.ts";
import { codeOf } from "./failure.ts";

/** A file that is to be written. */
export interface Target {
  /** The real path of its folder. */
  readonly folder: string;
  readonly name: string;
  readonly content: Content;
  /** Permissions of the file that stands there; null: there is none. */
  readonly mode: number | null;
}

/** Links that are followed one after another. */
const MOST_LINKS = 40;

/** Tables that a folder which is an input would be read with the next time. */
const TABULAR = new Set([".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls"]);

/** The targets of a set; folders that are lacking are made and added to `made`. Throws `CannotWrite`. */
export function targetsOf({ folders, inputs, inputFolders }: OutputSet, made: string[]): Target[] {
  return folders.flatMap(({ folder, files }) => {
    makeFolder(folder, made);
    return [...files].map(([name, content]) => {
      const path = followed(join(folder, name));
      const own = statSync(path, { throwIfNoEntry: false, bigint: true });
      const shown = join(folder, name);
      if (own?.isDirectory()) throw new CannotWrite({ path: shown, reason: "EISDIR" });
      if (own !== undefined && !own.isFile()) throw new CannotWrite({ path: shown, reason: "EINVAL" });
      const input = own && inputs.find((one) => isSame(one, own.dev, own.ino));
      if (input) throw new CannotWrite({ path: shown, input: input.path });
      assertNoInput(dirname(path), shown, inputFolders);
      const mode = own === undefined ? null : Number(own.mode) & 0o7777;
      return { folder: realpathSync(dirname(path)), name: basename(path), content, mode };
    });
  });
}

/** A table in a folder that is read as a whole would be read the next time. */
function assertNoInput(folder: string, shown: string, inputFolders: readonly Identity[]): void {
  if (!TABULAR.has(extname(shown).toLowerCase())) return;
  const { dev, ino } = statSync(folder, { bigint: true });
  const input = inputFolders.find((one) => isSame(one, dev, ino));
  if (input) throw new CannotWrite({ path: shown, input: input.path });
}

function isSame({ device, file }: Identity, dev: bigint, ino: bigint): boolean {
  return device === dev && file === ino;
}

/** What a path leads to, whether or not the last link's end is there. */
function followed(path: string): string {
  let at = path;
  for (let links = 0; links < MOST_LINKS; links++) {
    const own: Stats | undefined = lstatSync(at, { throwIfNoEntry: false });
    if (!own?.isSymbolicLink()) return at;
    at = resolve(dirname(at), readlinkSync(at));
  }
  throw new CannotWrite({ path, reason: "ELOOP" });
}

/** Makes a folder and those above it; node's own way of that never returns under /proc. */
function makeFolder(folder: string, made: string[]): void {
  if (existsSync(folder)) {
    if (statSync(folder).isDirectory()) return;
    throw new CannotWrite({ path: folder, reason: "ENOTDIR" });
  }
  if (dirname(folder) !== folder) makeFolder(dirname(folder), made);
  try {
    mkdirSync(folder);
    made.push(folder);
  } catch (failure) {
    // Else another run has just made it.
    if (!existsSync(folder)) throw new CannotWrite({ path: folder, reason: codeOf(failure) });
  }
}

/** Takes folders away that were made for nothing, the innermost first; one with something in it stays. */
export function removeFolders(made: readonly string[]): void {
  for (const folder of made.toReversed()) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}
