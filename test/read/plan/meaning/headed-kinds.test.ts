/** Kinds of units that only headers say. */
import { expect, test } from "vitest";
import { run } from "../../../../src/index.ts";
import { headedKinds } from "../../../../src/read/plan/meaning/headed-kinds.ts";

test.each([
  ["Tên thôn hiện nay", "", "Tên tổ dân phố mới", "thon", "tdp"],
  ["Tên thôn hiện nay", "", "Tên thôn mới", "thon", null],
  ["Tên hiện nay", "", "Tên tổ dân phố mới", "tdp", null],
  ["Tên thôn, TDP", "", "Tên tổ dân phố mới", null, null],
  ["", "Gồm các thôn", "Tên TDP mới", "thon", "tdp"],
  ["", "Gồm các thôn, TDP", "Tên TDP mới", "tdp", null],
])("%s %s beside %s", (from, parts, name, headedKind, newKind) => {
  const headers: Readonly<Record<string, string>> = { from, parts, into_name: name };
  expect(headedKinds((column) => headers[column] ?? "")).toEqual({ headedKind, newKind });
});

/** Thôn and tổ dân phố afterwards. */
async function unitsAfter(...rows: readonly string[]) {
  const { result } = await run({
    scenario:
      "tinhgon: 1\nname: X\ninputs: { changes: { file: c.csv, commune: Xã Mẫu } }\npolicy: nd-185-2026\n",
    files: {
      "c.csv": new TextEncoder().encode(["Tên thôn hiện nay;Số hộ;Tên tổ dân phố mới", ...rows].join("\n")),
    },
  });
  const of = (indicator: string) =>
    result?.summary.find((one) => one.indicator === indicator && one.level === "commune")?.after;
  return [of("units.thon"), of("units.tdp")];
}

test("new names without a kind have that of their header, others their own", async () => {
  expect(await unitsAfter("Thôn Đông;300;1", "Thôn Tây;300;1")).toEqual([0, 1]);
  expect(await unitsAfter("Thôn Đông;300;Đông", "Thôn Tây;300;Giữ nguyên")).toEqual([1, 1]);
  expect(await unitsAfter("Thôn Đông;300;Thôn Đông", "Thôn Tây;300;Tây")).toEqual([1, 1]);
});
