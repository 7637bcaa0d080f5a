/** Lists of people that are called after those who have left, or who are planned. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const HEADER = "STT | Họ và tên | Xã | Thôn | Chức danh";
const ROW = "1 | Mẫu Văn Một | Xã Mẫu | Thôn Đông | Bí thư chi bộ";

const told = async (caption: string) =>
  (await readDrawn({ "csv roster": `UBND XÃ MẪU |\n${caption} |\n${HEADER}\n${ROW}` })).told;

test.each([
  "DANH SÁCH NGƯỜI HOẠT ĐỘNG KHÔNG CHUYÊN TRÁCH NGHỈ VIỆC",
  "DANH SÁCH CÁN BỘ ĐÃ THÔI GIỮ CHỨC VỤ",
  "Danh sách dự kiến bố trí",
  "DANH SACH DU KIEN NHAN SU",
  "NGUỒN QUY HOẠCH BÍ THƯ CHI BỘ",
  "KẾT QUẢ SẮP XẾP: Xã Mẫu",
])("%s", async (caption) => expect(await told(caption)).toContain("roster/list-note"));

test.each([
  "DANH SÁCH NGƯỜI HOẠT ĐỘNG KHÔNG CHUYÊN TRÁCH",
  "(Kèm theo Đề án tinh giản biên chế số 12/ĐA-UBND)",
  "Căn cứ Nghị định về giải quyết chế độ nghỉ việc",
])("not %s", async (caption) => expect(await told(caption)).not.toContain("roster/list-note"));

test.each([
  "DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN",
  "DANH SÁCH TRÚNG CỬ TRƯỞNG THÔN NHIỆM KỲ 2025-2030",
  "Danh sách đại biểu dự hội nghị",
  "DANH SACH CAN BO THON TAP HUAN",
  "DANH SÁCH NGƯỜI HOẠT ĐỘNG KHÔNG CHUYÊN TRÁCH ĐƯỢC HỖ TRỢ",
])("a part: %s", async (caption) => expect(await told(caption)).toContain("roster/part-list"));

test.each([
  "DANH SÁCH CHI TRẢ PHỤ CẤP, HỖ TRỢ HÀNG THÁNG",
  "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG XÃ MẪU",
  "DANH SÁCH HƯỞNG MỨC BỒI DƯỠNG HÀNG THÁNG",
  "DANH SÁCH SAU KHI KIỆN TOÀN",
])("all: %s", async (caption) => expect(await told(caption)).not.toContain("roster/part-list"));

test("a further table of one sheet, and a further sheet", async () => {
  const below = `${HEADER}\n${ROW}\nDANH SÁCH ĐÃ NGHỈ VIỆC |\n${HEADER}\n1 | Mẫu Văn Hai | Xã Mẫu | Thôn Đông | Trưởng thôn`;
  expect((await readDrawn({ "csv roster": below })).told).toEqual(
    expect.arrayContaining(["roster/list-note", "table/several"]),
  );
  const sheet = (name: string, unit: string) =>
    `[${name}]\nXã | Thôn | Họ và tên | Chức danh\nXã Mẫu | ${unit} | Mẫu Văn Một | Trưởng thôn`;
  const roster = [sheet("Danh sách", "Thôn Đông"), sheet("Nghỉ việc", "Thôn Tây")].join("\n");
  const scenario = 'inputs:\n  roster: { file: roster.xlsx, sheet: "*" }';
  const all = await readDrawn({ "xlsx roster": roster, "yaml scenario": scenario });
  expect(all.told).toContain("roster/list-note");
});
