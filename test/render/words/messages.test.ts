/** Messages: facts in the form of the language, rows that are related, and what is not known. */
import { describe, expect, test } from "vitest";
import { type Diagnostic, diagnostic } from "../../../src/core/diagnostics/diagnostic.ts";
import { LANGUAGES } from "../../../src/render/words/languages.ts";

const told = (one: Diagnostic) => [LANGUAGES.vi.message(one), LANGUAGES.en.message(one)];
const at = (line: number, file = "a.csv") => ({ file, line });

describe("a message", () => {
  test("has its numbers in the form of the language", () => {
    const [vi, en] = told(
      diagnostic("register/households-differ", at(1), {
        facts: { name: "Xã C", column: "households", own: 1234, sum: 12345 },
      }),
    );
    expect(vi).toContain("ghi 1.234 hộ nhưng các đơn vị bên trong cộng lại 12.345.");
    expect(en).toContain("1,234 households are given, but its parts sum to 12,345.");
  });

  test("has areas in hectares, as files and reports have them, beside counts as they are", () => {
    const facts = { name: "Thôn 1", column: "area", printed: 1_958_500, own: 1_407_500 } as const;
    const [vi, en] = told(diagnostic("changes/new-figures", at(1), { facts }));
    expect(vi).toContain("ghi 195,85 ha diện tích sau sắp xếp, các phần cộng lại 140,75.");
    expect(en).toContain("prints 195.85 ha of area afterwards, its parts come to 140.75.");
    const blank = { name: "Xã C", column: "area", unknown: 4, of: 14 } as const;
    expect(told(diagnostic("register/unknown-part", at(1), { facts: blank }))[0]).toContain("4 trên 14");
    const parts = { given: 400_000, area: 300_000 };
    expect(told(diagnostic("changes/too-much-area", at(1), { facts: parts }))[0]).toContain(
      "40 ha, đơn vị chỉ có 30.",
    );
  });

  test("names at most three lines of related rows, those of another file with it", () => {
    const lines = (related: Diagnostic["related"]) =>
      told(diagnostic("register/repeated-code", at(9), { value: "C", related }))[1];
    expect(lines([at(2), at(3, "b.csv"), at(4)])).toContain("stands on line 2, b.csv:3, 4 already");
    expect(lines([at(2), at(3), at(4), at(5)])).toContain("stands on line 2, 3, 4, … already");
    expect(lines([{ ...at(2), sheet: "S" }])).toContain("stands on line a.csv[S]:2 already");
  });

  test("leaves out what is not known", () => {
    const facts = { name: "Thôn 1", commune: null, households: 9, standard: 30, share: 30, bar: null };
    for (const text of told(diagnostic("thresholds/below", at(1), { facts: { ...facts, basis: null } }))) {
      expect(text).not.toMatch(/null|undefined|\(\)|100%/);
    }
  });

  test("names each rule that bars candidates with its count, whatever the rule is called", () => {
    const barred = [
      { rule: "titles.head.requires.Trình độ, ngành", count: 2 },
      { rule: "holding.max_posts", count: 1 },
    ];
    const facts = { name: "Thôn 1", title: "Head", posts: 1, candidates: 3, barred };
    expect(told(diagnostic("arrange/vacant", at(1), { facts }))[1]).toContain(
      "Of 3 people: 2 barred by titles.head.requires.Trình độ, ngành; 1 barred by holding.max_posts.",
    );
  });

  test("of an arrangement that is not proven says what its bound counts", () => {
    const facts = {
      name: "Thôn 1",
      units: null,
      vacancies: 0,
      persons: 6,
      released: null,
      boundVacancies: 0,
      boundPersons: 6,
      boundReleased: null,
    };
    const [, reached] = told(diagnostic("arrange/unproven", at(1), { facts }));
    expect(reached).toContain("0 vacant, 6 people are the fewest");
    const [, open] = told(diagnostic("arrange/unproven", at(1), { facts: { ...facts, boundPersons: 5 } }));
    expect(open).toContain("found 0 vacant, 6 people, no arrangement has under 0 vacant, 5 people");
    const uncounted = { ...facts, boundPersons: null };
    expect(told(diagnostic("arrange/unproven", at(1), { facts: uncounted }))[1]).toContain(
      "is not proven; found",
    );
  });
});
