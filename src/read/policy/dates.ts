/** Dates in a policy. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import { parseDateText } from "../table/dates.ts";
import type { Path } from "../yaml/yaml.ts";

/** A date of a policy file as days since 1970-01-01; null where there is none, or a faulty one, which is told. */
export function dateOf(
  text: string | undefined,
  path: Path,
  originOf: (path: Path) => Origin,
  diagnostics: Diagnostic[],
): number | null {
  if (text === undefined) return null;
  const date = parseDateText(text);
  if (date.ok) return date.value;
  const details = { value: text, facts: { path: path.join("."), choices: [] } };
  diagnostics.push(diagnostic("yaml/value", originOf(path), details));
  return null;
}
