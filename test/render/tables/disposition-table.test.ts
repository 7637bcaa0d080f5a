/** What became of each person: posts before and after, disposition, rules, and names only where they are wanted. */
import { expect, test } from "vitest";
import { fullNamesOf } from "../../../src/core/model/full-names.ts";
import { dispositionTable } from "../../../src/render/tables/disposition-table.ts";
import { ROSTER_HEADER, table } from "../../arbitraries/city.ts";
import { finished } from "../../support/documents.ts";
import { SMALL } from "../../support/small.ts";

const { run, cells } = finished(SMALL);
const { arrangement } = run;
if (!arrangement) throw new Error("nothing is arranged");

test("each person has one row, in the order of ids, with several places and titles once each", () => {
  const { columns, ...made } = dispositionTable(run, arrangement, cells.before);
  const rows = [...made.rows];
  expect(rows.map(([person]) => person)).toEqual(arrangement.roster.people.ids);
  expect(Object.fromEntries(columns.map((column, at) => [column, rows[0]?.[at]]))).toMatchObject({
    person: "P01",
    full_name: "Người Một",
    place_before: "A1",
    titles_before: "head|secretary",
    place_after: "A12",
    titles_after: "head|secretary",
    disposition: "concurrent",
  });
});

test("who leaves has no place afterwards, and the rule says why", () => {
  const rows = [...dispositionTable(run, arrangement, cells.before).rows];
  expect(rows.find(([person]) => person === "P09")).toEqual([
    "P09",
    "Người Chín",
    "B2",
    "head",
    "",
    "",
    "released",
    "places.dissolved",
  ]);
});

test("without cells there are no names", () => {
  const rows = [...dispositionTable(run, arrangement, null).rows];
  expect(new Set(rows.map((row) => row[1]))).toEqual(new Set([null]));
});

test("somebody of a roster that came out who held nothing before is appointed", () => {
  const after = "place,title,person\nA12,head,P02\nB1,secretary,P90\n";
  const came = finished({ ...SMALL, after });
  if (!came.run.arrangement) throw new Error("nothing came out");
  const rows = [...dispositionTable(came.run, came.run.arrangement, came.cells.before).rows];
  expect(rows.find(([person]) => person === "P90")).toMatchObject([
    "P90",
    "",
    "",
    "",
    "B1",
    "secretary",
    "appointed",
    "roster.after",
  ]);
});

test("full names are each told once, in order; a roster without names has none", () => {
  const rows = [
    "A1,head,A,Nguyễn B,,,,",
    "A1,secretary,A,Nguyễn A,,,,",
    "A2,head,A,Nguyễn B,,,,",
    "A2,front,B,,,,,",
  ];
  const named = finished({ ...SMALL, roster: table(ROSTER_HEADER, rows) });
  const roster = named.run.arrangement?.roster;
  if (!roster || !named.cells.before) throw new Error("there is no roster");
  const namesOf = fullNamesOf(roster, named.cells.before);
  expect([namesOf(0), namesOf(1)]).toEqual([["Nguyễn A", "Nguyễn B"], []]);
  expect(fullNamesOf({ ...roster, columns: [] }, named.cells.before)(0)).toEqual([]);
});
