/** What files in YAML or JSON are, by the keys that they have. */

import { decode } from "../../read/decode/utf8.ts";
import { isDuty } from "../../read/duty/duty-file.ts";
import { isMap } from "../../read/yaml/layers.ts";
import { parseYaml } from "../../read/yaml/yaml.ts";
import type { Files } from "./files.ts";

/** A file, what it is, and what it extends. */
export interface YamlKind {
  readonly path: string;
  readonly kind: "scenario" | "duty" | "policy" | "other";
  readonly base: string | null;
}

/** What a file is; `other` where it cannot be read as one of them. */
export function yamlKindOf(path: string, files: Files): YamlKind {
  const { bytes } = files.read(path);
  const text = bytes && decode(bytes, path, "file/not-text").value;
  const value = text === null ? null : parseYaml(text, path).value;
  if (text === null || !isMap(value)) return { path, kind: "other", base: null };
  const base = typeof value.extends === "string" ? value.extends : null;
  if (isDuty(text, path)) return { path, kind: "duty", base };
  const isScenario = Object.hasOwn(value, "tinhgon");
  const isPolicy = ["titles", "holding", "extends", "thresholds"].some((key) => Object.hasOwn(value, key));
  return { path, kind: isScenario ? "scenario" : isPolicy ? "policy" : "other", base };
}
