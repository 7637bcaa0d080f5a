/** Cells in the forms that offices write them in. */
import { describe, expect, test } from "vitest";
import { parseCount, parseDate, parseYesNo } from "../../src/read/table/values.ts";
import { dayOf, formOf, numberText } from "../../src/read/xlsx/cell-numbers.ts";

const read = <T>(parsed: { ok: true; value: T } | { ok: false; code: string }): T | string =>
  parsed.ok ? parsed.value : parsed.code;
const day = (text: string): number => Date.parse(text) / 86_400_000;

describe("counts", () => {
  test.each([
    ["1144", 1144],
    ["1.144", 1144],
    ["1,144", 1144],
    ["1 144", 1144],
    ["1.144.000", 1144000],
  ])("%s", (text, count) => expect(read(parseCount(text))).toBe(count));

  test.each(["1.68", "14.5", "1,6"])("%s is refused with its likely reading", (text) => {
    expect(parseCount(text)).toMatchObject({ code: "value/ambiguous-number" });
  });

  test.each(["1.1444", "-3", "mười", "1e3", "1.144,5"])("%s is no count", (text) => {
    expect(read(parseCount(text))).toBe("value/number");
  });
});

describe("dates", () => {
  test.each([
    ["1/7/2019", "2019-07-01"],
    ["01-07-2019", "2019-07-01"],
    ["1.7.2019", "2019-07-01"],
    ["2019-07-01", "2019-07-01"],
    ["7/2019", "2019-07-01"],
    ["2019", "2019-01-01"],
    ["43647", "2019-07-01"],
    ["25569", "1970-01-01"],
  ])("%s", (text, date) => expect(read(parseDate(text))).toBe(day(date)));

  test.each(["31/02/2019", "2019-13-01", "1/7/19", "70000", "436470", "tháng 7"])("%s is no date", (text) => {
    expect(read(parseDate(text))).toBe("value/date");
  });
});

test.each([
  ["có", true],
  ["X", true],
  ["✓", true],
  ["không", false],
  ["Khong", false],
])("%s is yes or no", (text, value) => expect(read(parseYesNo(text))).toBe(value));

describe("numbers of workbook cells", () => {
  test("days are counted with the 29 February 1900 that never was", () => {
    expect(dayOf(1, 1900)).toBe("1900-01-01");
    expect(dayOf(59, 1900)).toBe("1900-02-28");
    expect(dayOf(61, 1900)).toBe("1900-03-01");
    expect(dayOf(43647.75, 1900)).toBe("2019-07-01");
    expect(dayOf(42185, 1904)).toBe("2019-07-01");
    expect(dayOf(0.5, 1900)).toBeNull();
    expect(dayOf(3_000_000, 1900)).toBeNull();
  });

  test.each([
    [14, undefined, "date"],
    [0, undefined, "plain"],
    [164, "dd/mm/yyyy", "date"],
    [164, '[$-42A]dd "tháng" mm "năm" yyyy', "date"],
    [164, "mm/yyyy", "date"],
    [164, "h:mm", "plain"],
    [164, "#,##0", "plain"],
    [164, '0" đồng"', "plain"],
    [164, "00000", { zeros: 5 }],
  ])("format %s %s", (id, code, form) => expect(formOf(id, code)).toEqual(form));

  test("are written as a CSV file would have them", () => {
    expect(numberText("1144", "plain", 1900)).toBe("1144");
    expect(numberText("1.1440000000000001", "plain", 1900)).toBe("1.144");
    expect(numberText("1085012345", "plain", 1900)).toBe("1085012345");
    expect(numberText("115", { zeros: 5 }, 1900)).toBe("00115");
    expect(numberText("1.5", { zeros: 5 }, 1900)).toBe("1.5");
    expect(numberText("43647", "date", 1900)).toBe("2019-07-01");
    expect(numberText("x", "date", 1900)).toBe("x");
  });
});
