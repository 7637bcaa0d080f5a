/** Published figures written down as reports print them, in shapes at random: each total and each tier is held against its rows. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../src/core/text/fold.ts";
import { memoryFiles } from "../src/pipeline/means/memory-files.ts";
import { verify } from "../src/pipeline/verify.ts";
import { type Row, writing, written } from "./arbitraries/list.ts";

/** A count before and after. */
type Pair = readonly [before: number, after: number];

/** A row of the table with a pair for each thing that is counted. */
interface Line {
  readonly label: string;
  readonly pairs: readonly Pair[];
  /** The rows that it is, or should be, the sum of; none for a commune. */
  readonly parts: readonly Line[];
}

const DISTRICTS = ["Huyện Mẫu", "Thành phố Mẫu An", "Thị xã Thử", "Huyện Giả"];
const COMMUNES = ["Xã Mẫu Sơn", "Xã Giả Định", "Phường Thử", "Xã An Mẫu", "Thị trấn Mẫu", "Xã Hòa Giả"];
const THINGS = [
  [""],
  ["Số thôn"],
  ["Số thôn", "Số người"],
  ["Số thôn, TDP", "Người hoạt động không chuyên trách"],
];
const TIMES = [
  ["Trước", "Sau"],
  ["Trước sắp xếp", "Sau sắp xếp"],
  ["Hiện nay", "Sau khi sắp xếp"],
  ["Năm 2025", "Năm 2026"],
] as const;
const ROMAN = ["I", "II", "III", "IV"];

const pair = fc
  .tuple(fc.integer({ min: 10, max: 9_999 }), fc.integer({ min: 1, max: 9 }))
  .map(([before, kept]): Pair => [before, Math.ceil((before * kept) / 10)]);

const table = fc.record({
  things: fc.constantFrom(...THINGS),
  /** Communes by district; one list alone: of no district. */
  communes: fc.array(fc.array(fc.tuple(pair, pair), { minLength: 2, maxLength: 5 }), {
    minLength: 1,
    maxLength: 4,
  }),
  /** By how much a sum is printed wrong, in the last thing, after: the districts', then the total's. */
  faults: fc.array(fc.constantFrom(0, 0, 0, 1, 10), { minLength: 5, maxLength: 5 }),
  hasTotal: fc.boolean(),
});

const shape = fc.record({
  layout: fc.constantFrom("one", "things", "times"),
  times: fc.constantFrom(...TIMES),
  /** How districts are numbered: I above 1, A above 1, 1 above 1.1. */
  marks: fc.constantFrom("roman", "letters", "dotted"),
  /** Where the numbers stand. */
  isInLabel: fc.boolean(),
  /** Whether the numbers of communes go on from one district to the next. */
  isRunning: fc.boolean(),
  thousands: fc.constantFrom("", ".", ",", " "),
  total: fc.constantFrom("Tổng cộng", "Cộng", "TỔNG SỐ", "Toàn tỉnh"),
  isTotalFirst: fc.boolean(),
  header: fc.constantFrom("Địa phương", "Đơn vị", "Tên đơn vị"),
  writing,
});

type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;
type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

function sumsOf(parts: readonly Line[], things: readonly string[], fault: number): Pair[] {
  return things.map((_, thing) => {
    const [before, after] = ([0, 1] as const).map((time) =>
      parts.reduce((sum, { pairs }) => sum + (pairs[thing]?.[time] ?? 0), 0),
    );
    return [before ?? 0, (after ?? 0) + (thing === things.length - 1 ? fault : 0)];
  });
}

/** The rows of a table, without its total, and the total. */
function linesOf({ things, communes, faults, hasTotal }: Table, { total }: Shape) {
  const districts = communes.map((own, at): readonly Line[] => {
    const parts = own.map((pairs, index): Line => {
      const label = `${COMMUNES[(at * 2 + index) % COMMUNES.length] ?? ""} ${at + 1}`;
      return { label, pairs: pairs.slice(0, things.length), parts: [] };
    });
    const pairs = sumsOf(parts, things, faults[at] ?? 0);
    return communes.length === 1 ? parts : [{ label: DISTRICTS[at] ?? "", pairs, parts }, ...parts];
  });
  const parts = communes.length === 1 ? districts.flat() : districts.flatMap(([first]) => first ?? []);
  const sum = { label: total, pairs: sumsOf(parts, things, faults[4] ?? 0), parts };
  return { rows: districts.flat(), totals: hasTotal ? [sum] : [] };
}

/** The number of each row: that of its district, and of its commune within it. */
function numbersOf(rows: readonly Line[], { marks, isRunning }: Shape): readonly string[] {
  const hasDistricts = rows.some(({ parts }) => parts.length > 0);
  let [district, commune, all] = [0, 0, 0];
  return rows.map(({ parts }) => {
    if (parts.length > 0) {
      commune = 0;
      district++;
      if (marks === "dotted") return String(district);
      return (marks === "roman" ? ROMAN : ["A", "B", "C", "D"])[district - 1] ?? "";
    }
    commune++;
    all++;
    if (marks === "dotted" && hasDistricts) return `${district}.${commune}`;
    return String(isRunning ? all : commune);
  });
}

function grouped(number: number, by: string): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, by);
}

/** The header of a table, of one row or two, and its rows. */
function printed(of: Table, how: Shape): { readonly header: string[]; readonly rows: readonly Row[] } {
  const { rows, totals } = linesOf(of, how);
  const [before, after] = how.times;
  const isTwice =
    how.layout === "things" ? of.things[0] !== "" : how.layout === "times" && of.things.length > 1;
  const figures = ({ pairs }: Line): Row => {
    const cells =
      how.layout === "times" && isTwice
        ? [0, 1].flatMap((time) => pairs.map((one) => one[time] ?? 0))
        : pairs.flat();
    return cells.map((cell) => grouped(cell, how.thousands));
  };
  const ofThings = (over: readonly string[]): string[] =>
    over.flatMap((one) => [one, ...of.things.slice(1).map(() => "")]);
  const heads = {
    one: [
      of.things.flatMap((thing) =>
        how.times.map((time) => (thing === "" ? time : `${thing} ${time.toLowerCase()}`)),
      ),
    ],
    things: [of.things.flatMap((thing) => [thing, ""]), of.things.flatMap(() => [before, after])],
    times: [ofThings(how.times), how.times.flatMap(() => of.things)],
  }[isTwice ? how.layout : "one"];
  const named = (number: string, label: string, cells: Row): Row =>
    how.isInLabel ? [number === "" ? label : `${number}. ${label}`, ...cells] : [number, label, ...cells];
  const numbers = numbersOf(rows, how);
  const body = rows.map((row, at) => named(numbers[at] ?? "", row.label, figures(row)));
  const sums = totals.map((row) => named("", row.label, figures(row)));
  const below = heads[1] ? [named("", "", heads[1])] : [];
  const first = how.isInLabel ? [how.header] : ["STT", how.header];
  return {
    header: [...first, ...(heads[0] ?? [])],
    rows: [...below, ...(how.isTotalFirst ? [...sums, ...body] : [...body, ...sums])],
  };
}

/** What has to be said of each row and thing: its figures, and whether it is the sum of its parts. */
function due(of: Table, how: Shape): string[] {
  const { rows, totals } = linesOf(of, how);
  return [...rows, ...totals]
    .flatMap(({ label, pairs, parts }) =>
      of.things.map((_, thing) => {
        const sums = sumsOf(parts, of.things, 0)[thing];
        const isRight = sums?.every((sum, time) => sum === pairs[thing]?.[time]);
        return [
          fold(label),
          ...(pairs[thing] ?? []),
          parts.length === 0 ? "" : isRight ? "agrees" : "differs",
        ].join(" ");
      }),
    )
    .toSorted();
}

test("each total and each tier is what its rows come to, whatever shape the table has", async () => {
  await fc.assert(
    fc.asyncProperty(table, shape, async (of, how) => {
      const { header, rows } = printed(of, how);
      // Numbers of columns stand below the whole header.
      const form =
        rows.length > 0 && how.layout !== "one" ? { ...how.writing, hasColumnNumbers: false } : how.writing;
      const path = form.isWorkbook ? "f.xlsx" : "f.csv";
      const { value, findings } = await verify(
        path,
        memoryFiles({ [path]: written(header, rows, form) }, () => ""),
      );
      const told = findings.filter(({ code, severity }) => severity === "error" && code !== "verify/total");
      expect(told).toEqual([]);
      const said = value?.verdicts.map(({ row, total }) =>
        [fold(row.label.replace(/^[IVA-D\d.]+\. /, "")), row.before, row.after, total ?? ""].join(" "),
      );
      expect(said?.toSorted()).toEqual(due(of, how));
    }),
    {
      numRuns: Number(process.env.TABLES ?? 300),
    },
  );
}, 120_000);
