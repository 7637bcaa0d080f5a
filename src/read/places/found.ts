/** How many rows of an input named their place otherwise than by its code, told once each. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import type { FoundBy } from "./name-index.ts";

export interface FoundCounter {
  /** `line`: the line of the row. */
  readonly add: (by: FoundBy, line: number) => void;
  readonly told: (originOf: (line: number) => Origin) => Diagnostic[];
}

const CODES = { name: "places/by-name", unmarked: "places/unmarked", "i-and-y": "places/i-and-y" } as const;

export function foundCounter(): FoundCounter {
  const counts = new Map<Exclude<FoundBy, "code">, { count: number; readonly line: number }>();
  return {
    add: (by, line) => {
      if (by === "code") return;
      const known = counts.get(by);
      if (known) known.count++;
      else counts.set(by, { count: 1, line });
    },
    told: (originOf) =>
      [...counts].map(([by, { count, line }]) => diagnostic(CODES[by], originOf(line), { facts: { count } })),
  };
}
