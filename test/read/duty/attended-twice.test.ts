/** A meeting that the list of what has been attended has twice. */
import { expect, test } from "vitest";
import { assign } from "../../../src/index.ts";

const duty = `tinhgon: 1
name: X
inputs: { cells: c.csv, leaders: l.csv, attended: a.csv }
months: 2026-07
rules:
  each_meeting: [{ at_least: 1 }]
  groups: { g: { name: G, least_a_year: 12 } }
`;

const bytes = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join("\n"));

test("counts once, and is told", async () => {
  const attended = ["person,cell,date", "P1,A,2026-03-03", "P1,A,2026-04-03", "P1,A,2026-03-03"];
  const dueOf = async (rows: readonly string[]) => {
    const files = {
      "c.csv": bytes("code,day", "A,3"),
      "l.csv": bytes("person,group", "P1,g"),
      "a.csv": bytes(...rows),
    };
    const { result, findings } = await assign({ duty, files });
    const told = findings.filter(({ code }) => code === "duty/attended-twice").length;
    return [result?.persons[0]?.least, told];
  };
  expect(await dueOf(attended)).toEqual([5, 1]);
  expect(await dueOf(attended.slice(0, 3))).toEqual([5, 0]);
});
