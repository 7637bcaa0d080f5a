/** Dates in a policy file: text in, days since 1970-01-01 out. */

import { diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { parseDateText } from "../cells/dates.ts";
import type { Path } from "../yaml/yaml.ts";
import type { Section } from "./section.ts";

/** A date as days; null where there is none, or a faulty one, which is told at its path. */
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
