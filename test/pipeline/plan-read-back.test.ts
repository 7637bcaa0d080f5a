/** Plans whose steps undo one another: the crosswalk from the first state to the last, read again, and sums of what is not known. */
import { expect, test } from "vitest";
import { documents, run } from "../../src/index.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const HEADER = "from,into,into_name,households,part,date";

const register = (first: string): string =>
  [
    "code,parent,kind,name,households,population,area",
    "X,,xa,Xã Mẫu,,,",
    `X1,X,thon,Thôn 1,${first}`,
    "X2,X,thon,Thôn 2,150,600,20",
    "X3,X,thon,Thôn 3,90,360,30",
  ].join("\n");

const given = (rows: readonly string[], first = "100,400,10") => ({
  scenario: "tinhgon: 1\nname: X\npolicy: nd-185-2026\ninputs: { register: r.csv, changes: c.csv }\n",
  files: { "r.csv": bytes(register(first)), "c.csv": bytes([HEADER, ...rows].join("\n")) },
});

/** The files that a plan leads to: by name; faults are thrown. */
async function filesOf(one: ReturnType<typeof given>): Promise<Readonly<Record<string, string>>> {
  const { result, findings } = await documents({ ...one, forms: ["folder"], name: "o" });
  if (result === null)
    throw new Error(JSON.stringify(findings.filter(({ severity }) => severity === "error")));
  return Object.fromEntries(
    Object.entries(result).map(([path, own]) => [path.replace("o/", ""), new TextDecoder().decode(own)]),
  );
}

const operationsIn = (crosswalk: string | undefined): string[] =>
  (crosswalk ?? "").split("\n").flatMap((line) => {
    const { 0: from, 2: into, 10: operation } = line.split(",");
    return /^X\d$/.test(from ?? "") ? [`${from}>${into} ${operation}`] : [];
  });

const FIRST = "2026-06-24";
const NEXT = "2026-06-29";

test.each([
  [
    "a part that is split off and joins a unit that goes on is handed over",
    [`X1,X1,,60,,${FIRST}`, `X1,W,Thôn W,40,,${FIRST}`, `W,X3,,,,${NEXT}`, `X3,X3,,,,${NEXT}`],
    ["X1>X1 adjusted", "X2>X2 kept", "X1>X3 adjusted", "X3>X3 adjusted"],
  ],
  [
    "a unit that gave a part and ends is dissolved, its part stays",
    [`X1,X1,,,,${FIRST}`, `X1,X3,,40,,${FIRST}`, `X3,X3,,,,${FIRST}`, `X1,,,,,${NEXT}`],
    ["X2>X2 kept", "X1>X3 dissolved", "X3>X3 merged", "X1> dissolved"],
  ],
  [
    "a unit that gave a part and is merged is split",
    [`X1,X1,,,,${FIRST}`, `X1,X3,,40,,${FIRST}`, `X3,X3,,,,${FIRST}`, `X1,X2,,,,${NEXT}`, `X2,X2,,,,${NEXT}`],
    ["X1>X2 split", "X2>X2 merged", "X1>X3 split", "X3>X3 merged"],
  ],
])("%s", async (_, rows, operations) => {
  const one = given(rows);
  const files = await filesOf(one);
  const crosswalk = files["crosswalk.csv"] ?? "";
  expect(operationsIn(crosswalk)).toEqual(operations);
  const again = await filesOf({ ...one, files: { ...one.files, "c.csv": bytes(crosswalk) } });
  expect(again["register-after.csv"]).toBe(files["register-after.csv"]);
});

test("a unit that is moved to another commune and merges there is read again as one plan, with the same figures", async () => {
  const bordering = [
    ...[
      register("100,400,10"),
      "Y,,xa,Xã Bên,,,",
      "Y1,Y,thon,Thôn 4,130,520,15",
      "Y2,Y,thon,Thôn 5,70,280,8",
    ],
  ].join("\n");
  const header = "from,into,into_parent,households,operation,date";
  const rows = [
    ...[header, `X1,X1,Y,,chuyển đến,${FIRST}`],
    ...[`X1,Y1,,,,${NEXT}`, `Y1,Y1,,,,${NEXT}`, `,Y1,,20,ghép,${NEXT}`],
  ];
  const one = { ...given([]), files: { "r.csv": bytes(bordering), "c.csv": bytes(rows.join("\n")) } };
  const files = await filesOf(one);
  expect(files["register-after.csv"]).toContain("Y1,Y,thon,Thôn 4,250,");
  const again = await filesOf({
    ...one,
    files: { ...one.files, "c.csv": bytes(files["crosswalk.csv"] ?? "") },
  });
  for (const name of ["register-after.csv", "crosswalk.csv", "summary.csv"])
    expect(again[name]).toBe(files[name]);
});

const STATED = [
  "code,parent,kind,name,households,population,area",
  "X,,xa,Xã A,340,1360,60",
  "Y,,xa,Xã B,50,200,10",
  "X1,X,thon,Thôn 1,100,400,",
  "X2,X,thon,Thôn 2,240,960,",
  "Y1,Y,thon,Thôn 3,50,200,",
].join("\n");

test.each([
  ["moves", "X1,X1,Y,,", ["X 240 ", "Y 150 "]],
  ["ends", "X1,,,,", ["X 240 ", "Y 50 10"]],
  ["is created", ",N,Y,Thôn N,thon", ["X 340 60", "Y  "]],
  ["stays", "X1,X1,,Thôn Mới,", ["X 340 60", "Y 50 10"]],
])("an area that a commune states for itself holds no longer where a unit %s", async (_, row, expected) => {
  const files = await filesOf({
    ...given([]),
    files: { "r.csv": bytes(STATED), "c.csv": bytes(`from,into,into_parent,into_name,into_kind\n${row}`) },
  });
  const communes = (files["register-after.csv"] ?? "").split("\n").filter((line) => /^[XY],/.test(line));
  const sizes = communes.map((line) => line.split(","));
  expect(sizes.map(({ 0: code, 4: households, 6: area }) => `${code} ${households} ${area}`)).toEqual(
    expected,
  );
});

test("of a commune that is split, a part has the area of its units where the plan gives its households alone", async () => {
  const before = [
    "code,parent,kind,name,households,population,area",
    "T,,tinh,Tỉnh Mẫu,,,",
    "X,T,xa,Xã A,,,",
    "X1,X,thon,Thôn 1,100,400,10",
    "X2,X,thon,Thôn 2,240,960,25",
  ];
  const plan = [
    "from,into,into_name,into_kind,into_parent,households",
    "X,Y,Xã B,xa,T,100",
    "X,Z,Xã C,xa,T,240",
    "X1,Y1,Thôn 1,thon,Y,",
    "X2,Z1,Thôn 2,thon,Z,",
  ];
  const files = await filesOf({
    ...given([]),
    files: { "r.csv": bytes(before.join("\n")), "c.csv": bytes(plan.join("\n")) },
  });
  const communes = (files["register-after.csv"] ?? "").split("\n").filter((line) => /^[TYZ],/.test(line));
  expect(communes.map((line) => line.split(",").slice(4).join(" ").trim())).toEqual([
    "340 1360 35",
    "100 400 10",
    "240 960 25",
  ]);
});

/** Sizes of the commune afterwards. */
async function after(rows: readonly string[], first?: string): Promise<unknown> {
  const { result, findings } = await run(given(rows, first));
  const of = (id: string) =>
    result?.summary.find(({ place, indicator }) => place === "X" && indicator === id)?.after;
  const { dissolved, holds } = result?.conservation.find(({ indicator }) => indicator === "households") ?? {};
  const faults = findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return { sizes: [of("households"), of("population"), of("area")], dissolved, holds, faults };
}

test.each([
  [
    "the rest of a unit may be dissolved, and takes its area along: nobody knows how much",
    [`X1,X3,,40,,${FIRST}`, `X3,X3,,,,${FIRST}`, `X1,,,,rest,${FIRST}`],
    undefined,
    { sizes: [280, 1120, null], dissolved: 60, holds: true, faults: [] },
  ],
  [
    "parts of unknown area that come back: all of it is still there",
    [`X1,X1,,,,${FIRST}`, `X1,X3,,40,,${FIRST}`, `X3,X3,,,,${FIRST}`].concat(
      `X3,X1,,40,,${NEXT}`,
      `X3,X3,,,,${NEXT}`,
      `X1,X1,,,,${NEXT}`,
    ),
    undefined,
    { sizes: [340, 1360, 60], dissolved: 0, holds: true, faults: [] },
  ],
  [
    "a part of unknown size that goes to a unit of unknown size: the sum is unknown",
    [`X3,X3,,,rest,${FIRST}`, `X3,X1,,,unknown,${FIRST}`, `X1,X1,,,,${FIRST}`],
    ",400,",
    { sizes: [null, 1360, null], dissolved: undefined, holds: undefined, faults: [] },
  ],
  [
    "what is dissolved of a unit whose parts are unknown is unknown",
    [
      `X1,X1,,,,${FIRST}`,
      `X2,X1,,,,${FIRST}`,
      `X1,X1,,100,,2026-06-25`,
      `X1,X3,,,,2026-06-25`,
      `X3,X3,,,,2026-06-25`,
      `X1,,,,,${NEXT}`,
    ],
    undefined,
    { sizes: [240, 960, null], dissolved: 0, holds: null, faults: [] },
  ],
  [
    "dissolved as a whole and given away in part is a fault",
    [`X1,X3,,40,,${FIRST}`, `X3,X3,,,,${FIRST}`, `X1,,,,,${FIRST}`],
    undefined,
    { sizes: [undefined, undefined, undefined], faults: ["changes/covered-twice"] },
  ],
])("%s", async (_, rows, first, expected) => {
  expect(await after(rows, first)).toEqual(expected);
});

test("what a created unit hands over in a later step is attached to who gets it: all is accounted for", async () => {
  const header = "from,into,into_name,into_kind,into_parent,households,population,area,part,operation,date";
  const rows = [
    header,
    `,X4,Thôn 4,thon,X,50,200,5,,thành lập mới,${FIRST}`,
    `X4,X4,,,,,,,rest,điều chỉnh,${NEXT}`,
    `X4,X1,,,,20,80,2,,điều chỉnh,${NEXT}`,
    `X1,X1,,,,,,,,điều chỉnh,${NEXT}`,
  ];
  const one = given([]);
  const { result } = await run({ ...one, files: { ...one.files, "c.csv": bytes(rows.join("\n")) } });
  const households = result?.conservation.filter(({ indicator }) => indicator === "households");
  expect(households).toMatchObject([{ place: "X", created: 30, attached: 20, after: 390, holds: true }]);
});
