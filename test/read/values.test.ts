/** Cells in the forms that offices write them in. */
import { describe, expect, test } from "vitest";
import { type Cell, cellOfText } from "../../src/read/cells/cell.ts";
import { parseDate as dateOf, parseYear } from "../../src/read/cells/dates.ts";
import * as values from "../../src/read/cells/values.ts";

const read = <T>(parsed: { ok: true; value: T } | { ok: false; code: string }): T | string =>
  parsed.ok ? parsed.value : parsed.code;
const parseCount = (text: string) => values.parseCount(cellOfText(text));
const parseDate = (text: string) => dateOf(cellOfText(text));
const parseYesNo = (text: string) => values.parseYesNo(cellOfText(text));
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
  ["☑", true],
  ["không", false],
  ["Khong", false],
])("%s is yes or no", (text, value) => expect(read(parseYesNo(text))).toBe(value));

test.each([
  ["Đảng viên", true],
  ["ĐV", true],
  ["x", true],
  ["Quần chúng", false],
  ["chưa", false],
  ["không", false],
  ["03/02/1990", true],
  ["2/1990", true],
  ["1990", true],
])("%s tells whether somebody is a Party member", (text, value) =>
  expect(read(values.parsePartyMember(cellOfText(text)))).toBe(value));

test("nothing else does", () => {
  expect(read(values.parsePartyMember(cellOfText("dự bị")))).toBe("value/yes-no");
});

test.each(["12", "1890", "2/90"])("%s does not", (text) => {
  expect(read(values.parsePartyMember(cellOfText(text)))).toBe("value/yes-no");
});

test.each([
  ["00/00/1970", 1970],
  ["xx/xx/1970", 1970],
  ["1970-05-xx", 1970],
  ["1970-00-00", 1970],
  ["0/5/1970", 1970],
  ["--/--/1970", 1970],
  ["../12/1970", 1970],
  ["1.960", 1960],
  ["1,960", 1960],
  ["1.860", "value/year"],
  ["1.96", "value/year"],
  ["00/13/1970", "value/year"],
  ["00/00/70", "value/year"],
  ["32/00/1970", "value/year"],
  ["SN 1960", 1960],
  ["SN: 02/9/1960", 1960],
  ["Sinh năm 1960", 1960],
])("the year of %s", (text, year) => expect(read(parseYear(cellOfText(text)))).toBe(year));

describe("cells of a workbook", () => {
  const number = (value: number): Cell => ({ kind: "number", value, format: { kind: "plain" } });

  test.each([
    [number(180), 180],
    [number(180.333), "value/number"],
    [number(0.125), "value/number"],
    [number(-1), "value/number"],
    [number(2 ** 53), "value/number"],
    [{ kind: "number", value: 1, format: { kind: "percent", decimals: 0 } } as Cell, "value/number"],
    [cellOfText("180.0"), 180],
    [cellOfText("1.144,00"), 1144],
    [cellOfText("0.125"), "value/number"],
    [cellOfText("0,125"), "value/number"],
    [cellOfText("0.000"), 0],
    [cellOfText("10.125"), 10_125],
  ])("%j as a count", (cell, wanted) => {
    expect(read(values.parseCount(cell))).toBe(wanted);
  });

  test.each([
    ["0.125", 0.125],
    ["0,125", 0.125],
    ["1.125", 1125],
  ])("%s with decimals", (text, wanted) => {
    expect(read(values.parseDecimal(cellOfText(text)))).toBe(wanted);
  });

  test("a year typed into a cell of days is told as such", () => {
    const typed: Cell = { kind: "day", day: 1965 - 25569, serial: 1965 };
    expect(dateOf(typed)).toMatchObject({ code: "value/typed-year", reading: "1965" });
    expect(parseYear(typed)).toMatchObject({ code: "value/typed-year", reading: "1965" });
    expect(read(parseYear({ kind: "day", day: day("1965-03-01"), serial: 23802 }))).toBe(1965);
  });
});
