/** Names of units as they are compared. */
import { placeName } from "../../core/text/place-name.ts";

/** A name as it is compared: "Tổ dân phố số 01" and "TDP 1" are one. */
export function nameKey(name: string): string {
  const { kind, numbered } = placeName(name);
  return `${kind}:${numbered}`;
}
