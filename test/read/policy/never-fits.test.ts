/** Filters that no place of their level can pass: told with what would do, since they would count or grant nothing without a word. */
import { describe, expect, test } from "vitest";
import { insteadOf } from "../../../src/read/policy/never-fits.ts";
import { readPolicy } from "../../../src/read/policy/policy.ts";
import { parseYaml } from "../../../src/read/yaml/yaml.ts";

const HEAD =
  "id: t\nname: T\ntitles: { head: { name: Head, level: unit }, office: { name: Office, level: commune } }\n";

function told(written: string): string[] {
  const { diagnostics } = readPolicy(parseYaml(`${HEAD}${written}\n`, "p.yaml"), []);
  return diagnostics.map(({ code, value, facts }) =>
    [code, value, ...("choices" in facts ? [facts.choices] : [])].join(" "),
  );
}

const COMMUNES = "phuong,xa,thi_tran,dac_khu";

describe("an indicator", () => {
  const own = (of: string): string => `indicators: { own: { name: Own, ${of} } }`;

  test.each([
    ["units of communes", "count: units, where: { level: commune }", "commune unit"],
    ["communes of units", "count: communes, where: { level: unit }", "unit commune"],
    ["units by kinds of commune", "count: units, where: { kind: xa }", "xa thon,tdp"],
    ["communes by kinds of unit", "count: communes, where: { kind: [thon, tdp] }", `thon, tdp ${COMMUNES}`],
    [
      "a sum at a level, by kinds of another",
      "sum: households, where: { level: commune, kind: thon }",
      `thon ${COMMUNES}`,
    ],
    ["units in units", "count: units, where: { parent.kind: thon }", `thon ${COMMUNES}`],
    [
      "people of a title at the other level",
      "count: persons, where: { title: head, level: commune }",
      "commune unit",
    ],
    [
      "people of a title, by kinds of the other level",
      "count: persons, where: { title: head, kind: xa }",
      "xa thon,tdp",
    ],
    [
      "people at a level, by kinds of the other",
      "count: persons, where: { level: commune, kind: tdp }",
      `tdp ${COMMUNES}`,
    ],
    [
      "a level that is none",
      "count: households, where: { level: xóm }",
      "xóm province,district,commune,unit",
    ],
  ])("of %s is a fault", (_, of, told_) => {
    expect(told(own(of))).toEqual([`yaml/value ${told_}`]);
  });

  test.each([
    ["count: units, where: { level: unit, kind: [thon, xa] }"],
    ["count: units, where: { parent.kind: xa, was.kind: thon }"],
    ["count: communes, where: { level: commune, parent.kind: huyen }"],
    ["count: persons, where: { title: [head, office], kind: xa }"],
    ["count: persons, where: { level: unit, title: [head, office] }"],
    ["count: households, where: { level: commune }"],
  ])("of %s may count something", (of) => {
    expect(told(own(of))).toEqual([]);
  });
});

describe("a rule", () => {
  test.each([
    ["posts", "  front: { name: Front, level: unit, posts: { when: { kind: xa }, posts: 1 } }"],
    [
      "a coefficient",
      "  front: { name: Front, level: unit, coefficient: { place: { kind: xa }, value: 1 } }",
    ],
  ])("on %s of units that asks for a commune is a fault", (_, title) => {
    const { diagnostics } = readPolicy(parseYaml(`id: t\nname: T\ntitles:\n${title}\n`, "p.yaml"), []);
    expect(diagnostics.map(({ code, value }) => `${code} ${value}`)).toEqual(["yaml/value xa"]);
  });

  test.each([
    ["holding: { max_persons: { unit: [{ when: { kind: xa }, persons: 3 }] } }", "xa thon,tdp"],
    ["holding: { max_persons: { commune: [{ when: { kind: thon }, persons: 3 }] } }", `thon ${COMMUNES}`],
    ["thresholds: { minimum: [{ when: { kind: xa }, households: 150 }] }", "xa thon,tdp"],
    [
      "money: { after: 2026-07-01, before: 2026-07-01, funds: [{ from: 2026-07-01, unit: { when: { kind: xa }, value: 6 } }] }",
      "xa thon,tdp",
    ],
  ])("in %s is a fault", (written, expected) => {
    expect(told(written)).toEqual([`yaml/value ${expected}`]);
  });
});

test("a range, a word that is none, and a column of a file are not judged", () => {
  expect(insteadOf("kind", { min: 1, max: null }, "unit")).toBeNull();
  expect(insteadOf("kind", { oneOf: [null] }, "unit")).toBeNull();
  expect(insteadOf("khu", { oneOf: ["xa"] }, "unit")).toBeNull();
  expect(insteadOf("kind", { oneOf: ["thanh_pho"] }, "province")).toBeNull();
});
