/** What a sweep varies (`PATH=V1,V2`), as written on the command line: text in, a path and its values out. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";

export interface VariedParameter {
  /** A path of the policy as `--set` writes it, `policy` for the policy itself, or `inputs.changes` for the plan. */
  readonly path: string;
  /** In the order given; each is what `--set` would be given. */
  readonly values: readonly string[];
}

/** Reads `PATH=V1,V2,…`; a comma inside brackets or quotes parts nothing. */
export function parseVariation(text: string): {
  readonly value: VariedParameter | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  const equals = text.indexOf("=");
  const path = text.slice(0, equals).trim();
  const values = partsOf(text.slice(equals + 1));
  if (equals > 0 && path !== "" && values.every((value) => value !== "")) {
    return { value: { path, values: [...new Set(values)] }, diagnostics: [] };
  }
  const origin = { file: `--vary ${text}`, line: 0 };
  return { value: null, diagnostics: [diagnostic("sweep/vary", origin, { value: text })] };
}

function partsOf(text: string): string[] {
  const parts = [""];
  let depth = 0;
  let quote = "";
  for (const char of text) {
    if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
    else if ("[{(".includes(char)) depth++;
    else if ("]})".includes(char)) depth--;
    if (char === "," && depth === 0 && quote === "") parts.push("");
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim());
}
