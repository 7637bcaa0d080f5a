/**
 * A cell as a mixed-integer program for an independent solver: titles and candidates in, the least vacancies, then the
 * fewest counted people, then the most incumbents out. Shares nothing with the solver of `src/core`.
 */
import highs from "highs";
import { at, type PlainCell, placesOf } from "../arbitraries/cell.ts";

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
      const [, p = "", t = "", place = ""] = name.split("_");
      return (at(cell.candidates[Number(p)]?.incumbent, Number(place)) >> Number(t)) & 1;
    });
    const vacancies = Object.keys(Columns)
      .filter((name) => name.startsWith("v"))
      .reduce((sum, name) => sum + Math.round(primalOf(Columns[name])), 0);
    return { vacancies, persons: chosen("u").length, incumbents: incumbents.length };
  };
}

function primalOf(column: object | undefined): number {
  return column && "Primal" in column && typeof column.Primal === "number" ? column.Primal : 0;
}

/**
 * y_p_t_l: person p holds title t at place l; u_p: p is needed; w_p_l: p serves place l; v_t_l: vacant posts. Counted
 * titles only.
 */
function programOf(cell: PlainCell): string {
  const { titles, candidates } = cell;
  const objective: string[] = [];
  const rows: string[] = [];
  const bounds: string[] = [];
  const binaries: string[] = [];
  const slots = titles.flatMap((title, t) =>
    placesOf(cell).flatMap((place) => {
      const posts = at(title.posts, place);
      return posts > 0 ? { t, place, posts, shared: title.shared === true } : [];
    }),
  );
  const total = slots.reduce((sum, { posts }) => sum + posts, 0);
  const holders = slots.map((): string[] => []);
  candidates.forEach((one, p) => {
    const able = slots.map((_, slot) => slot).filter((slot) => (one.eligible >> (slots[slot]?.t ?? 0)) & 1);
    if (able.length === 0) return;
    const y = (slot: number): string => `y_${p}_${slots[slot]?.t}_${slots[slot]?.place}`;
    binaries.push(`u_${p}`);
    if (one.counted) objective.push(`+ ${total + 1} u_${p}`);
    rows.push(`${able.map((slot) => `+ ${y(slot)}`).join(" ")} - ${one.maxPosts} u_${p} <= 0`);
    const served = new Set<number>();
    for (const slot of able) {
      const { t = 0, place = 0, shared = false } = slots[slot] ?? {};
      binaries.push(y(slot));
      holders[slot]?.push(y(slot));
      if ((at(one.incumbent, place) >> t) & 1) objective.push(`- ${y(slot)}`);
      rows.push(`${y(slot)} - u_${p} <= 0`);
      if (!shared) {
        served.add(place);
        rows.push(`${y(slot)} - w_${p}_${place} <= 0`);
      }
      for (const other of able) {
        if (other <= slot) continue;
        const second = slots[other]?.t ?? 0;
        if (second === t || !(((titles[t]?.compatible ?? 0) >> second) & 1))
          rows.push(`${y(slot)} + ${y(other)} - u_${p} <= 0`);
      }
    }
    for (const place of served) binaries.push(`w_${p}_${place}`);
    if (served.size > 0) rows.push(`${[...served].map((place) => `+ w_${p}_${place}`).join(" ")} <= 1`);
  });
  slots.forEach(({ t, place, posts }, slot) => {
    objective.push(`+ ${(total + 1) ** 2} v_${t}_${place}`);
    rows.push(`${(holders[slot] ?? []).map((name) => `+ ${name}`).join(" ")} + v_${t}_${place} = ${posts}`);
    bounds.push(`0 <= v_${t}_${place} <= ${posts}`);
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
