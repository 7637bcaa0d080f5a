/** A folder of results: whether it holds one whole set, as its `result.json` names it. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Files } from "./files.ts";
import { pathFrom } from "./paths.ts";

/** The file that is written last and names the others. */
const SEAL = "result.json";

/** What checking a folder came to. */
export interface CheckedSet {
  /** Files that `result.json` names, with itself; null where there is no set. */
  readonly files: number | null;
  readonly findings: readonly Diagnostic[];
}

interface Named {
  readonly path: string;
  readonly sha256: string;
}

/** Compares the files of a folder with the checksums in its `result.json`. */
export function checkSet(folder: string, files: Files): CheckedSet {
  const seal = pathFrom(folder, SEAL, files.paths);
  const named = namedIn(files, seal);
  if (named === null) {
    const code = files.isFile(seal) ? "set/unsealed" : "set/no-seal";
    return { files: null, findings: [diagnostic(code, { file: seal, line: 0 }, { value: folder })] };
  }
  const findings = named.flatMap(({ path, sha256 }): Diagnostic[] => {
    const file = pathFrom(folder, path, files.paths);
    const origin = { file, line: 0 };
    // What is no plain file would keep its reader waiting.
    const read = files.isFile(file) ? files.read(file) : null;
    if (read === null || read.bytes === null) return [diagnostic("set/missing", origin, { value: path })];
    return files.sha256(read.bytes) === sha256 ? [] : [diagnostic("set/changed", origin, { value: path })];
  });
  return { files: named.length + 1, findings };
}

/** The files that a seal names; null where it is none. */
function namedIn(files: Files, seal: string): readonly Named[] | null {
  const bytes = files.isFile(seal) ? files.read(seal).bytes : null;
  if (bytes === null) return null;
  try {
    const { tool, files: named }: { tool?: unknown; files?: unknown } = JSON.parse(
      new TextDecoder("utf-8", { fatal: true }).decode(bytes),
    );
    return tool === "tinhgon" && Array.isArray(named) && named.every(isNamed) ? named : null;
  } catch {
    return null;
  }
}

function isNamed(one: unknown): one is Named {
  if (typeof one !== "object" || one === null || !("path" in one) || !("sha256" in one)) return false;
  return typeof one.path === "string" && typeof one.sha256 === "string";
}
