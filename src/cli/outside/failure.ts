/** What the system says of a failure. */

/** The system's own word for it, as `ENOSPC`; else its message. */
export function codeOf(failure: unknown): string {
  return failure instanceof Error && "code" in failure ? String(failure.code) : String(failure);
}
