/** An archive that was handed on, as the files in it. */

import { openArchive } from "../../read/xlsx/zip.ts";

/** Files by path, folders left out; null where an archive is damaged, too large, or none. */
export function unpackArchive(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> | null {
  const archive = openArchive(bytes);
  if (typeof archive === "string") return null;
  const files: [string, Uint8Array][] = [];
  for (const name of archive.names) {
    if (/[\\/]$/.test(name)) continue;
    const content = archive.bytes(name);
    if (content === null) return null;
    files.push([name.replaceAll("\\", "/"), content]);
  }
  return Object.fromEntries(files);
}
