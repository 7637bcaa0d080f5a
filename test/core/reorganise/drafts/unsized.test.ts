/** What a plan adds without a size is told, of each figure that the old units have. */
import { expect, test } from "vitest";
import { run } from "../../../../src/index.ts";

const REGISTER =
  "code,parent,kind,name,households,population\nX,,xa,Xã Mẫu,,\nT1,X,thon,Thôn 1,100,\nT2,X,thon,Thôn 2,150,600\n";

/** The warnings of a plan by code, line and column, and the households of the commune afterwards. */
async function told(...rows: readonly string[]) {
  const changes = ["from,into,into_name,into_kind,into_parent,households,population", ...rows].join("\n");
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const { result, findings } = await run({
    scenario: "tinhgon: 1\nname: X\ninputs: { register: r.csv, changes: c.csv }\npolicy: nd-185-2026\n",
    files: { "r.csv": bytes(REGISTER), "c.csv": bytes(changes) },
  });
  const households = result?.summary.find(
    (one) => one.place === "X" && one.indicator === "households",
  )?.after;
  const own = findings.filter(({ code }) => code === "changes/added-unknown");
  return [own.map(({ line, column }) => [line, column]), households];
}

test.each([
  [
    "created, nothing said",
    [",N,Thôn Mới,thon,X,,"],
    [
      [
        [2, "households"],
        [2, "population"],
      ],
      null,
    ],
  ],
  ["created, people not said", [",N,Thôn Mới,thon,X,50,"], [[[2, "population"]], 300]],
  ["created with both", [",N,Thôn Mới,thon,X,50,200"], [[], 300]],
  [
    "attached, nothing said",
    ["T1,T1,,,,,", ",T1,,,,,"],
    [
      [
        [3, "households"],
        [3, "population"],
      ],
      null,
    ],
  ],
  ["nothing added", ["T1,T1,Thôn Một,,,,"], [[], 250]],
])("%s", async (_, rows, expected) => {
  expect(await told(...rows)).toEqual(expected);
});
