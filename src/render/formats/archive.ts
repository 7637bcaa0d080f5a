/** Files in one archive. */
import { zipSync } from "fflate/browser";

/** A ZIP of files by path, at a time that is always the same: the same files give the same bytes. */
export function packArchive(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...files }, { mtime: new Date(1980, 0, 1), level: 6 });
}
