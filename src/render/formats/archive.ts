/** Files in one archive. */
import { zipSync } from "fflate/browser";

/** Files by their paths in an archive. */
export type Unpacked = Readonly<Record<string, Uint8Array>>;

/** How hard an archive is packed, from 1 to 9. */
export type PackLevel = 3 | 6;

/**
 * A ZIP of files by path. The same files give the same bytes wherever they are packed: a ZIP holds the date as the clock of its
 * machine shows it, so that it is one fixed date there.
 */
export function packArchive(files: Unpacked, level: PackLevel = 6): Uint8Array {
  return zipSync({ ...files }, { mtime: new Date(1980, 0, 1), level });
}
