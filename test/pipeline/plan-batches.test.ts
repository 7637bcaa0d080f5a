/** Days of a plan that are applied at once come to what they come to one by one. */
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { run } from "../../src/index.ts";
import { STEPS_HEADER, steppedPlans } from "../arbitraries/steps.ts";

/** Whether each day is applied by itself, and how many days were applied at once with others. */
const daily = vi.hoisted(() => ({ isOn: false, joined: 0 }));

vi.mock("../../src/pipeline/plan-batches.ts", async (original) => {
  const own = await original<typeof import("../../src/pipeline/plan-batches.ts")>();
  const batchesOf: typeof own.batchesOf = (plan, days, register) => {
    const made = daily.isOn
      ? [...days].flatMap(([day, rows]) => own.batchesOf(plan, new Map([[day, rows]]), register))
      : own.batchesOf(plan, days, register);
    if (!daily.isOn) daily.joined += days.size - made.length;
    return made;
  };
  return { ...own, batchesOf };
});

afterEach(() => {
  daily.isOn = false;
});

const COLUMNS = STEPS_HEADER.split(",");
const DATE = COLUMNS.indexOf("date");
const PARENT = COLUMNS.indexOf("into_parent");

/** What becomes of the districts D and E on a day of its own, and by which code each goes on. */
const OF_DISTRICTS = [
  { rows: [], codes: {} },
  { rows: ["D,D,Huyện Chung,,", "E,D,Huyện Chung,,"], codes: { E: "D" } },
  { rows: ["E,E,Huyện Tên Mới,,", "D,D,,,"], codes: {} },
] as const;

/** The same of the communes A, B and C. */
const OF_COMMUNES = [
  { rows: ["A,A,Xã Chung,,", "B,A,Xã Chung,,"], codes: { B: "A" } },
  { rows: ["A,M,Xã Chung,xa,D", "C,M,Xã Chung,xa,D"], codes: { A: "M", C: "M" } },
  { rows: ["A,A,Xã Chung,,", "B,A,Xã Chung,,", "C,A,Xã Chung,,"], codes: { B: "A", C: "A" } },
  { rows: ["B,B,Phường Tên Mới,phuong,"], codes: {} },
  { rows: ["A,B,Xã B,,", "B,B,Xã B,,", "C,C,Xã Tên Mới,,"], codes: { A: "B" } },
] as const;

/** Parts of unknown size may be known together of one day and not of several, and the other way round: they are left out. */
const plans = fc.record({
  plan: steppedPlans.filter(
    ({ steps }) => !steps.some((rows) => rows.some((row) => row.includes("unknown"))),
  ),
  districts: fc.constantFrom(...OF_DISTRICTS),
  communes: fc.constantFrom(...OF_COMMUNES),
  at: fc.tuple(fc.nat(4), fc.nat(4)),
});

type Plan = typeof plans extends fc.Arbitrary<infer Made> ? Made : never;

/** The rows of a plan with a day of communes and one of districts among them; rows behind such a day name what there is then. */
function rowsOf({ plan, districts, communes, at }: Plan): string[] {
  const steps = plan.steps.map((rows) => rows.map((row) => row.split(",")));
  const with1 = withDay(steps, communes, at[0]);
  return withDay(with1, districts, at[1]).flatMap((rows, step) =>
    rows.map((row) => row.with(DATE, `2026-0${step + 1}-01`).join(",")),
  );
}

type Day = (typeof OF_DISTRICTS | typeof OF_COMMUNES)[number];

function withDay(steps: readonly string[][][], { rows, codes }: Day, at: number): string[][][] {
  const day = rows.map((row) => [...row.split(","), ...COLUMNS.map(() => "")].slice(0, COLUMNS.length));
  const now: Readonly<Record<string, string>> = codes;
  const later = steps
    .slice(at)
    .map((own) => own.map((row) => row.with(PARENT, now[row[PARENT] ?? ""] ?? row[PARENT] ?? "")));
  return [...steps.slice(0, at), day, ...later];
}

/** The register of a plan with the communes A and B in a district D, C in another. */
function registerOf({ plan }: Plan): string {
  const districts = "D,T,huyen,Huyện D,,,\nE,T,huyen,Huyện E,,,\n";
  return plan.register.replace(/^A,T/m, `${districts}A,D`).replace(/^B,T/m, "B,D").replace(/^C,T/m, "C,E");
}

/** Somebody for each title of each unit of a register. */
function rosterOf(register: string): string {
  const units = register
    .split("\n")
    .flatMap((row) => (row.includes(",thon,") ? [row.slice(0, row.indexOf(","))] : []));
  const titles = ["Bí thư chi bộ", "Trưởng thôn"];
  const rows = units.flatMap((unit, at) =>
    titles.map((title, index) => [unit, title, `M${at}-${index}`].join(",")),
  );
  return ["place,title,person", ...rows].join("\n");
}

async function outcome(register: string, rows: readonly string[], isDaily: boolean, header = STEPS_HEADER) {
  daily.isOn = isDaily;
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const { result, findings } = await run({
    scenario:
      "tinhgon: 1\nname: X\ninputs: { register: r.csv, changes: c.csv, roster: l.csv }\npolicy: nd-185-2026\n",
    files: {
      "r.csv": bytes(register),
      "c.csv": bytes([header, ...rows].join("\n")),
      "l.csv": bytes(rosterOf(register)),
    },
    by: "unit",
  });
  // Where a message says that a place comes from differs: the register, or the last row that is about it.
  const told = findings
    .filter(({ code }) => code !== "changes/small-unit") // by the units made on one day, or on several
    .map(({ code, place, message }) => [code, place, message].join(" "))
    .toSorted();
  return { told, result: result && { ...result, findings: [] } };
}

test("at random, with communes and districts that are merged and renamed on some days", async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (made) => {
      const rows = rowsOf(made);
      const together = await outcome(registerOf(made), rows, false);
      const daily = await outcome(registerOf(made), rows, true);
      // Behind a fault, days one by one are not looked at.
      if (daily.result === null)
        expect(together).toEqual({ result: null, told: expect.arrayContaining(daily.told) });
      else expect(together).toEqual(daily);
    }),
    {
      numRuns: Number(process.env.BATCHES ?? 60),
    },
  );
  expect(daily.joined).toBeGreaterThan(20);
}, 120_000);

/** Xã A with three thôn and xã B with one, in a plan of two days by codes; figures of households by place, and the units after each day. */
async function ofTwoDays(header: string, first: readonly string[], second: readonly string[], status = "") {
  const register = [
    "code,parent,kind,name,households,status",
    ...["T,,tinh,Tỉnh T,,", "A,T,xa,Xã A,,", "B,T,xa,Xã B,,"],
    ...[
      "U,A,thon,Thôn Mẫu,30,",
      `V,A,thon,Thôn Bên,40,${status}`,
      "W,A,thon,Thôn Xa,50,",
      "X,B,thon,Thôn Đơn,10,",
    ],
  ].join("\n");
  const rows = [
    `${header},date`,
    ...first.map((row) => `${row},2026-01-01`),
    ...second.map((row) => `${row},2026-02-01`),
  ];
  daily.joined = 0;
  const { result, told } = await outcome(register, rows.slice(1), false, rows[0]);
  const figures = result?.summary.filter(
    ({ level, indicator }) => level === "unit" && indicator === "households",
  );
  return {
    joined: daily.joined,
    after: Object.fromEntries(figures?.map(({ place, after }) => [place, after]) ?? []),
    steps: result?.steps?.map(({ units, households }) => [units, households]),
    faults: result === null ? told : [],
  };
}

test.each([
  ["a commune that was merged", ["A,A,,", "B,A,,"]],
  ["one that was renamed", ["A,A,Xã Tên Mới,"]],
])("a day of units is applied at once with that of %s", async (_, communes) => {
  const made = await ofTwoDays("from,into,into_name,into_parent", communes, [
    "U,U,Thôn Chung,A",
    "V,U,Thôn Chung,A",
  ]);
  expect(made).toMatchObject({ joined: 1, after: { U: 70, W: 50 }, faults: [] });
});

test("a place that a day calls by its name is looked up in the state before that day", async () => {
  const swapped = ["U,U,Thôn Bên", "V,V,Thôn Mẫu"];
  const made = await ofTwoDays("from,into,into_name", swapped, ["Thôn Bên,W,", "W,W,"]);
  expect(made).toMatchObject({ joined: 0, after: { V: 40, W: 80 }, faults: [] });
  const above = await ofTwoDays(
    "from,into,into_name,commune",
    ["A,A,Xã Chung,", "B,A,Xã Chung,"],
    ["Thôn Mẫu,W,,Xã Chung", "W,W,,Xã Chung"],
  );
  expect(above).toMatchObject({ joined: 0, after: { V: 40, W: 80 }, faults: [] });
});

test("a day whose rows wait leaves what there was", async () => {
  const rows = [["U,U", "V,U"], ["W,W"]] as const;
  expect(await ofTwoDays("from,into", ...rows)).toMatchObject({
    joined: 1,
    steps: [
      [3, 130],
      [3, 130],
    ],
  });
  const waiting = await ofTwoDays("from,into", ...rows, "pending");
  expect(waiting).toMatchObject({
    joined: 1,
    steps: [
      [4, 130],
      [4, 130],
    ],
  });
});
