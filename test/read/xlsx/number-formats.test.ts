/** What kind of cell a number is by the format that it stands in. */
import { describe, expect, test } from "vitest";
import type { Cell } from "../../../src/read/cells/cell.ts";
import { cellOfNumber, formOf } from "../../../src/read/xlsx/number-formats.ts";
import { cell, onlyCell, textCell } from "./workbooks.ts";

function shown(value: number, code: string, id = 164): string {
  const form = formOf(id, code === "" ? undefined : code);
  const made: Cell | null = form && cellOfNumber(value, form, 1900);
  if (made?.kind === "day") return "day";
  if (made?.kind !== "number") return "none";
  const { format } = made;
  expect(made.value).toBe(value);
  return format.kind === "plain"
    ? "plain"
    : format.kind === "id"
      ? format.text
      : `${format.kind} ${format.decimals}`;
}

describe("days", () => {
  test.each([
    "dd/mm/yyyy",
    "yyyy\\-mm\\-dd;@",
    "d/m/yy h:mm",
    "[$-42A]dd mmmm yyyy",
    "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
    '"Ngày "dd" tháng "mm" năm "yyyy',
    "mm/yyyy",
    "mmm",
    "yyyy",
    "d.m.yyyy hh:mm:ss.00",
    "[Red]d/m;@",
  ])("%s", (code) => expect(shown(43647, code)).toBe("day"));

  test.each([
    "h:mm",
    "[h]:mm:ss",
    "[mm]:ss",
    "mm:ss.0",
    "h:mm AM/PM",
    "hh:mm:ss",
  ])("%s is a time of day, no day", (code) => expect(shown(43647, code)).toBe("plain"));

  test.each([
    ["General", "plain"],
    ["Standard", "plain"],
    ["@", "plain"],
    ['0.0" ngày"', "fixed 1"],
    ["[Red]#,##0", "fixed 0"],
    ["#,##0 đ", "fixed 0"],
    ["[$đ-42A]#,##0;[$đ-42A]-#,##0", "fixed 0"],
    ["0.00 dy", "fixed 2"],
    ['_-* #,##0\\ "₫"_-;\\-* #,##0\\ "₫"_-;_-* "-"??\\ "₫"_-;_-@_-', "fixed 0"],
  ])("%s shows no day for its letters", (code, kind) => expect(shown(43647, code)).toBe(kind));
});

describe("percentages and decimals", () => {
  test.each([
    ["0%", "percent 0"],
    ["0.0%", "percent 1"],
    ["#,##0.00%", "percent 2"],
    ["0.0%;[Red]\\-0.00%", "percent 1"],
    ["0.0\\%", "fixed 1"],
    ['0"%"', "fixed 0"],
    ["0", "fixed 0"],
    ["#,##0", "fixed 0"],
    ["# ##0.000", "fixed 3"],
    ["0.0,", "plain"],
    ["#,##0,", "plain"],
    ["0,.0", "plain"],
    ["0.00E+00", "plain"],
    ["# ?/?", "plain"],
    ["0%%", "plain"],
    ["", "plain"],
  ])("%s", (code, kind) => expect(shown(0.25, code)).toBe(kind));

  test.each([
    [0, "plain"],
    [1, "fixed 0"],
    [2, "fixed 2"],
    [3, "fixed 0"],
    [9, "percent 0"],
    [10, "percent 2"],
    [11, "plain"],
    [14, "day"],
    [20, "plain"],
    [22, "day"],
    [49, "plain"],
  ])("built in as %i", (id, kind) => expect(shown(43647, "", id)).toBe(kind));
});

describe("ids", () => {
  test.each([
    [115, "00000", "00115"],
    [1234567, "00000", "1234567"],
    [0, "000", "000"],
    [-7, "000", "-007"],
    [1, '"CB"0000', "CB0001"],
    [1, '"CB"General', "CB1"],
    [12, '0000"-HN"', "0012-HN"],
    [12, '"CB"#', "CB12"],
    [912345678, '"0"#', "0912345678"],
    [912345678, "0#########", "0912345678"],
    [1165012345, "000\\-000\\-000\\-000", "001-165-012-345"],
    [1, "\\C\\B00", "CB01"],
    [5, '"Tổ "0', "Tổ 5"],
    [180, '0" hộ"', "180 hộ"],
    [1, '"Nam";;"Nữ"', "Nam"],
    [0, '"Nam";;"Nữ"', "Nữ"],
    [-3, '000;"âm "000', "âm 003"],
  ])("%d in %s is %s", (value, code, text) => expect(shown(value, code)).toBe(text));

  test.each([
    [0.5, "00000"],
    [1e17, "00000"],
  ])("%d in %s is no id", (value, code) => expect(shown(value, code)).toBe("plain"));

  test.each([
    "0;-0;;@",
    "#,##0;(#,##0);\\-",
    "0_);\\(0\\)",
    "# ##0",
  ])("%s hides or signs numbers, and makes no id", (code) => {
    for (const value of [12, -12, 0]) expect(["plain", "fixed 0"]).toContain(shown(value, code));
  });
});

describe("sections by condition", () => {
  test.each([
    [999, '[<1000]"CB"0000;0.0%', "CB0999"],
    [1000, '[<1000]"CB"0000;0.0%', "percent 1"],
    [5, "[>=100]0%;[>=10]0.0;00", "05"],
    [50, "[>=100]0%;[>=10]0.0;00", "fixed 1"],
    [-9, "0.0;[<-5]0%;000", "percent 0"],
    [-1, "0.0;[<-5]0%;000", "-001"],
    [1, "0.0;[<-5]0%;000", "fixed 1"],
    [-1, "0.0;[<-5]0%", "fixed 1"],
    [5, '[>9]"CB"0', "plain"],
    [2, "[=1]0%;[<>2]0.00;0000", "0002"],
    [9123456, "[<=9999999]000\\-0000;000\\-000\\-0000", "912-3456"],
  ])("%d in %s is %s", (value, code, text) => {
    expect(shown(value, code)).toBe(text);
  });
});

test("words around a text are shown with it", () => {
  const formats = ['"CB"@', '0;-0;0;@" (cũ)"', "@"];
  const styled = (xml: string, style: number): string => xml.replace("<c", `<c s="${style}"`);
  expect(onlyCell({ formats }, styled(textCell("001"), 1))).toEqual({ kind: "text", text: "CB001" });
  expect(onlyCell({ formats }, styled(textCell("Tổ 1"), 2))).toEqual({ kind: "text", text: "Tổ 1 (cũ)" });
  expect(onlyCell({ formats }, styled(textCell("001"), 3))).toEqual({ kind: "text", text: "001" });
  expect(onlyCell({ formats }, styled(textCell("#N/A"), 1))).toEqual({ kind: "error", text: "#N/A" });
  expect(onlyCell({ formats, shared: "<si><t>7</t></si>" }, cell("0", "s", 1))).toEqual({
    kind: "text",
    text: "CB7",
  });
});

test("a format of more characters than one can have is none", () => {
  expect(formOf(164, `"${"x".repeat(300)}"0`)).toBeNull();
});

describe("the words behind a number", () => {
  const unit = (value: number, code: string): string | undefined => {
    const form = formOf(164, code);
    const made = form && cellOfNumber(value, form, 1900);
    if (made?.kind !== "number" || made.format.kind === "percent") return undefined;
    return made.format.kind === "id" ? made.format.text : made.format.unit;
  };

  test.each([
    ['0.00" km²"', 1.25, "km²"],
    ["#,##0.0\\ \\h\\a", 125, "ha"],
    ['General" km2"', 1.25, "km2"],
    ['0" ha"', 125, "125 ha"],
    ["0.00", 1.25, undefined],
    ["_(* #,##0.00_)", 1.25, undefined],
    ['0.0" ha";"thiếu "0.0', -1.25, undefined],
  ])("%s", (code, value, said) => expect(unit(value, code)).toBe(said));
});
