/** Lists of people: as many as the figures count, with names only where they are wanted. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figureOf } from "../../../src/core/count/summary.ts";
import { concurrentList, releasedList } from "../../../src/render/book/people-lists.ts";
import { viewOf } from "../../../src/render/book/view.ts";
import { numbered } from "../../../src/render/tables/columns.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";
import { cities, textsOf, withMove } from "../../arbitraries/city.ts";
import { finished } from "../../support/documents.ts";
import { PAID, SMALL } from "../../support/small.ts";

const EN = LANGUAGES.en;
const { run, cells } = finished(SMALL);

describe("the list", () => {
  test("of who holds several posts tells places once and each title", () => {
    const { rows, columns } = concurrentList(viewOf(run, EN));
    expect(columns.map(({ label }) => label)).toEqual(["No.", "Person", "Place", "Titles after"]);
    expect(rows.map((row) => row.cells)).toEqual([
      [numbered(1), "P01", "Tổ dân phố số 1, Phường A", "Secretary; Head"],
      [numbered(2), "P04", "Tổ dân phố số 3A, Phường A", "Secretary; Front"],
      [numbered(3), "P08", "Thôn Nhất, Xã B", "Secretary; Head"],
    ]);
  });

  test("of who leaves tells the posts before and what the rule says", () => {
    const { rows } = releasedList(viewOf(run, EN));
    expect(rows.map((row) => row.cells)).toEqual([
      [numbered(1), "P09", "Thôn Hai, Xã B", "Head", "2005-01-01", "14 y 9 m", "Thôn Hai was dissolved"],
    ]);
  });

  test("of who leaves has the severance of each, which adds up to the figure; told where it is not known", () => {
    const policy = `${PAID}  severance: { per_month: 0.8, most_months: 60, per_year: 1.5, fixed: 3, until: 2019-10-01 }\n`;
    const one = finished({ ...SMALL, policy }).run;
    const { rows, columns } = releasedList(viewOf(one, EN));
    const at = columns.findIndex(({ label }) => label.startsWith("Severance"));
    expect(rows.map((row) => row.cells[at])).toEqual([
      { number: figureOf(one.result, "severance")?.after, decimals: 0 },
    ]);
    const since = SMALL.roster?.replace("1968,không,2005,", "1968,không,,") ?? "";
    const { rows: open } = releasedList(viewOf(finished({ ...SMALL, roster: since, policy }).run, EN));
    expect(open.map((row) => row.cells.slice(at - 1, at + 1))).toEqual([["", EN.word("unknown")]]);
  });

  test("of who leaves says of which merged place those are who hold the title, wherever else they served", () => {
    const reasonsOf = (rows: readonly string[]) => {
      const one = finished({
        register:
          "code,parent,kind,name\nX,,xa,Xã X\nA,X,thon,Thôn A\nB,X,thon,Thôn B\nC,X,thon,Thôn C\nD,X,thon,Thôn D\n",
        changes: "from,into,into_name\nA,N,Thôn Mới\nB,N,Thôn Mới\nD,N,Thôn Mới\n",
        roster: `place,title,person\n${rows.join("\n")}\n`,
        policy: `id: t
name: T
titles:
  head: { name: Head, level: unit }
  cell: { name: Cell, level: unit, posts: 0 }
  office: { name: Office, level: commune }
`,
      }).run;
      return releasedList(viewOf(one, EN)).rows.map(({ cells }) => String(cells.at(-1)).split("; ").at(-1));
    };
    const leaves = "A,head,P9";
    expect(reasonsOf(["X,office,P1", "C,head,P1", "B,head,P1", leaves])).toEqual([
      "Head is held by someone of Thôn B",
    ]);
    expect(reasonsOf(["D,cell,P1", "B,head,P1", leaves])).toEqual(["Head is held by someone of Thôn B"]);
    expect(reasonsOf(["B,head,P1", "A,cell,P1", leaves])).toEqual(["Head went to somebody else"]);
  });

  test("has names beside the ids where they are wanted", () => {
    const { rows, columns } = releasedList(viewOf(run, EN, { names: cells.before }));
    expect(columns[2]?.label).toBe("Name");
    expect(rows[0]?.cells.slice(1, 3)).toEqual(["P09", "Người Chín"]);
  });
});

test("the lists are as long as their figures, whatever the plan", () => {
  fc.assert(
    fc.property(cities, (city) => {
      const one = finished(textsOf(city)).run;
      expect(concurrentList(viewOf(one, EN)).rows.length).toBe(figureOf(one.result, "concurrent")?.after);
      expect(releasedList(viewOf(one, EN)).rows.length).toBe(figureOf(one.result, "released")?.after);
    }),
    { numRuns: 30, seed: 13 },
  );
});

test("the lists of each commune are as long as its own figures, also where units move", () => {
  let moved = 0;
  fc.assert(
    fc.property(cities, (one) => {
      const city = withMove(one);
      if (city !== one) moved++;
      const { run: of } = finished(textsOf(city), "unit");
      of.result.scopes.forEach(({ level, register }, scope) => {
        if (level !== "commune" || register === "old") return;
        const view = viewOf(of, EN, { scope });
        expect(concurrentList(view).rows.length).toBe(figureOf(of.result, "concurrent", scope)?.after);
        expect(releasedList(view).rows.length).toBe(figureOf(of.result, "released", scope)?.after);
      });
    }),
    { numRuns: 60, seed: 37 },
  );
  expect(moved).toBeGreaterThan(10);
});

test("who holds a post in each of two communes is in the list of the whole, and in that of neither, as in their figures", () => {
  const { run: of } = finished(
    {
      register:
        "code,parent,kind,name\nT,,tinh,T\nX,T,xa,Xã X\nY,T,xa,Xã Y\nA,X,thon,Thôn A\nB,Y,thon,Thôn B\n",
      roster: "place,title,person\nA,head,p\nB,front,p\nY,office,q\nA,cell,q\nB,cell,q\n",
      policy: `id: t
name: T
titles:
  head: { name: Head, level: unit, open_to: [head] }
  front: { name: Front, level: unit, open_to: [front] }
  cell: { name: Cell, level: unit, counted: false, posts: 0 }
  office: { name: Office, level: commune, posts: 0 }
`,
    },
    "unit",
  );
  const listed = (list: typeof concurrentList, code: string | null): string[] => {
    const scope = of.result.scopes.findIndex(({ place }) => place?.code === code);
    return list(viewOf(of, EN, scope < 0 ? {} : { scope })).rows.map((row) => String(row.cells[1]));
  };
  const several = [null, "X", "Y"].map((code) => listed(concurrentList, code));
  expect(several).toEqual([["p"], [], []]);
  // A post that is not counted makes nobody leave where it was.
  expect([null, "X", "Y"].map((code) => listed(releasedList, code))).toEqual([["q"], [], ["q"]]);
});
