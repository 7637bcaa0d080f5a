/** One xã, its roster and its plan written down as offices do, in shapes at random: the figures are those of the plainest lists. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { run } from "../src/index.ts";
import { PLAIN, type Row, type Writing, writing, written } from "./arbitraries/list.ts";
import { type Holder, type Post, type Thon, TITLES, type Xa, xa } from "./arbitraries/xa.ts";

/** How a roster is laid out. */
interface RosterShape {
  /** The place in a column of each row; in headings above the rows; a column for each title, or for each thôn; in columns below headings of titles. */
  readonly places: "columns" | "headings" | "titles" | "across" | "below titles";
  /** The order of the columns, and of the rows where each says its place. */
  readonly order: readonly number[];
  readonly isShuffled: boolean;
  readonly isNumbered: boolean;
  /** Titles of one person in one cell, parted by this; null: a row for each. */
  readonly parting: string | null;
  readonly headingEnd: "" | "count" | "colon";
  /** How names of places and titles are written. */
  readonly case: "own" | "upper" | "lower";
}

interface PlanShape {
  readonly isByNewUnit: boolean;
  readonly parting: string;
  readonly isHeaded: boolean;
  readonly figures: "plain" | "." | "," | " ";
  readonly hasTotal: boolean;
}

const rosterShape: fc.Arbitrary<RosterShape> = fc.record({
  places: fc.constantFrom("columns", "columns", "headings", "titles", "across", "below titles"),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
  isShuffled: fc.boolean(),
  isNumbered: fc.boolean(),
  parting: fc.constantFrom(null, null, " kiêm ", ", ", " + ", "; ", " và "),
  headingEnd: fc.constantFrom("", "count", "colon"),
  case: fc.constantFrom("own", "own", "upper", "lower"),
});

const planShape: fc.Arbitrary<PlanShape> = fc.record({
  isByNewUnit: fc.boolean(),
  parting: fc.constantFrom(", ", " và ", "; ", " + "),
  isHeaded: fc.boolean(),
  figures: fc.constantFrom("plain", ".", ",", " "),
  hasTotal: fc.boolean(),
});

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

const HEADERS = ["Xã", "Thôn", "Chức danh", "Mã người", "Họ và tên", "Năm sinh", "Giới tính"];

function personOf(holder: Holder | null): Row {
  return holder === null
    ? ["", "", "", ""]
    : [holder.id, holder.name, holder.born, holder.isWoman ? "Nữ" : "Nam"];
}

const spelled = (text: string, how: RosterShape["case"]): string =>
  how === "upper" ? text.toUpperCase() : how === "lower" ? text.toLowerCase() : text;

/** Posts of a thôn that one person holds as one row, in the order of the titles. */
function rowsOf(
  posts: readonly Post[],
  isJoined: boolean,
): { readonly post: Post; readonly titles: string[] }[] {
  const rows: { post: Post; titles: string[] }[] = [];
  for (const post of posts) {
    const last = rows.at(-1);
    const isSame =
      last && post.holder !== null && last.post.holder === post.holder && last.post.thon === post.thon;
    if (isJoined && isSame) last.titles.push(post.title);
    else rows.push({ post, titles: [post.title] });
  }
  return rows;
}

function rosterOf({ name, units, posts }: Xa, shape: RosterShape): Table {
  const place = (text: string): string => spelled(text, shape.case);
  const numbered = (header: readonly string[], rows: readonly Row[]): Table =>
    shape.isNumbered
      ? { header: ["STT", ...header], rows: rows.map((row, at) => [at + 1, ...row]) }
      : { header, rows };
  const nameOf = (thon: Thon, title: string): string =>
    posts.find((post) => post.thon === thon && post.title === title)?.holder?.name ?? "";
  if (shape.places === "across") {
    const header = ["Xã", "Chức danh", ...units.map((thon) => place(thon.name))];
    const rows = TITLES.map((title) => [
      place(name),
      spelled(title, shape.case),
      ...units.map((thon) => nameOf(thon, title)),
    ]);
    return numbered(header, rows);
  }
  if (shape.places === "titles") {
    const rows = units.map((thon) => [
      place(name),
      place(thon.name),
      ...TITLES.map((title) => nameOf(thon, title)),
    ]);
    return numbered(["Xã", "Thôn", ...TITLES], rows);
  }
  if (shape.places === "below titles") {
    const header = ["STT", "Xã", "Thôn", ...HEADERS.slice(3)];
    const rows = TITLES.flatMap((title, index): Row[] => {
      const own = posts.filter((post) => post.title === title);
      const held = own.map(
        ({ thon, holder }, at): Row => [at + 1, place(name), place(thon.name), ...personOf(holder)],
      );
      const heading: Row = ["I".repeat(index + 1), "", spelled(title, shape.case), "", "", "", ""];
      return own.length === 0 ? [] : [heading, ...held];
    });
    return { header, rows };
  }
  const rows = rowsOf(posts, shape.parting !== null).map(({ post, titles }) => ({
    post,
    cells: [place(name), place(post.thon.name), titles.join(shape.parting ?? ""), ...personOf(post.holder)],
  }));
  if (shape.places === "columns") {
    const ordered = (cells: Row): Row => shape.order.map((at) => cells[at] ?? "");
    const own = shape.isShuffled ? rows.toSorted((a, b) => hash(a.cells) - hash(b.cells)) : rows;
    return numbered(
      ordered(HEADERS).map(String),
      own.map(({ cells }) => ordered(cells)),
    );
  }
  const kept = shape.order.filter((at) => at > 1);
  const ordered = (cells: Row): Row => kept.map((at) => cells[at] ?? "");
  const heading = (text: string, count: number): Row => {
    const end = { "": "", count: ` (${count} người)`, colon: `: ${count}` }[shape.headingEnd];
    return [...(shape.isNumbered ? [""] : []), place(text) + end, ...kept.slice(1).map(() => "")];
  };
  const below = units.flatMap((thon): Row[] => {
    const own = rows.filter(({ post }) => post.thon === thon);
    return [
      heading(thon.name, own.length),
      ...own.map(({ cells }, at) => [...(shape.isNumbered ? [at + 1] : []), ...ordered(cells)]),
    ];
  });
  const header = [...(shape.isNumbered ? ["STT"] : []), ...ordered(HEADERS).map(String)];
  return { header, rows: [heading(name, rows.length), ...below] };
}

/** Some order that has nothing to do with the rows'. */
function hash(cells: Row): number {
  return [...cells.join("|")].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1_000_003, 7);
}

function planOf({ name, units }: Xa, shape: PlanShape): Table {
  const figure = (number: number): string | number =>
    shape.figures === "plain" ? number : String(number).replace(/\B(?=\d{3}$)/, shape.figures);
  const sums = (own: readonly Thon[]): Row =>
    (["households", "population"] as const).map((size) =>
      figure(own.reduce((sum, thon) => sum + thon[size], 0)),
    );
  const commune = shape.isHeaded ? [] : [name];
  const header = shape.isByNewUnit ? ["Tên thôn mới", "Gồm các thôn"] : ["Tên thôn hiện nay", "Tên thôn mới"];
  const rows = shape.isByNewUnit
    ? [...new Set(units.map(({ into }) => into))].map((into, at): Row => {
        const own = units.filter((thon) => thon.into === into);
        return [at + 1, ...commune, into, own.map((thon) => thon.name).join(shape.parting), ...sums(own)];
      })
    : units.map((thon, at): Row => [at + 1, ...commune, thon.name, thon.into, ...sums([thon])]);
  const blank = commune.map(() => "");
  return {
    header: ["TT", ...(shape.isHeaded ? [] : ["Xã"]), ...header, "Số hộ", "Số nhân khẩu"],
    rows: [
      ...(shape.isHeaded ? [["I", name, "", "", ""]] : []),
      ...rows,
      ...(shape.hasTotal ? [["", ...blank, "Tổng cộng", "", ...sums(units)]] : []),
    ],
  };
}

/** What a run makes of the lists: its figures by indicator and place, and the codes of what it warns of. */
async function read(roster: Table, plan: Table, how: readonly [Writing, Writing]) {
  const inputs = { roster: "roster", changes: "plan" };
  const files = {
    roster: written(roster.header, roster.rows, how[0]),
    plan: written(plan.header, plan.rows, how[1]),
  };
  const scenario = { tinhgon: 1, name: "Xã Mẫu", date: "2026-05-01", inputs, policy: "nd-33-2023" };
  const { result, findings } = await run({ scenario, files, by: "unit" });
  const errors = findings.filter(({ severity }) => severity === "error").map(({ message }) => message);
  return { summary: result?.summary ?? [], errors };
}

/** What a list by new units does not say of the old ones, and one with a column for each title or thôn of people. */
const OF_OLD_SIZES = /^(?:fund|allowance|households|population)/;
const OF_PEOPLE =
  /^(?:fund|allowance|persons|holdings|vacancies|retained|reassigned|released|newly|moved|concurrent)/;

const plainRoster: RosterShape = {
  places: "columns",
  order: [0, 1, 2, 3, 4, 5, 6],
  isShuffled: false,
  isNumbered: false,
  parting: null,
  headingEnd: "",
  case: "own",
};
const plainPlan: PlanShape = {
  isByNewUnit: false,
  parting: ", ",
  isHeaded: false,
  figures: "plain",
  hasTotal: false,
};

test("of one xã are the same whatever shape its lists have", async () => {
  await fc.assert(
    fc.asyncProperty(
      xa,
      rosterShape,
      planShape,
      fc.tuple(writing, writing),
      async (own, shape, planned, how) => {
        const plain = await read(rosterOf(own, plainRoster), planOf(own, plainPlan), [PLAIN, PLAIN]);
        const other = await read(rosterOf(own, shape), planOf(own, planned), how);
        expect(other.errors).toEqual([]);
        const hasNamesAlone = shape.places === "titles" || shape.places === "across";
        const figures = ({ summary }: typeof plain): string[] =>
          summary
            .filter(({ indicator }) => !planned.isByNewUnit || !OF_OLD_SIZES.test(indicator))
            .filter(({ indicator }) => !hasNamesAlone || !OF_PEOPLE.test(indicator))
            .map(({ indicator, level, before, after }) => [indicator, level, before, after].join(" "))
            .toSorted();
        expect(figures(other)).toEqual(figures(plain));
      },
    ),
    {
      numRuns: Number(process.env.LISTS ?? 200),
    },
  );
}, 120_000);
