/** Leaders whose list has no ids: each name is one person. */
import { expect, test } from "vitest";
import { assign } from "../../../src/index.ts";

const CELLS = "Mã;Chi bộ;Ngày;Giờ\nC1;Chi bộ Đông;5;19h30\nC2;Chi bộ Đoài;6;19h30\n";

/** Which leaders attend which meeting, and what is told beyond remarks on columns. */
async function planned(leaders: readonly string[], charge?: string) {
  const texts = {
    "c.csv": CELLS,
    "l.csv": leaders.join("\n"),
    ...(charge === undefined ? {} : { "p.csv": charge }),
  };
  const files = Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  const inputs = { cells: "c.csv", leaders: "l.csv", ...(charge === undefined ? {} : { charge: "p.csv" }) };
  const rules = { each_meeting: [{ at_least: 1 }], prefer: ["charge"] };
  const duty = { tinhgon: 1, inputs, months: "2026-08..2026-08", rules };
  const { result, findings } = await assign({ duty, files: Object.fromEntries(files) });
  const told = findings.filter(({ code }) => /duty\/name|value|unknown-name/.test(code));
  return {
    meetings: result?.meetings.map(({ cell, persons }) => [cell, ...persons]) ?? null,
    told: told.map(({ code, line }) => [code, line]),
    text: JSON.stringify(findings),
  };
}

const LEADERS = ["STT;Họ và tên;Chi bộ phụ trách", "1;Mẫu Văn Một;C2", "2;Mẫu Thị Hai;C1"];

test("ids are made of names, which is told, and show none", async () => {
  const { meetings, told, text } = await planned(LEADERS);
  const ids = (meetings ?? []).flatMap(([, ...persons]) => persons);
  expect(new Set(ids).size).toBe(2);
  expect(ids.every((id) => /^N[0-9A-Z]{11}$/.test(id))).toBe(true);
  expect(told).toEqual([["duty/names-as-ids", 1]]);
  expect(text).not.toContain("Mẫu");
  // The same names have the same ids in another list.
  const again = await planned([LEADERS[0] ?? "", LEADERS[2] ?? "", LEADERS[1] ?? ""]);
  expect(again.meetings).toEqual(meetings);
});

test("charges name them by their names", async () => {
  const charge = "Họ và tên;Chi bộ\nĐ/c Mẫu Văn Một;C1\nMẫu Thị Hai;C2\n";
  const [own, listed] = [await planned(LEADERS), await planned(LEADERS, charge)];
  expect(listed.meetings?.map(([, person]) => person)).toEqual(
    own.meetings?.map(([, person]) => person).toReversed(),
  );
});

test("two of one name are a fault, which shows it not; a row without a name as well", async () => {
  const { meetings, told, text } = await planned([...LEADERS, "3;mẫu văn  một;", ";;C1"]);
  expect(meetings).toBe(null);
  expect(told).toEqual([
    ["duty/names-as-ids", 1],
    ["duty/name-twice", 4],
    ["value/blank", 5],
  ]);
  expect(text).not.toMatch(/mẫu\s+(?:văn|thị)/iu);
});
