/** The roster afterwards: each post written from a row of its holder, and what is left out of it. */
import { describe, expect, test } from "vitest";
import { rosterTable } from "../../../src/render/tables/roster-table.ts";
import { ROSTER_HEADER, table } from "../../arbitraries/city.ts";
import { finished } from "../../support/documents.ts";
import type { Texts } from "../../support/inputs.ts";
import { SMALL } from "../../support/small.ts";

function rosterOf(texts: Texts, redact = false) {
  const { run, cells } = finished(texts);
  if (!run.arrangement) throw new Error("nothing is arranged");
  const { columns, rows } = rosterTable(run, run.arrangement, cells, redact);
  return { columns, rows: [...rows] };
}

const of = (texts: Texts, person: string, redact = false): (string | number | null)[][] =>
  rosterOf(texts, redact)
    .rows.filter((row) => row[2] === person)
    .map((row) => [...row]);

describe("a post that is held", () => {
  test("keeps the cells of the row that it goes on from, with the new place", () => {
    expect(of(SMALL, "P02")).toEqual([["A12", "head", "P02", "Người Hai", "1980", "có", "2012", ""]]);
  });

  test("newly taken is written from another row of the same person, under the title's name", () => {
    const [kept, taken] = of(SMALL, "P08").sort((a, b) => String(b[1]).localeCompare(String(a[1])));
    expect(kept?.slice(0, 5)).toEqual(["B1", "Secretary", "P08", "Người Tám", "1972"]);
    expect(taken?.slice(0, 5)).toEqual(["B1", "head", "P08", "Người Tám", "1972"]);
  });
  test("of a title held elsewhere is newly taken as well: since the reference day", () => {
    const roster = table(ROSTER_HEADER, ["A1,head,P01,,1970,có,2010,", "B1,secretary,P01,,1970,có,2005,"]);
    const held = of({ ...SMALL, roster }, "P01").map(([place, title, , , , , since]) => [
      place,
      title,
      since,
    ]);
    expect(held).toContainEqual(["A12", "Secretary", "2019-10-01"]);
    expect(held).toContainEqual(["B1", "secretary", "2005"]);
    expect(held).toContainEqual(["A12", "head", "2010"]);
  });
});

test("vacant posts stand behind the held ones of their title, without a person", () => {
  const rows = rosterOf(SMALL).rows.filter(([place]) => place === "A3b");
  expect(rows.map((row) => row.slice(0, 4))).toEqual([
    ["A3b", "Secretary", null, ""],
    ["A3b", "Head", null, ""],
    ["A3b", "Front", null, ""],
  ]);
});

test("places follow in register order, titles by rank, people by id", () => {
  const places = rosterOf(SMALL).rows.map(([place]) => place);
  expect([...new Set(places)]).toEqual(["A", "A12", "A3a", "A3b", "B", "B1", "B3", "B9"]);
  const heads = rosterOf(SMALL).rows.filter(([place, title]) => place === "A12" && title === "head");
  expect(heads.map((row) => row[2])).toEqual(["P01", "P02"]);
});

test("redacted, it has no names, no birth years, and nothing from columns whose meaning is not known", () => {
  const roster = SMALL.roster
    ?.replace(ROSTER_HEADER, `${ROSTER_HEADER},CCCD`)
    .replace(/(P02.*)$/m, "$1,001080000000");
  expect(of({ ...SMALL, roster: roster ?? "" }, "P02")[0]?.at(-1)).toBe("001080000000");
  const [row] = of({ ...SMALL, roster: roster ?? "" }, "P02", true);
  expect(row).toEqual(["A12", "head", "P02", null, null, "có", "2012", "", null]);
});

test("redacted, it has no years of birth in columns of men and of women, and no notes", () => {
  const header = "place,title,person,full_name,birth_year_male,birth_year_female,note";
  const rows = ["A1,secretary,P01,Ông Một,12/03/1970,,thay ông Cũ", "A2,head,P02,Bà Hai,,1975,"];
  const texts = { ...SMALL, roster: table(header, rows) };
  const shown = (redact: boolean): string => JSON.stringify(rosterOf(texts, redact).rows);
  for (const said of ["Ông Một", "12/03/1970", "1975", "thay ông Cũ"]) {
    expect(shown(false)).toContain(said);
    expect(shown(true)).not.toContain(said);
  }
});

test("marks to keep somebody were for this rearrangement, and ids that were given are written out", () => {
  const rows = ["A1,secretary,P01,,,có,,,x", "A2,head,,Không Mã,1970,có,,,"];
  const texts = { ...SMALL, roster: table(`${ROSTER_HEADER},keep`, rows) };
  const { columns, rows: written } = rosterOf(texts);
  const keep = columns.indexOf("keep");
  expect(written.map((row) => row[keep])).not.toContain("x");
  const nameless = written.find((row) => row[3] === "Không Mã");
  expect(nameless?.[2]).toMatch(/^N./);
});

test("a roster that really came out is written as it is", () => {
  const after = "place,title,person,full_name\nA12,head,P02,Người Hai\nB1,secretary,P90,Người Mới\n";
  const { columns, rows } = rosterOf({ ...SMALL, after });
  expect(columns).toEqual(["place", "title", "person", "full_name"]);
  expect(rows).toEqual([
    ["A12", "head", "P02", "Người Hai"],
    ["B1", "secretary", "P90", "Người Mới"],
  ]);
});
