/** The parameters of a policy as paths and texts, as `--set` writes them: a plain value in, a list out. */
import type { Plain } from "./yaml.ts";

/** Every leaf by its path. A list of plain words is one leaf, since `--set` replaces it as a whole. */
export function parametersOf(value: Plain): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (at: Plain, path: string): void => {
    if (at === null || typeof at === "string") found.set(path, textOf(at));
    else if (Array.isArray(at) && at.every((item) => item === null || typeof item === "string"))
      found.set(path, `[${at.map(textOf).join(", ")}]`);
    else for (const [key, item] of Object.entries(at)) walk(item, path === "" ? key : `${path}.${key}`);
  };
  walk(value, "");
  return found;
}

function textOf(value: Plain): string {
  return typeof value === "string" ? value : "";
}
