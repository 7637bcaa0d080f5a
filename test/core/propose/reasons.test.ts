/** Why a unit stays below its standard: each reason alone, and the first that stands where several do. */
import { expect, test } from "vitest";
import { UNWATCHED } from "../../../src/pipeline/means/means.ts";
import { emptyMemo } from "../../../src/pipeline/means/memo.ts";
import { memoryFiles } from "../../../src/pipeline/means/memory-files.ts";
import { type Proposed, propose } from "../../../src/pipeline/propose.ts";
import { AIMS, filesOf, type MadeCommune, type MadeUnit, scenarioOf } from "./commune.ts";

const unit = (code: string, households: number | null, own: Partial<MadeUnit> = {}): MadeUnit => ({
  code,
  kind: "thon",
  households,
  status: "done",
  khu: "A",
  ...own,
});

/** U1 with 90 of 200 households beside U2 with 300, far from U3 and U4, which border on each other. */
const MADE: MadeCommune = {
  units: [unit("U1", 90), unit("U2", 300), unit("U3", 250), unit("U4", 250)],
  pairs: [
    ["U1", "U2"],
    ["U3", "U4"],
  ],
  minimum: { thon: 200, tdp: null },
  mustMergeBelow: 50,
  policyUpper: null,
  aims: AIMS,
  target: null,
  mostParts: null,
  upper: null,
  same: [],
  together: [],
  apart: [],
  keep: [],
  alternatives: 0,
};

async function proposed(one: MadeCommune): Promise<Proposed> {
  const texts = { ...filesOf(one), "scenario.json": JSON.stringify(scenarioOf(one)) };
  const bytes = Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  return propose(
    {
      path: "scenario.json",
      policy: null,
      register: null,
      changes: null,
      date: null,
      set: [],
      keep: [],
      nodeLimit: null,
    },
    { communes: [], target: null, alternatives: one.alternatives },
    { files: memoryFiles(Object.fromEntries(bytes), () => ""), memo: emptyMemo(), watch: UNWATCHED },
  );
}

/** "UNIT NEIGHBOUR reason" of every unit that stays below; a dash for a reason of its own. */
async function staysIn(own: Partial<MadeCommune>): Promise<readonly string[]> {
  const { proposal } = await proposed({ ...MADE, ...own });
  const stays = proposal?.communes[0]?.stays ?? [];
  return stays.flatMap(({ place, reasons }) =>
    reasons.map(({ neighbour, reason }) => `${place.code} ${neighbour?.code ?? "-"} ${reason}`),
  );
}

const besideU1 = (households: number | null, own: Partial<MadeUnit> = {}): readonly MadeUnit[] =>
  MADE.units.map((one) => (one.code === "U2" ? unit("U2", households, own) : one));

test("a unit that can merge does", async () => {
  expect(await staysIn({})).toEqual([]);
});

test.each([
  ["it is to stay as it is", { keep: ["U1"] }, "U1 - kept"],
  ["nothing lies beside it", { pairs: [["U3", "U4"]] }, "U1 - no_neighbour"],
  ["what lies beside it waits", { units: besideU1(300, { status: "pending" }) }, "U1 U2 pending"],
  ["what lies beside it is exempt", { units: besideU1(300, { status: "exempt" }) }, "U1 U2 exempt"],
  ["of what lies beside it the households are not known", { units: besideU1(null) }, "U1 U2 unknown"],
  ["what lies beside it is to stay as it is", { keep: ["U2"] }, "U1 U2 kept"],
  ["both must be of one kind", { units: besideU1(300, { kind: "tdp" }), same: ["kind"] }, "U1 U2 same"],
  ["both must have one label", { units: besideU1(300, { khu: "B" }), same: ["tags.khu"] }, "U1 U2 same"],
  ["both must have as many households", { same: ["households"] }, "U1 U2 same"],
  ["both are to be apart", { apart: [["U1", "U2"]] }, "U1 U2 apart"],
  ["a unit is made of one at most", { mostParts: 1 }, "U1 U2 most_parts"],
  ["both would be too large", { upper: 350, aims: ["above", "below"] }, "U1 U2 above"],
  ["few mergers come first", { aims: ["mergers", "below"] }, "U1 U2 mergers"],
  ["as many units are wanted as there are", { aims: ["mergers", "below"], target: 4 }, "U1 U2 mergers"],
  [
    "they are most even as they are",
    {
      aims: ["spread", "below"],
      units: MADE.units.map((one) => ({ ...one, households: 90 })),
      pairs: [["U1", "U2"]],
    },
    "U1 U2 spread",
  ],
] satisfies readonly (readonly [
  string,
  Partial<MadeCommune>,
  string,
])[])("a unit stays where %s", async (_, own, reason) => {
  const told = await staysIn(own);
  expect(told.filter((one) => one.startsWith("U1"))).toEqual([reason]);
});

test.each(["parent", "status", "kind", "tags"])("units that agree in their %s merge", async (column) => {
  expect(await staysIn({ same: [column] })).toEqual([]);
});

test("the labels come before the wish to be apart, and this before the number of parts", async () => {
  const all = { units: besideU1(300, { khu: "B" }), apart: [["U1", "U2"]], mostParts: 1 };
  expect(await staysIn({ ...all, same: ["tags.khu"] })).toEqual(["U1 U2 same"]);
  expect(await staysIn(all)).toEqual(["U1 U2 apart"]);
});

test("each neighbour has its reason, one merged of several among them", async () => {
  const units = [unit("U1", 110), unit("U2", 150), unit("U3", 90), unit("U4", 300)];
  const pairs = [
    ["U1", "U2"],
    ["U2", "U3"],
    ["U1", "U4"],
  ] as const;
  expect(await staysIn({ units, pairs, mostParts: 2, keep: ["U4"] })).toEqual([
    "U1 U2 most_parts",
    "U1 U4 kept",
  ]);
});

test.each([
  [
    "a unit that stays",
    { keep: ["U1"], together: [["U1", "U2"]] },
    "propose/together-impossible",
    { why: "fixed", unit: "U1" },
  ],
  [
    "units that do not agree",
    { units: besideU1(300, { khu: "B" }), same: ["tags.khu"], together: [["U1", "U2"]] },
    "propose/together-impossible",
    { why: "same", unit: null },
  ],
  [
    "more units than may be",
    { mostParts: 1, together: [["U1", "U2"]] },
    "propose/together-impossible",
    { why: "most_parts", most: 1 },
  ],
  [
    "units that border on each other nowhere",
    { together: [["U1", "U3"]] },
    "propose/together-impossible",
    { why: "apart" },
  ],
  [
    "units that may not stand together through the only one between them",
    {
      pairs: [
        ["U1", "U2"],
        ["U2", "U3"],
        ["U3", "U4"],
      ],
      together: [
        ["U1", "U3"],
        ["U2", "U4"],
      ],
      mostParts: 3,
    },
    "propose/together-impossible",
    { why: "others" },
  ],
] satisfies readonly (readonly [
  string,
  Partial<MadeCommune>,
  string,
  object,
])[])("wanted together are %s", async (_, own, code, facts) => {
  const { proposal, findings } = await proposed({ ...MADE, ...own });
  expect(proposal).toBeNull();
  const errors = findings.filter(({ severity }) => severity === "error");
  expect(errors.length).toBeGreaterThan(0);
  for (const error of errors) expect(error).toMatchObject({ code, facts });
});
