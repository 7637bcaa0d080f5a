/** What is told of somebody who attends every meeting that there is. */
import { expect, test } from "vitest";
import { explain } from "../../../src/index.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function toldOf(leaders: string, id: string): Promise<string> {
  const { result } = await explain({
    duty: {
      tinhgon: 1,
      name: "Phân công",
      inputs: { cells: "c.csv", leaders: "l.csv" },
      months: "2026-07..2026-07",
      rules: {
        each_meeting: [{ at_least: 1 }],
        groups: { a: { name: "A", least_a_year: 6, most_a_month: 3 } },
      },
    },
    files: {
      "c.csv": bytes("code,name,day,time\nC1,Chi bộ 1,5,19:30\n"),
      "l.csv": bytes(`person,group,own_cell\n${leaders}`),
    },
    id,
  });
  return result?.text ?? "";
}

test("has no table of meetings that nobody is kept from, and none of those attended where there are none", async () => {
  const all = await toldOf("L1,a,\n", "L1");
  expect([all.includes("## Dự\n"), all.includes("## Không dự\n")]).toEqual([true, false]);
  const none = await toldOf("L1,a,\nL2,a,C1\n", "L2");
  expect([none.includes("## Dự\n"), none.includes("## Không dự\n")]).toEqual([false, true]);
});
