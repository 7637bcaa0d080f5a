/** Paths as text: names, endings, folders, one path from another. */
import { basename, dirname, extname, isAbsolute, join, relative } from "node:path";

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
