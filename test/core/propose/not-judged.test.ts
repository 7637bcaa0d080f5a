/** What a proposal tells of units that nothing judges. */
import { expect, test } from "vitest";
import { propose } from "../../../src/index.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const policy = (minimum: string): string =>
  `id: p\nname: P\ntitles:\n  head: { name: Trưởng thôn, level: unit }\nthresholds:\n  minimum: [${minimum}]\n`;

/** Words of the messages. */
const [HOUSEHOLDS, REGION, STANDARD] = ["để trống số hộ", "theo vùng", "Không tiêu chuẩn nào"] as const;

const WHY = [HOUSEHOLDS, REGION, STANDARD];

/** What is told of three villages with 60, 200 and some households, the third being of some kind. */
async function told(minimum: string, last = "thon,150", more = ""): Promise<unknown> {
  const register = [
    "code,parent,kind,name,households,status,neighbours",
    ...[
      "X,,xa,Xã Mẫu,,,",
      "X1,X,thon,Thôn 1,60,,X2",
      "X2,X,thon,Thôn 2,200,,",
      `X3,X,${last.replace(",", ",Thôn 3,")},,X2`,
    ],
  ].join("\n");
  const { findings } = await propose({
    scenario: `tinhgon: 1\nname: X\ninputs: { register: r.csv }\npolicy: p.yaml\n${more}`,
    files: { "r.csv": bytes(register), "p.yaml": bytes(policy(minimum)) },
  });
  return findings
    .filter(({ code }) => code === "propose/not-judged")
    .map(({ message, place }) => [WHY.find((why) => message.includes(why)), /\d+/.exec(message)?.[0], place]);
}

const THON = "{ when: { kind: thon }, households: 100 }";

test("units that are judged are not told", async () => {
  expect(await told(THON)).toEqual([]);
});

test("one whose households are blank is, also where it is under keep", async () => {
  expect(await told(THON, "thon,")).toEqual([[HOUSEHOLDS, "1", "X3"]]);
  expect(await told(THON, "thon,", "propose: { keep: [X3] }\n")).toEqual([[HOUSEHOLDS, "1", "X3"]]);
});

test("one to which no standard applies is told only where none applies to any, or where standards go by region", async () => {
  expect(await told(THON, "tdp,150")).toEqual([]);
  expect(await told("{ when: { kind: tdp }, households: 100 }")).toEqual([[STANDARD, "3", "X1"]]);
  const old = "{ households: 1, created: only }, { region: mien-nui, households: 100 }";
  expect(await told(old)).toEqual([[REGION, "3", "X1"]]);
  const tdp = "{ when: { kind: tdp }, households: 100 }, { region: mien-nui, households: 100 }";
  expect(await told(tdp, "tdp,150")).toEqual([[REGION, "2", "X1"]]);
});
