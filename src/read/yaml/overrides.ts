/** Overrides of a policy by path (`holding.max_posts=3`): a plain value and overrides in, a changed copy out. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import { nearestWord } from "../../core/text/suggest.ts";
import { entriesOf, mapOf } from "./maps.ts";
import { type Path, type Plain, parseYaml } from "./yaml.ts";

/** Where an override stands on the command line; those of a scenario are as `--set` writes them. */
type OverrideOption = "--set" | "--vary";

export interface Override {
  readonly path: readonly string[];
  readonly value: Plain;
  readonly origin: Origin;
}

/** Reads `PATH=VALUE` as written on the command line behind `option`; the value is YAML. */
export function parseOverride(
  text: string,
  option: OverrideOption = "--set",
): {
  readonly value: Override | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  const origin = { file: `${option} ${text}`, line: 0 };
  const equals = text.indexOf("=");
  const path = text.slice(0, equals).trim();
  if (equals <= 0 || path === "" || path.split(".").includes("__proto__"))
    return { value: null, diagnostics: [diagnostic("set/path", origin, { value: text, facts: { option } })] };
  const yaml = parseYaml(text.slice(equals + 1), origin.file);
  return { value: { path: path.split("."), value: yaml.value, origin }, diagnostics: yaml.diagnostics };
}

/** Lays overrides over a policy, in their order. The policy given is not changed. */
export function override(
  policy: Plain,
  overrides: readonly Override[],
): { value: Plain; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  let value = policy;
  for (const one of overrides) {
    const changed = unknownEntry(value, one.path) ?? put(value, one.path, one.value);
    if (changed.ok) value = changed.value;
    else {
      const option: OverrideOption = one.origin.file.startsWith("--vary") ? "--vary" : "--set";
      const details = { value: one.path.join("."), suggestion: changed.suggestion, facts: { option } };
      diagnostics.push(diagnostic("set/path", one.origin, details));
    }
  }
  return { value, diagnostics };
}

type Put = { ok: true; value: Plain } | { ok: false; suggestion: string | null };

/** A path into a title or an indicator that the policy does not have: nothing is made of a misspelt id. */
function unknownEntry(value: Plain, [kind, id, ...rest]: readonly string[]): Put | null {
  if ((kind !== "titles" && kind !== "indicators") || id === undefined || rest.length === 0) return null;
  const entries = value !== null && typeof value === "object" && !Array.isArray(value) ? value[kind] : null;
  const known = Object.keys(entries ?? {});
  return known.includes(id) ? null : { ok: false, suggestion: nearestWord(id, known) };
}

function put(value: Plain, path: readonly string[], leaf: Plain): Put {
  const [step, ...rest] = path;
  if (step === undefined) return { ok: true, value: leaf };
  if (Array.isArray(value)) {
    const index = Number(step);
    if (!Number.isInteger(index) || index < 0 || index >= value.length)
      return { ok: false, suggestion: null };
    const inner = put(value[index] ?? null, rest, leaf);
    return inner.ok
      ? { ok: true, value: value.map((item, at) => (at === index ? inner.value : item)) }
      : inner;
  }
  if (typeof value === "string") return { ok: false, suggestion: null };
  const map = value ?? {};
  if (leaf === null && rest.length === 0) return without(map, step);
  // A new key may be one that the policy left out; whether there is such a key, its schema says.
  const known = Object.hasOwn(map, step) ? (map[step] ?? null) : null;
  const inner = put(known, rest, leaf);
  if (!inner.ok) return { ok: false, suggestion: inner.suggestion ?? nearestWord(step, Object.keys(map)) };
  return { ok: true, value: mapOf([...entriesOf(map), [step, inner.value]]) };
}

/** A map without a key, which an empty value takes away (`titles.pho.requires.age=null`), as in a policy laid over another. */
function without(map: { readonly [key: string]: Plain }, key: string): Put {
  if (!Object.hasOwn(map, key)) return { ok: false, suggestion: nearestWord(key, Object.keys(map)) };
  return { ok: true, value: mapOf(entriesOf(map).filter(([own]) => own !== key)) };
}

/** Where a path of the overridden policy stands: the override that set it, else the policy's file. */
export function originWith(
  overrides: readonly Override[],
  originOf: (path: Path) => Origin,
): (path: Path) => Origin {
  return (path) => {
    const setter = overrides.findLast(
      (one) =>
        one.path.every((step, index) => index >= path.length || String(path[index]) === step) &&
        path.length > 0,
    );
    return setter?.origin ?? originOf(path);
  };
}
