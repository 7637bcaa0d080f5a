/** A plain YAML value against a schema: the typed value, or every fault with its line, out. */
import type * as z from "zod/mini";
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import { nearestWord } from "../../core/text/suggest.ts";
import type { Path, Plain } from "./yaml.ts";

export function validate<S extends z.ZodMiniType>(
  schema: S,
  value: Plain,
  originOf: (path: Path) => Origin,
): { readonly value: z.infer<S> | null; readonly diagnostics: readonly Diagnostic[] } {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, diagnostics: [] };
  return {
    value: null,
    diagnostics: result.error.issues.flatMap((issue) => told(issue, schema, value, originOf)),
  };
}

function told(
  issue: z.core.$ZodIssue,
  schema: z.ZodMiniType,
  value: Plain,
  originOf: (path: Path) => Origin,
): Diagnostic[] {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, path);
    return issue.keys.map((key) =>
      diagnostic("yaml/unknown-key", originOf([...path, key]), {
        value: key,
        suggestion: nearestWord(key, known),
        facts: { path: path.join("."), known },
      }),
    );
  }
  if (issue.code === "invalid_union") {
    // Of several shapes, the one that came furthest tells all that is wrong; of two that came as far, the one with less to mend.
    const [furthest] = [...issue.errors].sort((a, b) => reachOf(b) - reachOf(a) || a.length - b.length);
    if (furthest && reachOf(furthest) > 0) {
      return furthest.flatMap((one) =>
        told({ ...one, path: [...issue.path, ...one.path] }, schema, value, originOf),
      );
    }
  }
  const found = at(value, path);
  const origin = originOf(path);
  if (path.length === 0) {
    // Empty, a list or a text: what is wanted is a map with these keys.
    const keys = keysAt(schema, []).slice(0, 4).join(", ");
    return [diagnostic("yaml/missing-key", origin, { value: keys })];
  }
  const above = at(value, path.slice(0, -1));
  if (found === undefined && Array.isArray(above) && typeof path.at(-1) === "string") {
    // A list that stands for a map with one list (a pair of titles), and is too long or too short for it.
    const facts = { path: path.slice(0, -1).join("."), choices: ["[…, …]"] };
    return [diagnostic("yaml/value", originOf(path.slice(0, -1)), { value: JSON.stringify(above), facts })];
  }
  if (found === undefined || found === null) {
    return [diagnostic("yaml/missing-key", origin, { value: path.join(".") })];
  }
  const choices = wantedOf(issue, schema, path);
  const shown = (typeof found === "string" ? found : JSON.stringify(found)).slice(0, 60);
  return [
    diagnostic("yaml/value", origin, {
      value: shown,
      suggestion:
        typeof found === "string"
          ? nearestWord(
              found,
              choices.filter((one) => !one.includes("…")),
            )
          : null,
      facts: { path: path.join("."), choices },
    }),
  ];
}

/** How far a shape came before something was wrong: to its keys, and to what stands under them. */
function reachOf(issues: readonly z.core.$ZodIssue[]): number {
  const reached = issues.map(({ code, path }) => path.length + (code === "unrecognized_keys" ? 1 : 0));
  return reached.reduce((most, one) => Math.max(most, one), 0);
}

/** What would do: words, the range of a number, or the shape of a list or a map; in any of the shapes that a value may have. */
function wantedOf(issue: z.core.$ZodIssue, schema: z.ZodMiniType, path: Path): string[] {
  if (issue.code === "invalid_union")
    return [
      ...new Set(
        issue.errors.flat().flatMap((one) => (one.path.length === 0 ? wantedOf(one, schema, path) : [])),
      ),
    ];
  if ("values" in issue && Array.isArray(issue.values)) return issue.values.map(String);
  if (issue.message.includes("…")) return [issue.message];
  switch (issue.code === "invalid_type" ? issue.expected : null) {
    case "boolean":
      return ["true", "false"];
    case "array":
    case "tuple":
      return ["[…, …]"];
    case "object":
    case "record":
      return [
        `{ ${
          keysAt(schema, path)
            .map((key) => `${key}: …`)
            .join(", ") || "…: …"
        } }`,
      ];
    default:
      return [];
  }
}

function at(value: Plain, path: Path): Plain | undefined {
  let found: Plain | undefined = value;
  for (const step of path) {
    if (found === null || typeof found !== "object") return undefined;
    found = Array.isArray(found)
      ? found[Number(step)]
      : Object.hasOwn(found, step)
        ? found[String(step)]
        : undefined;
  }
  return found;
}

/** The keys that a schema knows at a path. */
function keysAt(schema: z.ZodMiniType, path: Path): string[] {
  const [step, ...rest] = path;
  const keys = new Set<string>();
  for (const shape of unwrap(schema)) {
    if (shape.type === "object" && step === undefined)
      for (const key of Object.keys(shape.shape)) keys.add(key);
    const next =
      step === undefined
        ? undefined
        : shape.type === "object"
          ? shape.shape[String(step)]
          : shape.type === "record"
            ? shape.valueType
            : shape.type === "array"
              ? shape.element
              : undefined;
    if (next) for (const key of keysAt(next as z.ZodMiniType, rest)) keys.add(key);
  }
  return [...keys];
}

type Definition =
  | { type: "object"; shape: Record<string, z.core.$ZodType> }
  | { type: "record"; valueType: z.core.$ZodType }
  | { type: "array"; element: z.core.$ZodType };

/** The objects, records and lists that a schema may be, behind optional, preprocess and union. */
function unwrap(schema: z.core.$ZodType): Definition[] {
  const definition = schema._zod.def as unknown as Record<string, unknown> & { type: string };
  switch (definition.type) {
    case "optional":
    case "nullable":
    case "default":
      return unwrap(definition.innerType as z.core.$ZodType);
    case "pipe":
      return unwrap(definition.out as z.core.$ZodType);
    case "union":
      return (definition.options as z.core.$ZodType[]).flatMap(unwrap);
    case "object":
    case "record":
    case "array":
      return [definition as unknown as Definition];
    default:
      return [];
  }
}
