/** Files in memory for tests, and requests for them. */
import { createHash } from "node:crypto";
import type { Files } from "../../src/pipeline/means/files.ts";
import { memoryFiles } from "../../src/pipeline/means/memory-files.ts";
import type { PathStyle } from "../../src/pipeline/means/paths.ts";

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

export { requestFor as requestOf } from "../../src/pipeline/request/request.ts";
