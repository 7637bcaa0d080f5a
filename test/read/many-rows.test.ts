/**
 * Lists of many rows: sixteen times as many take about sixteen times the processor time, whatever all of them have in common, and one odd
 * row among them takes nothing from the others.
 */
import { beforeAll, describe, expect, test } from "vitest";
import { check } from "../../src/index.ts";
import { memoryFiles } from "../../src/pipeline/means/memory-files.ts";
import { verify } from "../../src/pipeline/verify.ts";

type Rows = readonly (readonly (string | number)[])[];

/** The rows of each input of a scenario; a plan and what is read beside it are of Xã Mẫu. */
type Lists = Readonly<Record<string, Rows>>;

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

const csv = (rows: Rows): Uint8Array =>
  new TextEncoder().encode(rows.map((cells) => cells.join(";")).join("\n"));

async function checked(lists: Lists) {
  const inputs = Object.keys(lists).map((role) => {
    const isPlaced = ["changes", "neighbours", "consultation"].includes(role);
    return `  ${role}: { file: ${role}.csv${isPlaced ? ", commune: Xã Mẫu" : ""} }\n`;
  });
  return check({
    scenario: `tinhgon: 1\nname: X\npolicy: nd-185-2026\ninputs:\n${inputs.join("")}`,
    files: Object.fromEntries(Object.entries(lists).map(([role, rows]) => [`${role}.csv`, csv(rows)])),
  });
}

/** Seconds of the processor; others that are at work on the machine do not count. */
async function secondsSpent(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const secondsOf = (lists: Lists): Promise<number> => secondsSpent(() => checked(lists));

const register = (count: number, nameOf: (unit: number) => string, besideOf = (_: number) => ""): Rows => [
  ["code", "parent", "kind", "name", "households", "population", "giáp ranh"],
  ["X", "", "xa", "Xã Mẫu", "", "", ""],
  ...numbers(count).map((at) => [`X${at}`, "X", "thon", nameOf(at), 100, 400, besideOf(at)]),
];

const named = (at: number): string => `Thôn ${at}`;

const OLD_AND_NEW = ["Tên thôn hiện nay", "Số hộ", "Tên thôn mới"];

/** What all rows have in common, and how many rows the shorter list has. */
const ALIKE: Readonly<Record<string, { readonly few: number; readonly lists: (count: number) => Lists }>> = {
  "units of one commune that have the same figures": {
    few: 250,
    lists: (count) => ({ register: register(count, named) }),
  },
  "neighbours that nobody knows": {
    few: 250,
    lists: (count) => ({ register: register(count, named, (at) => `Thôn Lạ ${at}`) }),
  },
  "neighbours that all units may be": {
    few: 250,
    lists: (count) => ({
      register: register(
        count,
        () => "Thôn Mẫu",
        () => "Thôn Mẫu",
      ),
    }),
  },
  "neighbours of one name in each commune": {
    few: 250,
    lists: (count) => ({
      register: [
        ["code", "parent", "kind", "name", "giáp ranh"],
        ...numbers(count).flatMap((at) => [
          [`X${at}`, "", "xa", `Xã ${at}`, ""],
          [`X${at}a`, `X${at}`, "thon", "Thôn Một", "Thôn Hai"],
          [`X${at}b`, `X${at}`, "thon", "Thôn Hai", "Thôn Một"],
        ]),
      ],
    }),
  },
  "old units of one name": {
    few: 500,
    lists: (count) => ({
      register: register(count, () => "Thôn Mẫu"),
      changes: [OLD_AND_NEW, ...numbers(count).map((at) => ["Thôn Mẫu", 100, `Thôn Mới ${at}`])],
    }),
  },
  "households that move, and lists that may name where": {
    few: 125,
    lists: (count) => ({
      register: register(2 * count, named),
      changes: [
        ["STT", "Nội dung"],
        ...numbers(count).map((at) => {
          const [one, other] = [named(2 * at - 1), named(2 * at)];
          return [at, at % 2 ? `Chuyển 40 hộ của ${one} sang ${other}` : `Nhập ${one} vào ${other}`];
        }),
      ],
    }),
  },
  "nothing that was a unit before": {
    few: 500,
    lists: (count) => ({
      register: register(1, named),
      changes: [OLD_AND_NEW, ["Thôn 1", 100, "Thôn 1"], ...numbers(count).map(() => ["", 1, "Thôn Mới"])],
    }),
  },
  "parts of one old unit": {
    few: 1000,
    lists: (count) => ({
      register: register(1, named),
      changes: [OLD_AND_NEW, ...numbers(count).map((at) => ["Thôn 1", 1, `Thôn Mới ${at}`])],
    }),
  },
};

beforeAll(() => secondsOf(ALIKE["old units of one name"]?.lists(250) ?? {}));

/** Published figures, of which so many rows have the same in common. */
const FIGURES: Readonly<Record<string, (count: number) => Rows>> = {
  "totals of groups": (count) => [
    ["Chỉ tiêu", "Trước", "Sau", "Nhóm"],
    ...numbers(count).map((at) => [`Xã ${at}`, 100, 90, `Nhóm ${at >> 3}`]),
  ],
  "figures of several sources": (count) => [
    ["Chỉ tiêu", "Trước", "Sau", "Nguồn"],
    ...numbers(count).map((at) => ["Xã Mẫu", 100, 90, `Báo cáo ${at}`]),
  ],
  "rows that are of others": (count) => [
    ["Chỉ tiêu", "Trước", "Sau"],
    ...numbers(count).map((at) => (at % 3 ? [`- Xã ${at}`, 100, 90] : ["Trong đó", "", ""])),
  ],
  "nothing before": (count) => [
    ["STT", "Chỉ tiêu", "Trước", "Sau"],
    ...numbers(count).map((at) => [at, `Xã ${at}`, 0, 100]),
  ],
};

describe("sixteen times as many rows take about sixteen times as long, with", () => {
  test.each(Object.entries(ALIKE))("%s", async (_, { few, lists }) => {
    const seconds = await secondsOf(lists(few));
    expect(await secondsOf(lists(16 * few))).toBeLessThan(40 * seconds + 0.3);
  });

  test.each(Object.entries(FIGURES))("%s to verify", async (_, rows) => {
    const verified = (count: number) =>
      secondsSpent(() =>
        verify(
          "f.csv",
          memoryFiles({ "f.csv": csv(rows(count)) }, () => ""),
        ),
      );
    const seconds = await verified(500);
    expect(await verified(8000)).toBeLessThan(40 * seconds + 0.3);
  });
});
