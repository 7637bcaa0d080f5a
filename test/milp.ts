/**
 * A cell as a mixed-integer program for an independent solver: titles and candidates in, the least vacancies, then the
 * fewest counted people, then the most incumbents out. Shares nothing with the solver of `src/core`.
 */
import highs from "highs";
import type { PlainCell } from "./arbitraries/cell.ts";

export interface Triple {
  readonly vacancies: number;
  readonly persons: number;
  readonly incumbents: number;
}

/** Loads the solver. What it gives back throws where HiGHS finds no optimum. */
export async function milpSolver(): Promise<(cell: PlainCell) => Triple> {
  const { solve } = await highs();
  return (cell) => {
    const { Status, Columns } = solve(programOf(cell));
    if (Status !== "Optimal") throw new Error(`HiGHS ended with ${Status}`);
    const chosen = (prefix: string): string[] =>
      Object.keys(Columns).filter((name) => name.startsWith(prefix) && primalOf(Columns[name]) > 0.5);
    const incumbents = chosen("y").filter((name) => {
      const [, p = "", t = ""] = name.split("_");
      return ((cell.candidates[Number(p)]?.incumbent ?? 0) >> Number(t)) & 1;
    });
    const vacancies = cell.titles.reduce((sum, _, t) => sum + Math.round(primalOf(Columns[`v_${t}`])), 0);
    return { vacancies, persons: chosen("u").length, incumbents: incumbents.length };
  };
}

function primalOf(column: object | undefined): number {
  return column && "Primal" in column && typeof column.Primal === "number" ? column.Primal : 0;
}

/** y_p_t: person p holds title t; u_p: p is needed; v_t: vacant posts. Counted titles of counted people only. */
function programOf({ titles, candidates }: PlainCell): string {
  const objective: string[] = [];
  const rows: string[] = [];
  const bounds: string[] = [];
  const binaries: string[] = [];
  const posts = titles.reduce((sum, title) => sum + title.posts, 0);
  const holders = titles.map((): string[] => []);
  candidates.forEach((one, p) => {
    const able = titles.map((_, t) => t).filter((t) => (one.eligible >> t) & 1);
    if (able.length === 0) return;
    const y = (t: number): string => `y_${p}_${t}`;
    binaries.push(`u_${p}`);
    if (one.counted) objective.push(`+ ${posts + 1} u_${p}`);
    rows.push(`${able.map((t) => `+ ${y(t)}`).join(" ")} - ${one.maxPosts} u_${p} <= 0`);
    for (const t of able) {
      binaries.push(y(t));
      holders[t]?.push(y(t));
      if ((one.incumbent >> t) & 1) objective.push(`- ${y(t)}`);
      rows.push(`${y(t)} - u_${p} <= 0`);
      for (const other of able) {
        if (other > t && !(((titles[t]?.compatible ?? 0) >> other) & 1))
          rows.push(`${y(t)} + ${y(other)} - u_${p} <= 0`);
      }
    }
  });
  titles.forEach((title, t) => {
    objective.push(`+ ${(posts + 1) ** 2} v_${t}`);
    rows.push(`${(holders[t] ?? []).map((name) => `+ ${name}`).join(" ")} + v_${t} = ${title.posts}`);
    bounds.push(`0 <= v_${t} <= ${title.posts}`);
  });
  return [
    "Minimize",
    ` obj: ${objective.join(" ")}`,
    "Subject To",
    ...rows.map((row, index) => ` r${index}: ${row}`),
    "Bounds",
    ...bounds.map((bound) => ` ${bound}`),
    "Binary",
    ` ${binaries.join(" ")}`,
    "End",
  ].join("\n");
}
