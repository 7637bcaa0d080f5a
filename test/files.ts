/** Files that stand nowhere but in memory: the port of the tests. */
import { createHash } from "node:crypto";
import type { Files } from "../src/pipeline/files.ts";
import { leadsInto, type PathStyle, pathFrom } from "../src/pipeline/paths.ts";
import type { Request } from "../src/pipeline/request.ts";

const POSIX: PathStyle = { windows: false, here: "/here" };

/** Files by path from the folder worked in, parted by `/`; a list of paths stands for files without content. */
export function memoryFiles(
  given: readonly string[] | Readonly<Record<string, string | Uint8Array>>,
  paths: PathStyle = POSIX,
): Files {
  const contents = new Map<string, string | Uint8Array>(
    Array.isArray(given) ? given.map((path) => [path, ""]) : Object.entries(given),
  );
  const nameOf = (path: string): string =>
    pathFrom(".", path, paths).replaceAll("\\", "/").replace(/\/$/, "");
  return {
    paths,
    read: (path) => {
      const content = contents.get(nameOf(path));
      if (content === undefined) return { bytes: null, reason: "missing" };
      return { bytes: typeof content === "string" ? new TextEncoder().encode(content) : content };
    },
    isFile: (path) => contents.has(nameOf(path)),
    list: (path) => {
      const folder = nameOf(path) === "." ? "" : `${nameOf(path)}/`;
      const below = [...contents.keys()].filter((one) => one.startsWith(folder));
      const names = new Map(
        below.map((one) => {
          const [name = "", ...deeper] = one.slice(folder.length).split("/");
          return [name, deeper.length > 0 ? "folder" : "file"] as const;
        }),
      );
      return names.size > 0 ? [...names].map(([name, kind]) => ({ name, kind })) : null;
    },
    isInside: (folder, path) => leadsInto(folder, path, paths),
    sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
  };
}

/** A request for one path, as a command line without further options makes it. */
export function requestOf(path: string, given: Partial<Request> = {}): Request {
  return { path, policy: null, register: null, changes: null, set: [], nodeLimit: null, ...given };
}
