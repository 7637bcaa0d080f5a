/** Cheapest circulations found from none, against what proves one: the signs of reduced costs. */
import { expect, test } from "vitest";
import { isLess } from "../../../src/core/flow/cheapest.ts";
import { arcList, type Circulation } from "../../../src/core/flow/circulation.ts";
import type { Triple } from "../../../src/core/flow/cost-table.ts";
import { solveFrom } from "../../../src/core/flow/first-flow.ts";
import { walkFor } from "../../../src/core/flow/shortest-path.ts";
import { type Chance, chanceOf } from "../../arbitraries/duty.ts";

const SOURCE = 0;

const FREE: Triple = [0, 0, 0];

/** People with sets of units, of which some lie within another; each unit is worth more than any pair costs. */
function randomNetwork({ below, is }: Chance): { state: Circulation; sink: number; back: number } {
  const [people, units, sets] = [1 + below(5), 1 + below(6), 3];
  const setOf = (person: number, set: number): number => 1 + people + person * sets + set;
  const unitOf = (unit: number): number => 1 + people * (1 + sets) + unit;
  const sink = unitOf(units);
  const arcs = arcList(0);
  for (let person = 0; person < people; person++) {
    for (let n = 1; n <= 2; n++) arcs.add(SOURCE, 1 + person, 1, [0, 2 * n - 1, 0]);
    for (let set = 0; set < sets; set++) {
      const before = set > 0 && is(0.3) ? setOf(person, set - 1) : 1 + person;
      arcs.add(before, setOf(person, set), 1, is(0.8) ? FREE : [0, 1, 0]);
    }
    for (let unit = 0; unit < units; unit++) {
      const from = is(0.8) ? setOf(person, below(sets)) : 1 + person;
      if (is(0.7)) arcs.add(from, unitOf(unit), 1, [0, below(3), 0 - below(3)]);
    }
  }
  for (let unit = 0; unit < units; unit++) {
    arcs.add(unitOf(unit), sink, 1, [-1, 0, 0]);
    if (is(0.4)) arcs.add(unitOf(unit), sink, 1, [0, 0 - below(6), 0]);
  }
  const back = arcs.size();
  arcs.add(sink, SOURCE, 0, FREE);
  return { state: arcs.circulation(sink + 1), sink, back };
}

test("in 500 random networks every arc has a reduced cost that proves the circulation the cheapest", () => {
  let carried = 0;
  for (let seed = 1; seed <= 500; seed++) {
    const { state, sink, back } = randomNetwork(chanceOf(seed));
    solveFrom(state, walkFor(state.nodes), SOURCE, sink, back);
    const { tail, head, low, capacity, flow, costOf, costs, price, nodes } = state;
    const over = new Array<number>(nodes).fill(0);
    const total = [0, 0, 0];
    for (let arc = 0; arc < tail.length; arc++) {
      const [from = 0, to = 0, units = 0] = [tail[arc], head[arc], flow[arc]];
      over[from] = (over[from] ?? 0) - units;
      over[to] = (over[to] ?? 0) + units;
      const partOf = (part: number): number => costs.values[(costOf[arc] ?? 0) * 3 + part] ?? 0;
      const reduced = [0, 1, 2].map(
        (part) => partOf(part) + (price[from * 3 + part] ?? 0) - (price[to * 3 + part] ?? 0),
      );
      const own: Triple = [reduced[0] ?? 0, reduced[1] ?? 0, reduced[2] ?? 0];
      if (units < (capacity[arc] ?? 0))
        expect({ seed, arc, isLess: isLess(own, FREE) }).toMatchObject({ isLess: false });
      if (units > (low[arc] ?? 0))
        expect({ seed, arc, isMore: isLess(FREE, own) }).toMatchObject({ isMore: false });
      for (let part = 0; part < 3; part++) total[part] = (total[part] ?? 0) + units * partOf(part);
    }
    expect({ seed, over: over.filter((units) => units !== 0) }).toEqual({ seed, over: [] });
    expect({ seed, total: [...state.total] }).toEqual({ seed, total });
    carried += flow[back] ?? 0;
  }
  expect(carried).toBeGreaterThan(500);
});
