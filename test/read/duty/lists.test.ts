/** Cells that charges and meetings attended name by their names, and several in one text. */
import { expect, test } from "vitest";
import { assign } from "../../../src/index.ts";

const bytes = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join("\n"));

/** Who attends which cell, and what is told, where one person is in charge, or has been, of what a text says. */
async function assigned(
  input: "charge" | "attended",
  written: string,
  who: readonly [header: string, person: string] = ["Mã cán bộ", "P2"],
  leaders: readonly string[] = ["Mã", "P1", "P2"],
) {
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
    "l.csv": bytes(...leaders),
    "x.csv": bytes(`${who[0]};Chi bộ;Ngày`, ...written.split("|").map((one) => `${who[1]};${one};03/6/2026`)),
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

const LEADERS = ["Mã;Họ và tên", "P1;Mẫu Văn Một", "P2;Mẫu Thị Hai", "P3;Mẫu Văn Ba", "P4;Mẫu Văn Ba"];

test.each([
  ["Họ và tên", "Mẫu Thị Hai"],
  ["Người phụ trách", "Đ/c MẪU THỊ HAI"],
])("below %s a name that one leader alone has is that leader, which is told", async (header, name) => {
  expect(await assigned("charge", "A", [header, name], LEADERS)).toEqual([
    ["P2", "P1"],
    ["duty/person-by-name", "duty/same-name"],
  ]);
  expect((await assigned("attended", "A", [header, name], LEADERS))[1]).toContain("duty/person-by-name");
});

test("a name that nobody has, or that two have, is refused and not shown", async () => {
  for (const name of ["Mẫu Văn Lạ", "Mẫu Văn Ba"]) {
    const [, told] = await assigned("charge", "A", ["Họ và tên", name], LEADERS);
    expect(told).toContain("duty/unknown-name");
  }
});
