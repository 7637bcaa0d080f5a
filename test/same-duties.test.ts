/** The cells, leaders and charges of a duty written down as offices do, in shapes at random: who attends is what it is of the plainest lists. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { assign } from "../src/index.ts";
import { PLAIN, type Row, writing, written } from "./arbitraries/list.ts";

/** When a cell meets: a day of the month, a weekday of a week, or three dates. */
type When =
  | { readonly day: number }
  | { readonly weekday: number; readonly week: number }
  | { readonly dates: readonly number[] };

interface PartyCell {
  readonly code: string;
  readonly name: string;
  readonly place: string;
  readonly when: When;
  /** Hours and minutes. */
  readonly time: readonly [number, number];
  readonly isHard: boolean;
}

interface Leader {
  readonly id: string;
  readonly name: string;
  readonly group: "tv" | "uv";
  readonly own: PartyCell | null;
  readonly areas: readonly string[];
  /** Spans away: the first day of a month from July on, and how many more. */
  readonly away: readonly (readonly [month: number, day: number, more: number])[];
  readonly charge: readonly PartyCell[];
}

const PLACES = ["Thôn Đông", "Thôn Tây", "Thôn Hạ", "Thôn 4", "Tổ dân phố số 5", "Thôn Phú Mỹ"];
const NAMES = ["Mẫu Văn An", "Mẫu Thị Bình", "Mẫu Văn Chi", "Mẫu Thị Dung", "Mẫu Văn Én"];

const when: fc.Arbitrary<When> = fc.oneof(
  fc.record({ day: fc.integer({ min: 1, max: 28 }) }),
  fc.record({ weekday: fc.integer({ min: 2, max: 8 }), week: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ dates: fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 3, maxLength: 3 }) }),
);

const cells = fc
  .array(
    fc.record({
      when,
      time: fc.constantFrom([7, 30], [8, 0], [14, 0], [19, 30], [20, 0]) as fc.Arbitrary<
        readonly [number, number]
      >,
      isHard: fc.boolean(),
    }),
    { minLength: 2, maxLength: PLACES.length },
  )
  .map((all) =>
    all.map((one, at): PartyCell => {
      const place = PLACES[at] ?? "";
      return { ...one, code: `CB0${at + 1}`, name: `Chi bộ ${place}`, place };
    }),
  );

const duty = cells.chain((own) => {
  const some = fc.subarray(own, { maxLength: 2 });
  const leader = fc.record({
    group: fc.constantFrom("tv" as const, "uv" as const),
    own: fc.option(fc.constantFrom(...own)),
    areas: some.map((all) => all.map(({ place }) => place)),
    away: fc.array(
      fc.tuple(fc.integer({ min: 7, max: 9 }), fc.integer({ min: 1, max: 20 }), fc.constantFrom(0, 0, 6)),
      { maxLength: 2 },
    ),
    charge: some,
  });
  return fc.record({
    cells: fc.constant(own),
    mode: fc.constantFrom("fixed", "rotate"),
    leaders: fc
      .array(leader, { minLength: 2, maxLength: NAMES.length })
      .map((all) => all.map((one, at): Leader => ({ ...one, id: `L0${at + 1}`, name: NAMES[at] ?? "" }))),
  });
});

type Duty = typeof duty extends fc.Arbitrary<infer T> ? T : never;

/** How the tables of a duty say things; each number takes one of several ways. */
const shape = fc.record({
  isNumbered: fc.boolean(),
  reference: fc.constantFrom("code", "name"),
  parting: fc.constantFrom("|", ", ", "; ", "\n"),
  areTimesJoined: fc.boolean(),
  areGroupsHeadings: fc.boolean(),
  areChargesJoined: fc.boolean(),
  ways: fc.array(fc.nat(99), { minLength: 12, maxLength: 12 }),
  writings: fc.tuple(writing, writing),
});

type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

const WEEKDAYS = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"];
const ORDINALS = ["nhất", "hai", "ba", "tư"];

const two = (number: number): string => String(number).padStart(2, "0");
const iso = (month: number, day: number): string => `2026-${two(month)}-${two(day)}`;
const slashed = (month: number, day: number): string => `${two(day)}/${two(month)}/2026`;

/** One of several ways to say something: the first where it is plain. */
function said(how: Shape | null, at: number, ...ways: readonly string[]): string {
  return ways[how === null ? 0 : (how.ways[at % how.ways.length] ?? 0) % ways.length] ?? "";
}

function saidDays(of: When, how: Shape | null, at: number): string {
  if ("day" in of)
    return said(how, at, `${of.day}`, `ngày ${two(of.day)} hằng tháng`, `mùng ${of.day}`, `Ngày ${of.day}`);
  if ("weekday" in of) {
    const [name = "", nth = ""] = [WEEKDAYS[of.weekday - 2], ORDINALS[of.week - 1]];
    const short = of.weekday === 8 ? "CN" : `T${of.weekday}`;
    return said(
      how,
      at,
      `${short} tuần ${of.week}`,
      `${name} tuần thứ ${nth} của tháng`,
      `${name} thứ ${nth} hằng tháng`,
    );
  }
  const days = of.dates.map((day, index) => [index + 7, day] as const);
  if (how === null) return days.map(([month, day]) => iso(month, day)).join("|");
  const written = days.map(([month, day]) =>
    said(how, at, iso(month, day), slashed(month, day), `ngày ${slashed(month, day)}`),
  );
  return written.join(how.parting);
}

function saidTime([hours, minutes]: PartyCell["time"], how: Shape | null, at: number): string {
  const [h, m] = [String(hours), minutes === 0 ? "" : String(minutes)];
  const part = hours < 12 ? `${h}h${m} sáng` : `${hours - 12}h${m} ${hours < 18 ? "chiều" : "tối"}`;
  return said(
    how,
    at,
    `${two(hours)}:${two(minutes)}`,
    `${h}h${m}`,
    `${h} giờ${m === "" ? "" : ` ${m} phút`}`,
    `${h}h${two(minutes)} - ${hours + 2}h00`,
    part,
  );
}

function saidAway(away: Leader["away"], how: Shape | null, at: number): string {
  const spans = away.map(([month, day, more]) => {
    const [first, last] = [slashed(month, day), slashed(month, day + more)];
    if (more === 0) return said(how, at, iso(month, day), first, `nghỉ phép ${first}`);
    return said(
      how,
      at,
      `${iso(month, day)}..${iso(month, day + more)}`,
      `${first} - ${last}`,
      `từ ngày ${first} đến ngày ${last}`,
      `đi công tác từ ${first} đến hết ${last}`,
    );
  });
  return spans.length === 0 ? said(how, at, "", "không", "-") : spans.join(how?.parting ?? "|");
}

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

function cellsOf({ cells: own }: Duty, how: Shape | null): Table {
  const isJoined = how?.areTimesJoined === true;
  const number = (at: string | number): Row => (how?.isNumbered ? [at] : []);
  const when = (cell: PartyCell, at: number): Row => {
    const [days, time] = [saidDays(cell.when, how, at), saidTime(cell.time, how, at + 1)];
    return isJoined ? [said(how, at, `${time}, ${days}`, `${days}, ${time}`)] : [days, time];
  };
  const rows = own.map((cell, at) => [
    ...number(at + 1),
    cell.code,
    cell.name,
    cell.place,
    ...when(cell, at),
    cell.isHard ? said(how, at, "khó khăn", `xa${how?.parting ?? "|"}khó khăn`) : "",
  ]);
  const times = isJoined ? ["Thời gian"] : ["Ngày sinh hoạt", "Giờ"];
  return {
    header: [...number("STT").map(String), "Mã chi bộ", "Tên chi bộ", "Địa bàn", ...times, "Nhãn"],
    rows,
  };
}

const GROUPS = { tv: "Ban Thường vụ", uv: "Đảng ủy viên" };

function leadersOf({ leaders }: Duty, how: Shape | null): Table {
  const areHeadings = how?.areGroupsHeadings === true;
  const cellIn = (cell: PartyCell): string => (how?.reference === "name" ? cell.name : cell.code);
  const row = (one: Leader, at: number): Row => [
    one.id,
    said(how, at, one.name, `Đ/c ${one.name}`),
    ...(areHeadings ? [] : [said(how, at, one.group, GROUPS[one.group])]),
    one.own ? cellIn(one.own) : "",
    one.areas.join(how?.parting ?? "|"),
    saidAway(one.away, how, at),
  ];
  const header = [
    "Mã cán bộ",
    "Họ và tên",
    ...(areHeadings ? [] : ["Nhóm"]),
    "Chi bộ sinh hoạt",
    "Địa bàn phụ trách",
    "Ngày vắng",
  ];
  if (!areHeadings) return { header, rows: leaders.map(row) };
  const rows = (["tv", "uv"] as const).flatMap((group, at): Row[] => {
    const own = leaders.filter((one) => one.group === group);
    const heading: Row = [`${at === 0 ? "I" : "II"}. ${GROUPS[group]}`, ...header.slice(1).map(() => "")];
    return own.length === 0 ? [] : [heading, ...own.map(row)];
  });
  return { header, rows };
}

function chargesOf({ leaders }: Duty, how: Shape | null): Table {
  const cellIn = (cell: PartyCell): string => (how?.reference === "name" ? cell.name : cell.code);
  const rows = leaders.flatMap(({ id, charge }): Row[] => {
    if (charge.length === 0) return [];
    const own = charge.map(cellIn);
    return how?.areChargesJoined ? [[id, own.join(how.parting)]] : own.map((cell) => [id, cell]);
  });
  return { header: ["Mã cán bộ", "Chi bộ"], rows };
}

/** Who attends what, and what is wrong. */
async function attended(of: Duty, how: Shape | null) {
  const writings = how?.writings ?? [PLAIN, PLAIN];
  // Names of party cells and of people are those of the other list to the letter.
  const areBare = writings.some(({ letters }) => letters === "unmarked");
  const letters = areBare ? ({ letters: "unmarked" } as const) : {};
  const [first, second] = writings.map((one) => ({ ...one, ...letters, signed: [], note: "" }));
  const [own, people, charges] = [cellsOf(of, how), leadersOf(of, how), chargesOf(of, how)];
  const files = {
    cells: written(own.header, own.rows, first ?? PLAIN),
    leaders: written(people.header, people.rows, second ?? PLAIN),
    charge: written(charges.header, charges.rows, { ...PLAIN, ...letters }),
  };
  const rules = {
    mode: of.mode,
    each_meeting: [
      { when: { tags: "khó khăn" }, group: "tv", at_least: 1 },
      { at_least: 1, at_most: 2 },
    ],
    groups: { tv: { name: GROUPS.tv, least_a_year: 4 }, uv: { name: GROUPS.uv, most_a_month: 3 } },
    prefer: ["charge", "area"],
  };
  const inputs = {
    cells: "cells",
    leaders: "leaders",
    ...(charges.rows.length > 0 && { charge: "charge" }),
  };
  const given = { tinhgon: 1, name: "X", inputs, months: "2026-07..2026-09", rules };
  const { result, findings } = await assign({ duty: given, files });
  const errors = findings.flatMap(({ severity, message }) => (severity === "error" ? [message] : []));
  return { meetings: result?.meetings ?? [], errors };
}

test("who attends is the same whatever shape the lists of a duty have", async () => {
  await fc.assert(
    fc.asyncProperty(duty, shape, async (of, how) => {
      const { meetings, errors } = await attended(of, how);
      expect(errors).toEqual([]);
      expect(meetings).toEqual((await attended(of, null)).meetings);
    }),
    {
      numRuns: Number(process.env.DUTIES ?? 150),
    },
  );
}, 120_000);
