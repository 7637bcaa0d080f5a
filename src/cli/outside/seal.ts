/** The file that seals a set: `result.json`, which names the other files of its set with their checksums. */

import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Identity } from "./asked.ts";

/** The name of the file that is put in place last. */
export const SEAL = "result.json";

/**
 * Paths of files in a folder that the set sealed there names, still as it wrote them, and that the new set does not
 * write: `names`. Files of anybody else are never among them, nor what was read.
 */
export function leftOver(folder: string, names: ReadonlySet<string>, inputs: readonly Identity[]): string[] {
  return sealedIn(folder).flatMap(({ path: name, sha256 }) => {
    if (names.has(name) || /[\\/]/.test(name) || name.startsWith(".")) return [];
    const path = join(folder, name);
    const own = statSync(path, { throwIfNoEntry: false, bigint: true });
    if (!own?.isFile() || inputs.some(({ device, file }) => device === own.dev && file === own.ino))
      return [];
    return checksumOf(readFileSync(path)) === sha256 ? [path] : [];
  });
}

/** What the seal in a folder names; nothing where there is none. */
function sealedIn(folder: string): readonly { readonly path: string; readonly sha256: string }[] {
  try {
    const text = readFileSync(join(folder, SEAL), "utf8");
    const at = text.lastIndexOf('\n  "files": [');
    const { files }: { files?: unknown } = at < 0 ? {} : JSON.parse(`{${text.slice(at)}`);
    return Array.isArray(files) ? files.filter(isNamed) : [];
  } catch {
    return [];
  }
}

function isNamed(one: unknown): one is { readonly path: string; readonly sha256: string } {
  return (
    typeof one === "object" &&
    one !== null &&
    "path" in one &&
    typeof one.path === "string" &&
    "sha256" in one &&
    typeof one.sha256 === "string"
  );
}

/** Node's module for checksums takes longer to load than most files to sum up. */
export function checksumOf(bytes: Uint8Array): string {
  return process.getBuiltinModule("node:crypto").createHash("sha256").update(bytes).digest("hex");
}
