/** Short forms of kinds before the names of communes and districts in a roster alone. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

const read = async (...places: readonly string[]) => {
  const rows = places.map((place, at) => `${place} | Thôn ${at + 1} | Trưởng thôn | Mẫu Văn ${"ABC"[at]}`);
  const { faults, told, read } = await readDrawn({
    "csv roster": ["Huyện | Xã | Thôn | Chức danh | Họ và tên", ...rows].join("\n"),
  });
  return { faults, spellings: told.includes("roster/spellings"), read };
};

test.each([
  "H. Mẫu | X. Mẫu",
  "Q.Mẫu | P.12",
  "TX. Mẫu | TT. Mẫu",
  " | x. Mẫu",
])("%s is read", async (places) => expect((await read(places)).faults).toEqual([]));

test("beside the word in full it is one place", async () => {
  const both = await read(" | X. Mẫu", " | Xã Mẫu", " | Xã Mẫu");
  expect([both.faults, both.spellings]).toEqual([[], true]);
});

test.each(["X Mẫu", "T. Mẫu", "Q. Mẫu", "KDC Mẫu", "Xã"])("a commune %s has no kind", async (commune) =>
  expect((await read(` | ${commune}`)).faults).toEqual(["roster/unknown-kind"]));
