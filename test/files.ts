/** Files in memory for tests, and requests for them. */
import { createHash } from "node:crypto";
import type { Files } from "../src/pipeline/files.ts";
import { memoryFiles } from "../src/pipeline/memory-files.ts";
import type { PathStyle } from "../src/pipeline/paths.ts";
import type { Request } from "../src/pipeline/request.ts";

/** Texts as files by path; a list of paths stands for files without content. */
export function textFiles(
  texts: readonly string[] | Readonly<Record<string, string>>,
  paths: PathStyle = { windows: false, here: "/here" },
): Files {
  const all: [string, string][] = Array.isArray(texts)
    ? texts.map((path) => [path, ""])
    : Object.entries(texts);
  const contents = Object.fromEntries(all.map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return memoryFiles(contents, (bytes) => createHash("sha256").update(bytes).digest("hex"), paths);
}

/** A request for one path, as a command line without further options makes it. */
export function requestOf(path: string, given: Partial<Request> = {}): Request {
  return {
    path,
    policy: null,
    register: null,
    changes: null,
    set: [],
    keep: [],
    date: null,
    nodeLimit: null,
    ...given,
  };
}
