/** Dates in a policy. */

import { diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { parseDateText } from "../table/dates.ts";
import type { Path } from "../yaml/yaml.ts";
import type { Section } from "./section.ts";

/** A date of a policy file as days since 1970-01-01; null where there is none, or a faulty one, which is told. */
export function dateOf(
  text: string | undefined,
  path: Path,
  { originOf, diagnostics }: Pick<Section, "originOf" | "diagnostics">,
): number | null {
  if (text === undefined) return null;
  const date = parseDateText(text);
  if (date.ok) return date.value;
  const details = { value: text, facts: { path: path.join("."), choices: [] } };
  diagnostics.push(diagnostic("yaml/value", originOf(path), details));
  return null;
}
