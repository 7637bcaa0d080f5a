/** Files as the walk sees them: their bytes, or why there are none. */

import { readBytes } from "../cli/io.ts";
import { type Diagnostic, diagnostic } from "../core/diagnostics/diagnostic.ts";

/** Bytes of a file, or why there are none. */
export type FileRead =
  | { readonly bytes: Uint8Array }
  | { readonly bytes: null; readonly reason: "missing" | "too-large" | "stdin-twice" | string };

/** The bytes of a file, or why there are none. `shown`: the path as the user wrote it. */
export function bytesOf(
  path: string,
  shown: string,
  origin: Diagnostic["origin"],
  diagnostics: Diagnostic[],
): Uint8Array | null {
  const read = readBytes(path);
  if (read.bytes) return read.bytes;
  const { reason } = read;
  diagnostics.push(unread(reason, origin, shown));
  return null;
}

/** Why a file gives no bytes, as a finding. */
function unread(reason: string, origin: Diagnostic["origin"], value: string): Diagnostic {
  if (reason === "missing") return diagnostic("file/missing", origin, { value, facts: { among: "file" } });
  if (reason === "too-large" || reason === "stdin-twice")
    return diagnostic(`file/${reason}`, origin, { value });
  return diagnostic("file/unreadable", origin, { value, facts: { reason } });
}
