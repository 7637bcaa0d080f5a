/** Cells as long as a chapter in every column: each is read to its end a few times, or the test does not end in its time. */
import { expect, test } from "vitest";
import { check } from "../../src/index.ts";
import { REGISTER_COLUMNS, ROSTER_COLUMNS } from "../../src/read/columns/columns.ts";
import {
  CHANGES_COLUMNS,
  CONSULTATION_COLUMNS,
  NEIGHBOURS_COLUMNS,
} from "../../src/read/columns/plan-columns.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const LENGTH = 100_000;

/** What a cell is filled with between its first and its last letter. */
const FILLED = [
  " ",
  "\n",
  "\u00a0",
  "I",
  "1968",
  "1.",
  "a\u0301",
  " và ",
  " - ",
  "(",
  ", ",
  "5 hộ ",
  "Thôn 1 + ",
  "A.",
  " A",
  " a",
  "-A",
  " …",
  "1÷",
  "(a) ",
  ">",
];

/** A small commune, input by input: its header, and its rows. */
const INPUTS: Readonly<Record<string, readonly string[][]>> = {
  register: [
    ["code", "parent", "kind", "name", "households"],
    ["X", "", "xa", "Xã Mẫu", ""],
    ["X1", "X", "thon", "Thôn 1", "10"],
    ["X2", "X", "thon", "Thôn 2", "20"],
  ],
  roster: [
    ["place", "title", "person", "full_name"],
    ["X1", "Trưởng thôn", "N1", "Mẫu Văn Một"],
  ],
  changes: [
    ["from", "into", "into_name"],
    ["X1", "X1", "Thôn 1"],
    ["X2", "X1", "Thôn 1"],
  ],
  named: [
    ["Xã", "Đơn vị cũ", "Tên mới", "Số hộ", "Ghi chú"],
    ["Xã Mẫu", "Thôn 1", "Thôn Đông", "10", ""],
  ],
  neighbours: [
    ["place", "neighbour"],
    ["X1", "X2"],
  ],
  consultation: [
    ["place", "ballots", "agree"],
    ["X1", "10", "8"],
  ],
};

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  register: [...Object.keys(REGISTER_COLUMNS), "Ghi chú"],
  roster: [...Object.keys(ROSTER_COLUMNS), "Tình trạng"],
  changes: [...Object.keys(CHANGES_COLUMNS), "Phương án"],
  named: INPUTS.named?.[0] ?? [],
  neighbours: Object.keys(NEIGHBOURS_COLUMNS),
  consultation: Object.keys(CONSULTATION_COLUMNS),
};

const csv = (rows: readonly string[][]): string =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n");

/** The rows of an input with a further one for each long cell of a column. */
function withLong(rows: readonly string[][], column: string): string[][] {
  const [header = [], ...others] = rows;
  const isThere = header.includes(column);
  const all = isThere ? header : [...header, column];
  const last = others.at(-1) ?? [];
  const long = FILLED.map((filled) => {
    const cell = `A${filled.repeat(LENGTH / filled.length)}b`;
    return all.map((name, at) => (name === column ? cell : (last[at] ?? "")));
  });
  return [all, ...others.map((cells) => (isThere ? cells : [...cells, ""])), ...long];
}

const cases = Object.entries(COLUMNS).flatMap(([input, columns]) =>
  columns.map((column) => ({ input, column })),
);

test.each(cases)("$input: $column", async ({ input, column }) => {
  const of = (name: string): Uint8Array =>
    bytes(csv(name === input ? withLong(INPUTS[name] ?? [], column) : (INPUTS[name] ?? [])));
  const plan = input === "named" ? "named" : "changes";
  const { inputs } = await check({
    scenario:
      "tinhgon: 1\nname: X\npolicy: nd-33-2023\n" +
      "inputs: { register: r.csv, roster: p.csv, changes: c.csv, neighbours: n.csv, consultation: k.csv }\n",
    files: {
      "r.csv": of("register"),
      "p.csv": of("roster"),
      "c.csv": of(plan),
      "n.csv": of("neighbours"),
      "k.csv": of("consultation"),
    },
  });
  expect(inputs.length).toBe(5);
});
