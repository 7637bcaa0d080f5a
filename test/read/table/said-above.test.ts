/** Places and titles that lines above a table say. */
import { expect, test } from "vitest";
import { placeBehind, placesSaid, titleSaid } from "../../../src/read/table/said-above.ts";

test.each([
  ["UBND XÃ MẪU", "Xã Mẫu"],
  ["ĐẢNG ỦY PHƯỜNG HÒA BÌNH", "Phường Hòa Bình"],
  ["XÃ BẢN LẦU", "Xã Bản Lầu"],
  ["XÃ TÂN THÀNH, HUYỆN MẪU", "Xã Tân Thành"],
  ["Xã Mẫu, ngày 05 tháng 7 năm 2023", "Xã Mẫu"],
  ["Thôn Đông, xã Mẫu, huyện Mẫu", "Thôn Đông, Xã Mẫu"],
  ["Thôn Đông - xã Mẫu", "Thôn Đông, Xã Mẫu"],
  ["Đơn vị: Tổ dân phố số 5 - Phường Mẫu", "Tổ dân phố số 5, Phường Mẫu"],
  ["Thôn: Đông", "Thôn Đông"],
  ["CHI BỘ THÔN ĐÔNG BẮC", "Thôn Đông Bắc"],
  ["DANH SÁCH CÁN BỘ THÔN TÂY SƠN HƯỞNG PHỤ CẤP THÁNG 5", "Thôn Tây Sơn"],
  ["NGƯỜI HOẠT ĐỘNG KHÔNG CHUYÊN TRÁCH Ở THÔN, TỔ DÂN PHỐ XÃ MẪU NĂM 2023", "Xã Mẫu"],
  ["DANH SÁCH TỔ TRƯỞNG TỔ DÂN PHỐ PHƯỜNG MẪU", "Phường Mẫu"],
  ["TỔ DÂN PHỐ SỐ 5 NĂM 2023", "Tổ dân phố số 5"],
  ["PHƯỜNG MẪU - DANH SÁCH CÁN BỘ TỔ DÂN PHỐ", "Phường Mẫu"],
])("%s", (line, places) => expect(placesSaid(line).map(({ name }) => name)).toEqual(places.split(", ")));

test.each([
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "THỊ XÃ MẪU",
  "CHƯƠNG TRÌNH NÔNG THÔN MỚI",
  "DANH SÁCH CÁN BỘ CẤP XÃ NĂM 2023",
  "DANH SÁCH CÁN BỘ THÔN HƯỞNG PHỤ CẤP",
  "DANH SÁCH TRƯỞNG THÔN NĂM 2023",
  "DANH SÁCH CÁN BỘ THÔN BẢN",
  "XÃ ……",
  "DANH SÁCH CÁN BỘ XÃ NÔNG THÔN MỚI",
  "DANH SÁCH BÍ THƯ XÃ ĐOÀN",
  "CÁN BỘ THÔN VÙNG CAO",
  "DANH SÁCH CÁN BỘ THÔN LOẠI 1",
  "DANH SÁCH XÃ VIÊN HỢP TÁC XÃ MẪU",
])("no place: %s", (line) => expect(placesSaid(line)).toEqual([]));

test.each(["Thôn Đông, Tây", "Thôn 1, 2, 3", "XÃ MẪU, BÊN", "Thôn 1 đến 5"])("several: %s", (line) =>
  expect(placesSaid(line)).toMatchObject([{ name: null }]));

const MEANINGS = new Map([
  ["bi thu chi bo", "title:bi-thu"],
  ["truong thon", "title:truong"],
  ["truong thon to truong to dan pho", "title:truong"],
  ["bi thu chi bo truong thon", "title:bi-thu+truong"],
  ["bi thu chi bo va truong thon", "title:bi-thu+truong"],
  ["bi thu chi bo kiem truong thon", "title:bi-thu+truong"],
]);

test.each([
  ["DANH SÁCH BÍ THƯ CHI BỘ", "BÍ THƯ CHI BỘ"],
  ["DANH SÁCH BÍ THƯ CHI BỘ CÁC THÔN, TỔ DÂN PHỐ XÃ MẪU", "BÍ THƯ CHI BỘ"],
  ["DS: Trưởng thôn nhiệm kỳ 2022-2025", "Trưởng thôn"],
  ["II. TRƯỞNG THÔN", "TRƯỞNG THÔN"],
  ["DANH SÁCH TRƯỞNG THÔN, TỔ TRƯỞNG TỔ DÂN PHỐ", "TRƯỞNG THÔN, TỔ TRƯỞNG TỔ DÂN PHỐ"],
  ["DANH SÁCH BÍ THƯ CHI BỘ KIÊM TRƯỞNG THÔN XÃ MẪU", "BÍ THƯ CHI BỘ KIÊM TRƯỞNG THÔN"],
])("the title of %s", (line, title) => expect(titleSaid(line, MEANINGS)?.text).toBe(title));

test.each([
  "DANH SÁCH BÍ THƯ CHI BỘ, TRƯỞNG THÔN",
  "DANH SÁCH BÍ THƯ CHI BỘ , TRƯỞNG THÔN",
  "DANH SÁCH BÍ THƯ CHI BỘ VÀ TRƯỞNG THÔN XÃ MẪU",
  "DANH SÁCH BÍ THƯ CHI BỘ THÔN, TRƯỞNG THÔN",

  "DANH SÁCH CÁN BỘ THÔN",
  "PHÓ TRƯỞNG THÔN",
])("no title: %s", (line) => expect(titleSaid(line, MEANINGS)).toBeNull());

test.each([
  ["Đơn vị: Xã Bên", "Xã Bên"],
  ["ĐƠN VỊ: THÔN TÂY", "Thôn Tây"],
  ["Xã: Bên", "Xã Bên"],
  ["DANH SÁCH THÔN TÂY", "Thôn Tây"],
  ["Cấp ủy thôn Tây", undefined],
  ["Đơn vị: Thôn Đông, Thôn Tây", undefined],
  ["Đơn vị: Trường tiểu học", undefined],
])("the place of the heading %s", (text, name) => expect(placeBehind(text)?.name).toBe(name));
