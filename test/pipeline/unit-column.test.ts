/** Rosters without a register that name their thôn in a column of places, beside or below the commune. */
import { describe, expect, test } from "vitest";
import { UNWATCHED } from "../../src/pipeline/means/means.ts";
import { emptyMemo } from "../../src/pipeline/means/memo.ts";
import { run } from "../../src/pipeline/run.ts";
import { requestOf, textFiles } from "../support/files.ts";

const POLICY = `id: mau
name: Mẫu
titles:
  head: { name: Trưởng thôn, level: unit, posts: 1 }
  clerk: { name: Văn thư, level: commune, posts: 1 }
`;
const BESIDE = "Xã,Đơn vị,Chức danh,Họ và tên\nXã A,Thôn 1,Trưởng thôn,An\nXã B,Thôn 1,Trưởng thôn,Bê\n";
const BELOW =
  "STT,Đơn vị,Chức danh,Họ và tên\nI,Xã A,,\n1,Thôn 1,Trưởng thôn,An\nII,Xã B,,\n1,Thôn 1,Trưởng thôn,Bê\n";
const ALONE = "Đơn vị,Chức danh,Họ và tên\nThôn 1,Trưởng thôn,An\nThôn 2,Trưởng thôn,Bê\n";
const REGISTER = "code,parent,kind,name\nX,,xa,Xã A\nX1,X,thon,Thôn 1\nY,,xa,Xã B\nY1,Y,thon,Thôn 1\n";

async function placesOf(roster: string, inputs = "roster: roster.csv") {
  const files = textFiles({
    "s.yaml": `tinhgon: 1\nname: Mẫu\ninputs: { ${inputs} }\npolicy: p.yaml\n`,
    "p.yaml": POLICY,
    "roster.csv": roster,
    "register.csv": REGISTER,
  });
  const { outcome, findings } = await run(requestOf("s.yaml"), {
    files,
    memo: emptyMemo(),
    watch: UNWATCHED,
  });
  return {
    places: outcome?.reorganisation.before.places.map(({ code }) => code),
    faults: findings.filter(({ severity }) => severity === "error").map(({ code }) => code),
  };
}

const FOUR = ["Xã A", "Xã A/Thôn 1", "Xã B", "Xã B/Thôn 1"];

describe("a column of places is that of the units", () => {
  test.each([
    ["beside a column of communes", BESIDE, "roster: roster.csv", FOUR],
    ["below headings of communes", BELOW, "roster: roster.csv", FOUR],
    [
      "in the commune that the scenario names",
      ALONE,
      "roster: { file: roster.csv, commune: Xã A }",
      ["Xã A", "Xã A/Thôn 1", "Xã A/Thôn 2"],
    ],
    [
      "with a register not: they are looked up in it",
      BESIDE,
      "register: register.csv, roster: roster.csv",
      ["X", "X1", "Y", "Y1"],
    ],
  ])("%s", async (_, roster, inputs, places) => {
    expect(await placesOf(roster, inputs)).toEqual({ places, faults: [] });
  });

  test("not where one of them is a code, or the commune: that needs a register", async () => {
    const { places, faults } = await placesOf(BESIDE.replace("Thôn 1", "T1"));
    expect(places).toBeUndefined();
    expect(faults).toContain("roster/title-level");
  });

  test("without a commune as a column of thôn is", async () => {
    const read = await placesOf(ALONE);
    expect(read).toEqual({ places: expect.arrayContaining(["Thôn 1", "Thôn 2"]), faults: [] });
    expect(read).toEqual(await placesOf(ALONE.replace("Đơn vị", "Thôn")));
  });
});
