/** The header of a further page in other words. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

const read = (again: string) =>
  readDrawn({
    "csv roster": `STT | Xã | Thôn | Chức danh | Họ và tên | Quê quán
1 | Xã Mẫu | Thôn Đông | Bí thư chi bộ | Mẫu Văn Một | A
${again}
2 | Xã Mẫu | Thôn Đông | Trưởng thôn | Mẫu Văn Hai | B`,
  });

test.each([
  "STT | XÃ | THÔN | CHỨC DANH | HỌ VÀ TÊN | QUÊ QUÁN",
  "TT | Xã | Thôn | Chức vụ | Họ tên | Quê quán",
  "Số TT | Tên xã | Thôn, TDP | Chức danh (hiện nay) | Họ và tên: | Quê quán",
  " | | Thôn | Chức vụ | Họ tên | ",
])("%s", async (again) => {
  const { read: came, told, faults } = await read(again);
  expect(came).toContain("1 passed over, 0 with faults; 2 people, 2 posts");
  expect([told.filter((code) => code === "table/left-out"), faults]).toEqual([["table/left-out"], []]);
});

test.each([
  "TT | Xã | Thôn | Họ tên | Chức vụ | Quê quán",
  " | | | Chức vụ | Họ tên | ",
])("%s is the header of other columns, or none", async (again) => {
  expect((await read(again)).faults.length).toBeGreaterThan(0);
});

test("a header with another column begins another table", async () => {
  const { told, faults } = await read("TT | Xã | Thôn | Chức vụ | Họ tên | Năm vào Đảng");
  expect(faults).toEqual([]);
  expect(told).toContain("table/several");
});

test("a header of two levels on a further page", async () => {
  const header = (
    form: "csv" | "xlsx",
  ) => `STT | Họ và tên | Giới tính | ${form === "csv" ? "" : "<"} | Chức danh | Xã | Thôn
${form === "csv" ? " | " : "^ | ^"} | Nam | Nữ | ${form === "csv" ? " | | " : "^ | ^ | ^"}`;
  for (const form of ["csv", "xlsx"] as const) {
    const {
      rows,
      told,
      faults,
      read: came,
    } = await readDrawn({
      [`${form} roster`]: `${form === "xlsx" ? "[DS]\n" : ""}${header(form)}
1 | Mẫu Văn Một | x |   | Bí thư chi bộ | Xã Mẫu | Thôn Đông
${header(form)}
2 | Mẫu Thị Hai |   | x | Trưởng thôn   | Xã Mẫu | Thôn Đông`,
    });
    expect({ rows, faults }).toEqual({
      rows: [
        "Xã Mẫu / Thôn Đông | Bí thư chi bộ | Mẫu Văn Một | nam",
        "Xã Mẫu / Thôn Đông | Trưởng thôn | Mẫu Thị Hai | nữ",
      ],
      faults: [],
    });
    expect(told).toContain("table/left-out");
    expect(came).toContain("2 passed over");
  }
});
