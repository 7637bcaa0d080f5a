/** Cells of names that are more than one name, and two years of birth in one row. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { check } from "../../../../src/index.ts";
import { MAY_SAY_MORE, saysMore } from "../../../../src/read/roster/people/odd-names.ts";

test.each([
  "Mẫu Văn Một, Mẫu Văn Hai",
  "1. Mẫu Văn Một\n2. Mẫu Thị Hai",
  "Mẫu Văn Một; Mẫu Văn Hai",
  "Mẫu Văn Một và Mẫu Thị Hai",
  "1. Mẫu Văn Một 2. Mẫu Thị Hai",
  "Mẫu Văn Một    Mẫu Thị Hai",
  "Mẫu Văn Một cùng Mẫu Thị Hai",
  "Mẫu Văn Một → Mẫu Văn Hai",
  "Mẫu Văn Một -> Mẫu Văn Hai",
  "Mẫu Văn Một | Mẫu Văn Hai",
  "Mẫu Văn Một (kiêm Trưởng thôn)",
  "Mẫu Văn Một kiêm Bí thư",
  "(Kiêm) Mẫu Văn Một",
])("%s is more than a name", (text) => expect(saysMore(text)).toBe(true));

test.each([
  "Mẫu Văn Kiêm",
  "1. Mẫu Văn Một",
  "Mẫu  Văn  Một",
  "Mẫu Văn Một 2",
  "Trần Kiêm Hùng",
  "Mẫu Văn Một, sinh năm 1960",
  "Mẫu, Một",
  "H'Hen Mẫu",
  "Mẫu Văn Một - 0900 000 000",
])("%s is one name", (text) => expect(saysMore(text)).toBe(false));

test("what says more than a name is found by the search of all names", () => {
  const words = [
    "Mẫu",
    "Văn",
    "An",
    "và",
    "kiêm",
    "đồng thời",
    "là",
    "1.",
    "2)",
    ",",
    "/",
    "→",
    ">",
    "|",
    "-",
    " ",
    "  ",
    "\n",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 8 }), fc.boolean(), (pieces, isParted) => {
      const text = pieces.join(isParted ? " " : "").trim();
      expect(MAY_SAY_MORE.test(text) || !saysMore(text)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

/** Findings of a roster that are no remarks, by code, line and message. */
async function told(...lines: readonly string[]) {
  const { findings } = await check({
    scenario:
      "tinhgon: 1\nname: X\ninputs: { roster: { file: r.csv, commune: Xã Mẫu } }\npolicy: nd-185-2026\n",
    files: { "r.csv": new TextEncoder().encode(lines.join("\n")) },
    lang: "en",
  });
  return findings.filter(({ severity, file }) => severity !== "info" && file !== null);
}

test("several names in a cell are a warning that shows none of them", async () => {
  const rows = ["Thôn 1,Trưởng thôn,Mẫu Văn Một; Mẫu Văn Hai", "Thôn 2,Trưởng thôn,Mẫu Văn Ba"];
  const findings = await told("Thôn,Chức vụ,Họ tên", ...rows);
  expect(findings.map(({ code, line, column }) => [code, line, column])).toEqual([
    ["roster/several-names", 2, "Họ tên"],
  ]);
  expect(JSON.stringify(findings)).not.toContain("Mẫu Văn");
});

test("a year under Nam and one under Nữ are a fault", async () => {
  const rows = ["Thôn 1,Trưởng thôn,Mẫu Văn Một,1960,1970", "Thôn 2,Trưởng thôn,Mẫu Văn Ba,,1970"];
  const findings = await told("Thôn,Chức vụ,Họ tên,Năm sinh nam,Năm sinh nữ", ...rows);
  expect(findings.map(({ code, line }) => [code, line])).toEqual([["roster/two-genders", 2]]);
});
