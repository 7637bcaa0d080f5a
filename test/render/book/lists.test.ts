/** Lists at the end of the book: the plan as carried out, what is unfinished, findings and sources. */
import { expect, test } from "vitest";
import { crosswalkList, findingList, sourceList, unfinishedList } from "../../../src/render/book/lists.ts";
import { isIndexed, nameWithin } from "../../../src/render/book/tables.ts";
import { viewOf } from "../../../src/render/book/view.ts";
import { numbered } from "../../../src/render/tables/columns.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";
import { finished } from "../../support/documents.ts";
import { SMALL } from "../../support/small.ts";

const EN = LANGUAGES.en;
const { run } = finished(SMALL);
const texts = (rows: readonly { readonly cells: readonly unknown[] }[]): unknown[][] =>
  rows.map(({ cells }) => [...cells]);

test("the crosswalk leaves out what simply stays, and names the place that each stands in", () => {
  const { rows } = crosswalkList(viewOf(run, EN));
  expect(texts(rows).map((row) => [row[1], row[4], row[6], row[8]])).toEqual([
    ["A1", "A12", "Phường A", "merged"],
    ["A2", "A12", "Phường A", "merged"],
    ["A3", "A3a", "Phường A", "split"],
    ["A3", "A3b", "Phường A", "split"],
    ["B1", "B1", "Xã B", "renamed"],
    ["", "B9", "Xã B", "created"],
    ["B2", "", "", "dissolved"],
  ]);
});

test("the crosswalk of a commune has what moved there, and what moved from there", () => {
  const { run: of } = finished(
    {
      register:
        "code,parent,kind,name\nT,,tinh,T\nX,T,xa,Xã X\nY,T,xa,Xã Y\nA,X,thon,Thôn A\nB,X,thon,Thôn B\nC,Y,thon,Thôn C\n",
      changes: "from,into,into_name,into_parent\nB,B,,Y\nA,A,Thôn Mới,\n",
      policy: "id: t\nname: T\ntitles: {}\n",
    },
    "unit",
  );
  const rowsOf = (code: string) => {
    const scope = of.result.scopes.findIndex(({ place }) => place?.code === code);
    return texts(crosswalkList(viewOf(of, EN, { scope })).rows).map((row) => [row[1], row[6], row[8]]);
  };
  expect(rowsOf("X")).toEqual([
    ["A", "Xã X", "renamed"],
    ["B", "Xã Y", "moved"],
  ]);
  expect(rowsOf("Y")).toEqual([["B", "Xã Y", "moved"]]);
});

test("unfinished places are told with their kind, where they stand, and the reason", () => {
  expect(texts(unfinishedList(viewOf(run, EN)).rows)).toEqual([
    [numbered(1), "B3", "Thôn Ba", "village", "Xã B", "not yet carried out"],
  ]);
});

test("findings are numbered, with their line where they have one", () => {
  const { rows } = findingList(viewOf(run, EN));
  expect(rows.length).toBe(run.findings.length);
  expect(rows[0]?.cells.slice(0, 5)).toEqual([
    numbered(1),
    "warning",
    "changes/split-holders",
    "changes.csv",
    "4",
  ]);
  const [first] = run.findings;
  const nowhere = { ...run, findings: first ? [{ ...first, origin: null }] : [] };
  expect(findingList(viewOf(nowhere, EN)).rows[0]?.cells.slice(3, 5)).toEqual(["", ""]);
});

test("sources name the scenario, the policy with its basis, each input with rows and SHA-256, and the tool", () => {
  const based = { ...run, policy: { ...run.policy, basis: "NĐ 33/2023/NĐ-CP" } };
  expect(texts(sourceList(viewOf(based, EN)).rows).map((row) => row.slice(0, 2))).toEqual([
    ["Scenario", "Thử"],
    ["Policy", "Test (test)"],
    ["Basis", "NĐ 33/2023/NĐ-CP"],
    ["Roster", "roster.csv"],
    ["Tool", "tinhgon 0.0.0"],
  ]);
});

test("a list whose first column numbers its rows is named by the second", () => {
  expect(isIndexed(crosswalkList(viewOf(run, EN)), EN)).toBe(true);
  expect(isIndexed(sourceList(viewOf(run, EN)), EN)).toBe(false);
});

test("a unit is named with its commune, another place alone, and no place not at all", () => {
  const { after } = run.reorganisation;
  const at = (code: string): number => after.position.get(code) ?? -1;
  expect([
    nameWithin(after, at("B9"), viewOf(run, EN)),
    nameWithin(after, at("B"), viewOf(run, EN)),
    nameWithin(after, -1, viewOf(run, EN)),
  ]).toEqual(["Thôn Mới, Xã B", "Xã B", ""]);
});
