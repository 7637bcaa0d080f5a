/** What the system says of a failure. */

/** The system's own word for it, as `ENOSPC`; else its message. */
export function codeOf(failure: unknown): string {
  return failure instanceof Error && "code" in failure ? String(failure.code) : String(failure);
}

/** Whether a file of this program is not there: it loads most of them when they are asked for. */
export function isFileMissing(failure: unknown): boolean {
  return codeOf(failure) === "MODULE_NOT_FOUND";
}
