/** Files that stand in memory alone: what the library and the tests walk over. */

import type { Files, FolderEntry } from "./files.ts";
import { leadsInto, type PathStyle, pathFrom } from "./paths.ts";

const ROOT: PathStyle = { windows: false, here: "/" };

/**
 * Files by their paths from the folder worked in, names parted by `/`. There are no links, and `-`, standard input, is
 * a path like any other.
 */
export function memoryFiles(
  contents: Readonly<Record<string, Uint8Array>>,
  sha256: Files["sha256"],
  paths: PathStyle = ROOT,
): Files {
  const nameOf = (path: string): string => {
    const name = path === "-" ? path : pathFrom(".", path, paths);
    return (paths.windows ? name.replaceAll("\\", "/") : name).replace(/(?<=.)\/$/, "");
  };
  const byName = new Map(Object.entries(contents).map(([path, bytes]) => [nameOf(path), bytes]));
  return {
    paths,
    sha256,
    read: (path) => {
      const bytes = byName.get(nameOf(path));
      return bytes ? { bytes } : { bytes: null, reason: "missing" };
    },
    isFile: (path) => byName.has(nameOf(path)),
    list: (path) => entriesOf([...byName.keys()], nameOf(path)),
    isInside: (folder, path) => leadsInto(folder, path, paths),
  };
}

/** What stands in a folder that some files imply; null where none of them is below it. */
function entriesOf(names: readonly string[], folder: string): FolderEntry[] | null {
  const start = folder === "." ? "" : folder.endsWith("/") ? folder : `${folder}/`;
  const entries = new Map<string, FolderEntry>();
  for (const one of names) {
    if (!one.startsWith(start) || (start === "" && /^(?:\/|\.\.\/)/.test(one))) continue;
    const [name = "", ...deeper] = one.slice(start.length).split("/");
    entries.set(name, { name, kind: deeper.length > 0 ? "folder" : "file" });
  }
  return entries.size > 0 ? [...entries.values()] : null;
}
