/** The seal of a set of files: `result.json`, put in place last, names the others with their checksums. */

import { namedIn } from "../../render/json/json.ts";
import type { Content, OutputFolder } from "../outside/asked.ts";
import { pathFromFolder } from "../outside/io.ts";
import { SEAL } from "../outside/seal.ts";

/**
 * The folders of a set with their seals filled in: each names the files of its own folder, the first also those of
 * folders that have no seal, by their paths from its own. A set without `result.json` stays as it is.
 */
export function sealed(
  folders: readonly OutputFolder[],
  sha256: (bytes: Uint8Array) => string,
): readonly OutputFolder[] {
  const first = folders.find(({ files }) => files.has(SEAL));
  return folders.map((own) => {
    const seal = own.files.get(SEAL);
    if (typeof seal !== "string") return own;
    const others = own === first ? folders.filter(({ files }) => !files.has(SEAL)) : [];
    const named = [own, ...others].flatMap(({ folder, files }) =>
      [...files]
        .filter(([name]) => name !== SEAL)
        .map(([name, content]) => ({
          path: pathFromFolder(own.folder, folder, name),
          sha256: sha256(bytesOf(content)),
        })),
    );
    return { ...own, files: new Map(own.files).set(SEAL, namedIn(seal, named)) };
  });
}

function bytesOf(content: Content): Uint8Array {
  return typeof content === "string" ? Buffer.from(content) : content;
}
