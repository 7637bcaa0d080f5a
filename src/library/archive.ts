/** Files in one archive (ZIP), to be handed on. */

import { unpackArchive } from "../pipeline/means/archive.ts";
import { packArchive } from "../render/formats/archive.ts";

/** An archive of files by path; the same files give the same bytes. */
export function pack(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return packArchive(files);
}

/** The files of an archive by path; null where it is damaged, too large, or none. */
export function unpack(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> | null {
  return unpackArchive(bytes);
}
