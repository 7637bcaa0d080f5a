/** Headers of rosters that are written in many ways: since when a title is held. */
import { expect, test } from "vitest";
import { fold } from "../../../src/core/text/fold.ts";
import { run } from "../../../src/index.ts";
import { ROSTER_COLUMNS } from "../../../src/read/columns/columns.ts";
import { usualRosterHeader } from "../../../src/read/columns/roster-headers.ts";

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
  expect(["Thời gian công tác", "Ban công tác", "Tổ công tác", "Quê quán"].map(usual)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("names of people, and titles that are held", () => {
  for (const header of ["HỌ VÀ TÊN CÁN BỘ THÔN", "Họ tên người đảm nhiệm"])
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
