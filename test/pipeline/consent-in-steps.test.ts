/** Plans in steps of several days with a consultation: each step asks the places of the first state that it merges. */
import { expect, test } from "vitest";
import { run } from "../../src/index.ts";

const REGISTER =
  "code,parent,kind,name,households\nX,,xa,Xã Mẫu,\nA,X,thon,Thôn Đông,100\nB,X,thon,Thôn Đoài,60\nC,X,thon,Thôn Hạ,90\nD,X,thon,Thôn Thượng,95\n";

const CHAIN = "from,into,date\nA,A,2026-07-01\nB,A,2026-07-01\nA,A,2026-08-01\nC,A,2026-08-01\n";

const BY_NAME =
  "Tên thôn mới;Gồm;Ngày hiệu lực\nThôn Đông;Thôn Đông và Thôn Đoài;01/07/2026\nThôn Hạ;Thôn Hạ và Thôn Thượng;01/08/2026\n";

const answers = (...agree: readonly number[]): string =>
  `place,households,agree\n${["A,100", "B,60", "C,90", "D,95"].map((one, at) => `${one},${agree[at] ?? 0}`).join("\n")}\n`;

async function outcome(changes: string, consultation: string) {
  const files = { "r.csv": REGISTER, "c.csv": changes, "v.csv": consultation };
  const { result, findings } = await run({
    scenario:
      "tinhgon: 1\nname: X\ninputs: { register: r.csv, changes: c.csv, consultation: v.csv }\npolicy: nd-185-2026\nset: { consent: { share: 50, bar: more-than } }\n",
    files: Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]),
    ),
    by: "unit",
  });
  const units = result?.summary.find(({ place, indicator }) => place === "X" && indicator === "units");
  const told = findings.filter(
    ({ code }) => code === "changes/held-back" || code.startsWith("consultation/"),
  );
  return {
    units: units?.after,
    unfinished: result?.unfinished.map(({ place, reason }) => `${place} ${reason}`),
    told: told.map(({ code, place, line }) => `${code}:${line} ${place ?? ""}`),
  };
}

test("a unit that is merged on a later day and did not agree holds that step back", async () => {
  expect(await outcome(BY_NAME, answers(90, 50, 80, 10))).toEqual({
    units: 3,
    unfinished: ["C not-agreed", "D not-agreed"],
    told: ["changes/held-back:3 D", "consultation/not-passed:5 D"],
  });
});

test("so it does where the step merges it into what an earlier one made, which is not asked again", async () => {
  expect(await outcome(CHAIN, answers(90, 50, 10, 80))).toEqual({
    units: 3,
    unfinished: ["A not-agreed", "C not-agreed"],
    told: ["changes/held-back:4 C", "changes/held-back:5 C", "consultation/not-passed:4 C"],
  });
  expect(await outcome(CHAIN, answers(90, 50, 80, 80))).toEqual({ units: 2, unfinished: [], told: [] });
});

test("what an earlier step held back waits in the later ones, without being told of twice as not agreed", async () => {
  const { units, told } = await outcome(CHAIN, answers(90, 10, 80, 80));
  expect(units).toBe(4);
  expect(told.filter((one) => one.startsWith("consultation"))).toEqual(["consultation/not-passed:3 B"]);
});
