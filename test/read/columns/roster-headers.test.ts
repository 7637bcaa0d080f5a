/** Headers of rosters that are written in many ways: since when a title is held. */
import { describe, expect, test } from "vitest";
import { fold } from "../../../src/core/text/fold.ts";
import { run } from "../../../src/index.ts";
import { ROSTER_COLUMNS } from "../../../src/read/columns/columns.ts";
import { usualRosterHeader } from "../../../src/read/columns/roster-headers.ts";
import { readDrawn } from "../../support/drawn.ts";

const usual = (header: string): string | null => usualRosterHeader(ROSTER_COLUMNS, fold(header));

test.each([
  "Thời điểm đảm nhiệm",
  "Thời điểm giữ chức vụ",
  "Thời gian bắt đầu",
  "Ngày, tháng, năm bổ nhiệm",
  "Ngày bắt đầu giữ chức danh",
  "Tháng, năm được bầu",
  "Năm đảm nhiệm",
  "Giữ chức vụ từ năm",
  "Từ tháng năm",
  "Bắt đầu từ ngày",
  "Thời gian giữ chức vụ từ ngày",
  "Thời điểm đảm nhiệm từ năm",
])("%s says since when", (header) => expect(usual(header)).toBe("tu ngay"));

test.each([
  "Thời gian giữ chức vụ",
  "Thời gian công tác",
  "Năm sinh",
  "Ngày vào Đảng",
  "Ngày hết nhiệm kỳ",
  "Năm tham gia công tác",
  "Giữ chức vụ đến năm",
  "Giữ lại",
  "Tuổi",
])("%s does not", (header) => expect(usual(header)).toBeNull());

test("places where somebody works", () => {
  expect(["Xã công tác", "Xã, phường nơi công tác"].map(usual)).toEqual(["xa", "xa"]);
  expect(["Thôn công tác", "THÔN/TDP CÔNG TÁC"].map(usual)).toEqual(["thon", "thon"]);
  expect(["Thôn phụ trách", "Địa bàn thôn", "Đang công tác tại thôn", "Tổ DP"].map(usual)).toEqual(
    new Array(4).fill("thon"),
  );
  const others = ["Thời gian công tác", "Ban công tác", "Tổ công tác", "Tổ phụ trách", "Quê quán"];
  expect(others.map(usual)).toEqual(others.map(() => null));
});

test("names of people, and titles that are held", () => {
  for (const header of [
    "HỌ VÀ TÊN CÁN BỘ THÔN",
    "Họ tên người đảm nhiệm",
    "Họ, chữ đệm và tên",
    "Họ, tên và chữ đệm",
    "Họ, chữ đệm và tên khai sinh",
    "Họ và tên của đồng chí",
  ])
    expect(usual(header)).toBe("ho va ten");
  for (const header of ["Chức danh hiện đang đảm nhiệm", "Chức vụ đang giữ"])
    expect(usual(header)).toBe("chuc danh");
  // Of these it is asked whose names they are.
  for (const header of ["Họ tên cán bộ", "HỌ VÀ TÊN CÁN BỘ"]) expect(usual(header)).toBeNull();
  for (const header of ["Họ và tên chồng", "Họ tên cha", "Chức danh kiêm", "Chức danh trước đảm nhiệm"])
    expect(usual(header)).toBeNull();
});

/** A roster whose one person leaves, with days of birth below Nam and Nữ: the severance, that asks for the month of birth. */
async function severanceOf(born: string): Promise<number | null | undefined> {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const { result } = await run({
    scenario: "tinhgon: 1\ninputs: { register: r.csv, roster: n.csv }\npolicy: p.yaml\n",
    files: {
      "r.csv": bytes("code,parent,kind,name\nX,,xa,Xã Mẫu\nX1,X,thon,Thôn 1\n"),
      "n.csv": bytes(
        `mã đơn vị;họ và tên;ngày sinh nam;ngày sinh nữ;chức danh;thời điểm đảm nhiệm;giữ lại\nX1;Người A;${born};T;2016-07-01;không\n`,
      ),
      "p.yaml": bytes(
        "id: t\nname: T\neffective: 2026-07-01\ntitles:\n  t: { name: T, level: unit, posts: 1, coefficient: 1 }\nmoney:\n  base_salary: [{ from: 2024-07-01, dong: 1000 }]\n  severance: { groups: [{ early: { max_years: 2 }, fixed: 1 }, { fixed: 2 }] }\n",
      ),
    },
  });
  return result?.summary.find(({ indicator }) => indicator === "severance")?.after;
}

test("a whole day of birth below Nam or Nữ says the month, as one in a single column does", async () => {
  expect(await severanceOf("15/1/1966;")).toBe(1000);
  expect(await severanceOf(";15/6/1990")).toBe(2000);
  expect(await severanceOf("1966;")).toBeNull();
});

describe("headers that mean a column where no other one means it", () => {
  const rowsOf = async (head: string, row: string) => {
    const { rows, faults } = await readDrawn({ "csv roster": `${head}\n${row}` });
    return { rows, faults };
  };
  const READ = { rows: ["Xã Mẫu / Bản Pa | Trưởng thôn | Mẫu Văn Một"], faults: [] };

  test.each([
    "Xã | Thôn | Họ và tên | Chức danh không chuyên trách",
    "Xã | Thôn | Họ và tên | Chức vụ hiện tại",
    "Xã | Thôn | Họ và tên | Đang giữ chức vụ",
    "Xã | Thôn | Họ và tên | C.vụ",
    "Xã | Thôn | Họ và tên | Vị trí công tác",
    "Xã | Thôn | Người đảm nhiệm | Chức danh",
    "Xã | Thôn | Tên người giữ chức danh | Chức danh",
    "Xã | Bản | Họ và tên | Chức danh",
    "Xã | Công tác tại | Họ và tên | Chức danh",
    "Xã mới | Thôn | Họ và tên | Chức danh",
    "Xã hiện nay | Nơi đảm nhiệm | Họ và tên | Chức danh",
  ])("%s", async (head) => {
    expect(await rowsOf(head, "Xã Mẫu | Bản Pa | Mẫu Văn Một | Trưởng bản")).toEqual(READ);
  });

  test.each([
    "Xã | Thôn | Họ và tên | Chức danh | Vị trí công tác",
    "Xã | Thôn | Họ và tên | Chức danh | Người đảm nhiệm",
    "Xã | Thôn | Họ và tên | Chức danh | Xã mới",
    "Xã | Thôn | Họ và tên | Chức danh | Bản",
  ])("%s, where another one does", async (head) => {
    expect(await rowsOf(head, "Xã Mẫu | Bản Pa | Mẫu Văn Một | Trưởng bản | Xã Bên")).toEqual(READ);
  });

  test("a column of committees is none of units", async () => {
    const { faults } = await rowsOf(
      "Xã | Ban | Họ và tên | Chức danh",
      "Xã Mẫu | Ban Pháp chế | Mẫu Văn Một | Trưởng thôn",
    );
    expect(faults).toEqual(["roster/title-level"]);
  });
});
