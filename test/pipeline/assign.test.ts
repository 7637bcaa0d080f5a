/** Duties from files to assignments: the ward of Vĩnh Niệm, and rows in any order. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { assign } from "../../src/index.ts";
import { FIXTURES } from "../support/tinhgon.ts";

const VINH_NIEM = join(FIXTURES, "vinh-niem-2020");

function filesOf(folder: string, names: readonly string[]): Record<string, Uint8Array> {
  return Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

test.each([
  "duty.yaml",
  "rotate.yaml",
])("Vĩnh Niệm has 41 cells in each month, all attended, and it is proven (%s)", async (name) => {
  const files = filesOf(VINH_NIEM, ["chi-bo.csv", "can-bo.csv", "phu-trach.csv"]);
  const duty = readFileSync(join(VINH_NIEM, name), "utf8");
  const { result } = await assign({ duty, files });
  expect(result?.meetings.length).toBe(41 * 12);
  expect(result?.unmet).toEqual([]);
  expect(result?.proven).toBe(true);
  expect(result?.aims).toMatchObject({ short: 0, least: 0 });
  const attendances = result?.meetings.reduce((sum, { persons }) => sum + persons.length, 0);
  expect(attendances).toBe(result?.persons.reduce((sum, { load }) => sum + load, 0));
});

test("rows in any order give the same assignment", async () => {
  const folder = join(FIXTURES, "assign/rotate");
  const files = filesOf(folder, ["chi-bo.csv", "can-bo.csv", "phu-trach.csv", "da-du.csv"]);
  const duty = readFileSync(join(folder, "duty.yaml"), "utf8");
  const turned = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => {
      const [head = "", ...rows] = new TextDecoder().decode(bytes).trimEnd().split("\n");
      return [name, new TextEncoder().encode(`${[head, ...rows.reverse()].join("\n")}\n`)];
    }),
  );
  const [one, other] = [await assign({ duty, files }), await assign({ duty, files: turned })];
  expect(other.result?.meetings).toEqual(one.result?.meetings);
  expect(other.result?.persons).toEqual(one.result?.persons);
  expect(other.result?.unmet).toEqual(one.result?.unmet);
});

const CELLS = "code,day\nA,3\n";
const LEADERS = "person,group,own_cell,away\nP1,,,\n";

/** One table with a fault, and the code, file and line that it is told by. */
test.each([
  ["an unknown cell in charge", { charge: "person,cell\nP1,B\n" }, "duty/unknown-cell", "charge.csv", 2],
  [
    "an unknown person in charge",
    { charge: "person,cell\nP1,A\nP2,A\n" },
    "duty/unknown-person",
    "charge.csv",
    3,
  ],
  ["an unknown own cell", { leaders: "person,own_cell\nP1,B\n" }, "duty/unknown-cell", "leaders.csv", 2],
  ["an unknown group", { leaders: "person,group\nP1,b\n" }, "duty/unknown-group", "leaders.csv", 2],
  ["a code in two rows", { cells: "code,day\nA,3\nB,4\nA,5\n" }, "duty/repeated", "cells.csv", 4],
  ["a person in two rows", { leaders: "person\nP1\nP1\n" }, "duty/repeated", "leaders.csv", 3],
  ["day 32", { cells: "code,day\nA,32\n" }, "duty/day", "cells.csv", 2],
  ["T9", { cells: "code,day\nA,T9 tuần 1\n" }, "duty/day", "cells.csv", 2],
  ["a day that is none", { cells: "code,day\nA,2026-02-30\n" }, "duty/day", "cells.csv", 2],
  ["25:00", { cells: "code,day,time\nA,3,25:00\n" }, "duty/time", "cells.csv", 2],
  ["away on a day that is none", { leaders: "person,away\nP1,2026-02-30\n" }, "duty/away", "leaders.csv", 2],
  [
    "a span from end to start",
    { leaders: "person,away\nP1,2026-08-02..2026-08-01\n" },
    "duty/away",
    "leaders.csv",
    2,
  ],
  [
    "attended on a day that is none",
    { attended: "person,cell,date\nP1,A,2026-02-30\n" },
    "duty/date",
    "attended.csv",
    2,
  ],
  ["a most that is no whole number", { leaders: "person,most\nP1,hai\n" }, "value/number", "leaders.csv", 2],
  [
    "members that are no whole number",
    { cells: "code,day,members\nA,3,-4\n" },
    "value/number",
    "cells.csv",
    2,
  ],
])("%s is a fault with file and line", async (_, tables, code, file, line) => {
  const all: Record<string, string> = { cells: CELLS, leaders: LEADERS, ...tables };
  const inputs = Object.fromEntries(Object.keys(all).map((role) => [role, `${role}.csv`]));
  const files = Object.fromEntries(
    Object.entries(all).map(([role, text]) => [`${role}.csv`, new TextEncoder().encode(text)]),
  );
  const { result, findings } = await assign({
    duty: { tinhgon: 1, inputs, months: "2026-07..2026-09", rules: { each_meeting: [{ at_least: 1 }] } },
    files,
  });
  expect(result).toBeNull();
  const faults = findings.filter(({ severity }) => severity === "error");
  expect(faults.map((one) => [one.code, one.file, one.line])).toEqual([[code, file, line]]);
});
