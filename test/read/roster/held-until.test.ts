/** Posts whose row says that they were held until a day that is past. */
import { expect, test } from "vitest";
import { check } from "../../../src/index.ts";

/** Whether the day is told; rows of somebody, each with the days from and until when a post was held. */
async function isTold(date: string | null, ...days: readonly (readonly [since: string, until: string])[]) {
  const rows = days.map(([since, until]) => `Xã Mẫu,Thôn 1,Trưởng thôn,M1,${since},${until}`);
  const { findings } = await check({
    scenario: `tinhgon: 1\ninputs:\n  roster: roster.csv\npolicy: nd-34-2019\n${date === null ? "" : `date: ${date}\n`}`,
    files: {
      "roster.csv": new TextEncoder().encode(
        [
          "commune,unit,title,person,since,until_day",
          ...rows,
          "Xã Mẫu,Thôn 2,Trưởng thôn,M2,2020-01-01,",
          "",
        ].join("\n"),
      ),
    },
  });
  return findings.some(({ code }) => code === "roster/held-until");
}

test("a day before the reference day is told, that day itself is not", async () => {
  expect(await isTold("2026-07-01", ["2015-01-01", "2026-06-30"])).toBe(true);
  expect(await isTold("2026-07-01", ["2015-01-01", "2026-07-01"])).toBe(false);
  expect(await isTold("2026-07-01", ["2015-01-01", ""])).toBe(false);
});

test("past service of somebody who took the post again is none that counts as held", async () => {
  expect(await isTold("2026-07-01", ["2015-01-01", "2018-06-30"], ["2019-01-01", ""])).toBe(false);
});
