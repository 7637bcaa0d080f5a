/** The template workbook: a sheet an input with an example in each, drop-downs out of a sheet of lists. */

import type { Policy } from "../../core/model/policy.ts";
import type { Choice } from "../xlsx/xlsx-choices.ts";
import { workbook } from "../xlsx/xlsx-file.ts";
import type { SheetCell, WorkSheet } from "../xlsx/xlsx-sheet.ts";
import {
  CHANGES_HEADER,
  CHANGES_ROWS,
  REGISTER_HEADER,
  REGISTER_ROWS,
  ROSTER_HEADER,
  ROSTER_ROWS,
} from "./example.ts";
import type { StarterWords } from "./words.ts";

type Row = readonly (string | number | null)[];

/** Rows of a sheet that have drop-downs. */
const MOST_ROWS = 1000;

/** The rows above the data: the title, and the header. */
const HEAD = 2;

/** The lists, each with the columns that take its values. */
interface List {
  readonly name: string;
  readonly values: readonly string[];
  readonly headers: readonly string[];
}

/** Makes the template for the titles of a policy. */
export function template(policy: Policy, words: StarterWords): Uint8Array {
  const lists = listsOf(policy, words);
  const { sheets, templateTitles: titles } = words;
  const sheet = (name: string, title: string, header: Row, rows: readonly Row[]): WorkSheet =>
    sheetOf(name, title, header, rows, lists, sheets.lists);
  const most = lists.reduce((length, { values }) => Math.max(length, values.length), 0);
  const listRows = Array.from({ length: most }, (_, row) => lists.map(({ values }) => values[row] ?? null));
  return workbook(
    [
      sheet(sheets.register, titles.register, REGISTER_HEADER, REGISTER_ROWS.slice(0, 2)),
      sheet(sheets.roster, titles.roster, ROSTER_HEADER, ROSTER_ROWS.slice(0, 1)),
      sheet(
        sheets.changes,
        titles.changes,
        CHANGES_HEADER,
        CHANGES_ROWS.slice(0, 1).map(([name]) => [name ?? "", name ?? "", "giữ nguyên", 142, 520, null]),
      ),
      sheet(
        sheets.lists,
        titles.lists,
        lists.map(({ name }) => name),
        listRows,
      ),
    ],
    "42A",
  );
}

function listsOf({ titles }: Policy, { yes, no }: StarterWords): readonly List[] {
  const names = titles.flatMap((title) => {
    const own = Object.values(title.names);
    return own.length > 0 ? own : [title.name];
  });
  return [
    { name: "Các chức danh", values: [...new Set(names)], headers: ["Chức danh"] },
    {
      name: "Các loại",
      values: ["Xã", "Phường", "Đặc khu", "Thôn", "Tổ dân phố", "Ấp", "Bản", "Khu phố"],
      headers: ["Loại"],
    },
    { name: "Có hay không", values: [yes, no], headers: ["Đảng viên"] },
    { name: "Giữ hay thôi", values: [yes, no, "thôi chức danh này"], headers: ["Giữ lại"] },
    { name: "Nam hay nữ", values: ["nam", "nữ"], headers: ["Giới tính"] },
    { name: "Các trạng thái", values: ["xong", "chưa xong", "không sắp xếp"], headers: ["Trạng thái"] },
    {
      name: "Các hình thức",
      values: ["giữ nguyên", "đổi tên", "sáp nhập", "chia tách", "giải thể", "chuyển đổi", "điều chỉnh"],
      headers: ["Hình thức"],
    },
  ];
}

function sheetOf(
  name: string,
  title: string,
  header: Row,
  rows: readonly Row[],
  lists: readonly List[],
  listSheet: string,
): WorkSheet {
  const cell = (value: string | number | null): SheetCell => ({
    value,
    style: typeof value === "number" ? "number" : "text",
  });
  const choices = header.flatMap((one, column): Choice[] => {
    const at = lists.findIndex(({ headers }) => headers.includes(String(one)));
    const values = lists[at]?.values ?? [];
    if (values.length === 0 || name === listSheet) return [];
    const list = { sheet: listSheet, column: at, from: HEAD, to: HEAD + values.length - 1 };
    return [{ column, from: HEAD, to: HEAD + MOST_ROWS - 1, list }];
  });
  return {
    name,
    widths: header.map((one) => (/tên|Tên|chức danh/.test(String(one)) ? 28 : 16)),
    rows: [
      [{ value: title, style: "title" }],
      header.map((value) => ({ value, style: "head" }) as const),
      ...rows.map((row) => row.map(cell)),
    ],
    heights: new Map([[0, 24]]),
    merges: [{ top: 0, left: 0, bottom: 0, right: header.length - 1 }],
    head: [1, 1],
    fixed: 0,
    onePage: false,
    breakAt: null,
    filtered: null,
    choices,
  };
}
