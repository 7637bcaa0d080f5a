/** What a row of past service tells of its person holds for the person, where no row of a post that is held tells it. */
import { describe, expect, test } from "vitest";
import { figureOf } from "../../../src/core/count/summary.ts";
import { run } from "../../support/inputs.ts";

function ran(rows: readonly string[]) {
  const { result, arrangement } = run({
    register: "code,parent,kind,name\nX,,xa,X\nA,X,thon,Thôn 1\nB,X,thon,Thôn 2\n",
    changes: "from,into\nA,\n",
    roster: `place,title,person,birth_year,gender,party_member,trình độ,since,until_day\n${rows.join("\n")}\n`,
    policy: `id: t
name: T
effective: 2026-07-01
titles:
  head: { name: Head, level: unit, coefficient: 1, requires: { party_member: true, trình độ: đại học } }
  cell: { name: Cell, level: unit, coefficient: 1 }
money:
  base_salary: [{ from: 2020-01-01, dong: 1000000 }]
  severance: { retirement: nd-135-2020, groups: [{ early: { max_years: 5 }, per_month: 1, months: early }] }
`,
  });
  const titles = [...(arrangement?.seats.title ?? [])].map((title) => ["head", "cell"][title]);
  return { severance: figureOf(result, "severance")?.after, titles };
}

const FACTS = "12/03/1970,nữ,có,đại học";

describe("a row of past service", () => {
  test("tells the birth and the gender of who leaves", () => {
    const past = `B,cell,P,${FACTS},2008-01-01,2012-01-01`;
    // Reached in July 2027: thirteen months from July 2026, both included.
    expect(ran(["A,head,P,,,,,2015-01-01,", past]).severance).toBe(13_000_000);
    expect(ran([past, "A,head,P,,,,,2015-01-01,"]).severance).toBe(13_000_000);
    expect(ran(["A,head,P,,,,,2015-01-01,"]).severance).toBeNull();
  });

  test("tells what a title asks for, but for what a row of a post that is held says otherwise", () => {
    const past = `A,cell,P,${FACTS},2008-01-01,2012-01-01`;
    expect(ran(["B,head,P,,,,,2015-01-01,", past]).titles).toEqual(["head"]);
    expect(ran(["B,head,P,,,,trung cấp,2015-01-01,", past]).titles).toEqual(["cell"]);
    expect(ran(["B,head,P,,,không,,2015-01-01,", past]).titles).toEqual(["cell"]);
  });
});
