/** Cells that charges and meetings attended name by their names, and several in one text. */
import { expect, test } from "vitest";
import { assign } from "../../../src/index.ts";

const bytes = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join("\n"));

/** Who attends which cell, and what is told, where one person is in charge, or has been, of what a text says. */
async function assigned(input: "charge" | "attended", written: string) {
  const duty = `tinhgon: 1
name: X
inputs: { cells: c.csv, leaders: l.csv, ${input}: x.csv }
months: 2026-07
rules:
  each_meeting: [{ at_least: 1, at_most: 1 }]
  prefer: [${input === "charge" ? "charge" : "unattended"}]
`;
  const files = {
    "c.csv": bytes("Mã;Tên;Ngày;Giờ", "A;Chi bộ 1;3;8h", "B;Chi bộ 2;4;8h"),
    "l.csv": bytes("Mã", "P1", "P2"),
    "x.csv": bytes("Mã cán bộ;Chi bộ;Ngày", ...written.split("|").map((one) => `P2;${one};03/6/2026`)),
  };
  const { result, findings } = await assign({ duty, files });
  const told = findings.flatMap(({ code }) => (code.startsWith("duty/") ? [code] : []));
  return [result?.meetings.map(({ persons }) => persons.join()), told];
}

test.each([
  ["A", ["P2", "P1"], []],
  ["Chi bộ 2", ["P1", "P2"], ["duty/by-name"]],
])("charges of %s", async (written, persons, told) => {
  expect(await assigned("charge", written)).toEqual([persons, told]);
});

test.each(["A, Chi bộ 9", "A và C", "Chi bộ"])("charges of “%s” are refused", async (written) => {
  const [, told] = await assigned("charge", written);
  expect(told).toContain("duty/unknown-cell");
});

test("a list in one text is of each cell in it", async () => {
  for (const written of ["Chi bộ 1, Chi bộ 2", '"Chi bộ 1\nChi bộ 2"', '"Chi bộ\n1, Chi bộ 2"']) {
    const list = await assigned("charge", written);
    expect(list).toEqual(await assigned("charge", "Chi bộ 1|Chi bộ 2"));
    expect(list[1]).toEqual(["duty/by-name"]);
  }
});

test.each([
  ["A", ["P1", "P2"], []],
  ["Chi bộ 1", ["P1", "P2"], ["duty/by-name"]],
  ["Chi bộ 2", ["P2", "P1"], ["duty/by-name"]],
  ["Chi bộ cũ", ["P1", "P2"], ["duty/former"]],
])("who has been at %s goes to another cell", async (written, persons, told) => {
  expect(await assigned("attended", written)).toEqual([persons, told]);
});
