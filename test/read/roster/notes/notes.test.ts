/** Notes that no figure looks at. */
import { expect, test } from "vitest";
import { readDrawn } from "../../../support/drawn.ts";

const notesOf = async (note: string, keep = "") => {
  const { told } = await readDrawn({
    "csv roster": `Xã | Thôn | Chức danh | Họ và tên | Giữ lại | Ghi chú\nXã Mẫu | Thôn Đông | Bí thư chi bộ | Mẫu Văn Một | ${keep} | ${note}`,
  });
  return told.filter((code) => code.endsWith("-note"));
};

test.each([
  ["Xin nghỉ từ 01/8", "roster/leaving-note"],
  ["Đã nghỉ từ 01/6/2026", "roster/gone-note"],
  ["Từ trần tháng 5/2026", "roster/gone-note"],
  ["đã mất", "roster/gone-note"],
  ["Nghỉ", "roster/gone-note"],
  ["Nghỉ 01/8/2025", "roster/gone-note"],
  ["thôi từ 1/7", "roster/gone-note"],
  ["Điều động sang xã khác", "roster/gone-note"],
  ["Đã có người thay", "roster/gone-note"],
  ["Trùng STT 3", "roster/gone-note"],
  ["Không tính", "roster/gone-note"],
  ["Bỏ việc", "roster/gone-note"],
  ["Hết nhiệm kỳ", "roster/gone-note"],
  ["Ốm, nghỉ dài hạn", "roster/gone-note"],
  ["Từ 01/7/2023 chuyển Thôn Tây", "roster/gone-note"],
  ["Vắng mặt tại địa phương", "roster/gone-note"],
  ["Đăng ký nghỉ", "roster/leaving-note"],
  ["Cho thôi", "roster/leaving-note"],
  ["Giải quyết chế độ theo NĐ 154", "roster/leaving-note"],
  ["Không bố trí", "roster/leaving-note"],
  ["Dôi dư", "roster/leaving-note"],
  ["Nghỉ theo NĐ 154", "roster/leaving-note"],
  ["Công chức kiêm nhiệm", "roster/official-note"],
  ["Đồng thời là Trưởng thôn", "roster/title-in-note"],
  ["Chuyển công tác", "roster/gone-note"],
  ["Kiêm Trưởng thôn", "roster/title-in-note"],
  ["Trưởng thôn", "roster/title-in-note"],
  ["Kiêm nhiệm chức danh Trưởng ban CTMT từ 2025", "roster/title-in-note"],
  ["Kiêm Thôn 2", "roster/title-in-note"],
  ["phụ trách cả Thôn Tây", "roster/title-in-note"],
  ["Đã thay bằng Mẫu Văn Ba", "roster/gone-note"],
  ["Khuyết", "roster/gone-note"],
  ["chờ kiện toàn", "roster/gone-note"],
  ["Ứng cử viên", "roster/gone-note"],
  ["Quy hoạch", "roster/gone-note"],
  ["Chưa được công nhận", "roster/gone-note"],
  ["Chuyển nơi khác", "roster/gone-note"],
  ["Ốm, không làm việc", "roster/gone-note"],
  ["Không làm nữa", "roster/gone-note"],
  ["Không trúng cử", "roster/gone-note"],
  ["Thôi nhiệm vụ từ tháng 6", "roster/gone-note"],
  ["Thôi kiêm", "roster/gone-note"],
  ["Đã bàn giao", "roster/gone-note"],
  ["Đi xuất khẩu lao động", "roster/gone-note"],
  ["Từ chức", "roster/gone-note"],
  ["Chấm dứt hợp đồng", "roster/gone-note"],
  ["Dừng hoạt động từ 01/6", "roster/gone-note"],
  ["nghỉ hẳn", "roster/gone-note"],
  ["Được điều động về xã", "roster/gone-note"],
  ["Trúng tuyển công chức", "roster/gone-note"],
  ["Khuyết Trưởng thôn", "roster/gone-note"],
  ["Chưa có quyết định", "roster/gone-note"],
  ["Thay thế bởi Mẫu Văn Ba", "roster/gone-note"],
  ["Đã tính ở trên", "roster/gone-note"],
  ["tử vong", "roster/gone-note"],
  ["Hưởng chế độ NĐ 154/2025", "roster/leaving-note"],
  ["Nghỉ sau sắp xếp", "roster/leaving-note"],
  ["Đủ tuổi nghỉ hưu", "roster/leaving-note"],
  ["Hết tuổi", "roster/leaving-note"],
  ["Giữ 2 chức danh", "roster/title-in-note"],
  ["Hưởng 2 phụ cấp", "roster/title-in-note"],
])("%s is told", async (note, code) => {
  expect(await notesOf(note)).toEqual([code]);
});

test.each([
  "Nghỉ thai sản",
  "Hồ sơ chuyển xã",
  "Thôn chuyển thành tổ dân phố",
  "Công chức đã về hưu",
  "Cán bộ không chuyên trách",
  "Điều động từ xã khác về",
  "Trung",
  "Huy",
  "Bổ nhiệm từ 1/8",
  "Kiêm nhiệm",
  "Kiêm Bí thư chi bộ",
  "Bí thư",
  "Trưởng thôn khóa trước",
  "Hưu trí",
  "Mất sức lao động",
  "Trọng",
  "Phụ trách Thôn 1",
  "Kiêm thôn đội trưởng",
  "Thay Mẫu Văn Ba từ 1/8",
  "Trong quy hoạch Bí thư",
  "Chưa được đào tạo",
  "Khuyết tật",
  "Không tham gia BHXH",
  "Thời gian công tác 5 năm",
  "Đề nghị tặng quà",
  "Nghỉ ốm 2 ngày",
])("%s says nothing of the kind", async (note) => {
  expect(await notesOf(note)).toEqual([]);
});

test("keep answers it", async () => {
  expect(await notesOf("Đã nghỉ", "không")).toEqual([]);
});

test.each([
  "Đã nghỉ từ 01/6/2026",
  "Khuyết",
  "Xin nghỉ từ 01/8",
  "Công chức kiêm nhiệm",
])("beside a vacant post %s says why", async (note) => {
  const { told } = await readDrawn({
    "csv roster": `Xã | Thôn | Chức danh | Họ và tên | Ghi chú\nXã Mẫu | Thôn Đông | Bí thư chi bộ | | ${note}\nXã Mẫu | Thôn Tây | Bí thư chi bộ | Mẫu Văn Một |`,
  });
  expect(told.filter((code) => code.endsWith("-note"))).toEqual([]);
});

const behindName = async (name: string) => {
  const { told } = await readDrawn({
    "csv roster": `Xã | Thôn | Chức danh | Họ và tên\nXã Mẫu | Thôn Đông | Bí thư chi bộ | ${name}`,
  });
  return told.filter((code) => code.endsWith("-note"));
};

test.each([
  ["Mẫu Văn Một (nghỉ từ 1/7)", "roster/gone-note"],
  ["Mẫu Văn Một - đã mất", "roster/gone-note"],
  ["Mẫu Văn Một (dự kiến)", "roster/gone-note"],
  ["Mẫu Văn Một (đã chuyển", "roster/gone-note"],
  ["Mẫu Văn Một, xin nghỉ", "roster/leaving-note"],
])("%s is told behind the name too", async (name, code) => {
  expect(await behindName(name)).toEqual([code]);
});

test.each([
  "Mẫu Văn Một - Trưởng thôn",
  "Mẫu Văn Một, Trưởng ban CTMT",
  "Mẫu Văn Một (Trưởng thôn)",
  "Trưởng thôn Mẫu Văn Một",
])("%s has a further title", async (name) => {
  expect(await behindName(name)).toEqual(["roster/title-in-note"]);
});

test("titles are told apart by whole words", async () => {
  const { told } = await readDrawn({
    "csv roster": `
Xã     | Thôn      | Chức danh                    | Họ và tên   | Ghi chú
Xã Mẫu | Thôn Đông | Trưởng Ban công tác Mặt trận | Mẫu Văn Một | Kiêm Trưởng thôn`,
  });
  expect(told).toContain("roster/title-in-note");
});

test.each([
  "Mẫu Văn Một - Bí thư",
  "Bí thư Mẫu Văn Một",
  "Mẫu Văn Một (Bí thư chi bộ Thôn Đông)",
  "Mẫu Văn Một (nguyên Trưởng thôn)",
  "Khuyết (Trưởng thôn phụ trách)",
  "Mẫu Thị Mất",
  "Nghỉ Văn Một",
  "Mẫu Văn Một (Hai)",
  "Mẫu Văn Một (thay bà Mẫu)",
])("%s is a name", async (name) => {
  expect(await behindName(name)).toEqual([]);
});

const ofFurther = async (header: string, cell: string) => {
  const { told } = await readDrawn({
    "csv roster": `Xã | Thôn | Chức danh | Họ và tên | ${header}\nXã Mẫu | Thôn Đông | Bí thư chi bộ | Mẫu Văn Một | ${cell}`,
  });
  return told.filter((code) => code.endsWith("-note"));
};

test.each([
  ["Tình trạng", "Đã nghỉ", "roster/gone-note"],
  ["Đã nghỉ", "x", "roster/gone-note"],
  ["Thôi việc", "01/7/2025", "roster/gone-note"],
  ["Nguyện vọng", "Xin nghỉ", "roster/leaving-note"],
  ["Thời điểm nghỉ việc", "7/2025", "roster/gone-note"],
  ["Quyết định thôi việc", "QĐ 12", "roster/gone-note"],
  ["Đang công tác", "không", "roster/gone-note"],
  ["Đối tượng", "Cán bộ, công chức", "roster/official-note"],
  ["Nhiệm vụ thêm", "Trưởng thôn", "roster/title-in-note"],
  ["Ghi chú", "Kiêm Bí thư chi bộ Thôn Tây", "roster/title-in-note"],
  ["Kiêm nhiệm tại", "Thôn 2", "roster/title-in-note"],
  ["Nhiệm vụ thêm", "Kiêm Trưởng thôn", "roster/title-in-note"],
  ["Người thay thế", "Mẫu Văn Ba", "roster/gone-note"],
  ["Không tính", "x", "roster/gone-note"],
  ["Xóa", "x", "roster/gone-note"],
])("a further column %s with %s is told", async (header, cell, code) => {
  expect(await ofFurther(header, cell)).toEqual([code]);
});

test.each([
  ["Tình trạng", "Đang làm"],
  ["Đã nghỉ", "không"],
  ["Thời điểm nghỉ việc", "không"],
  ["Thời điểm nghỉ việc", ""],
  ["Đang công tác", "x"],
  ["Đang công tác", ""],
  ["Nguồn trước đây", "Công chức"],
  ["Chức danh trước đây", "Trưởng thôn"],
  ["Chức danh quy hoạch", "Trưởng thôn"],
  ["Nhiệm vụ thêm", "Bí thư chi bộ"],
  ["Nơi ở", "Thôn 2"],
  ["Quê quán", "Thôn Tây"],
  ["Người thay thế", "không"],
  ["Không tính", "không"],
])("a further column %s with %s says nothing of the kind", async (header, cell) => {
  expect(await ofFurther(header, cell)).toEqual([]);
});

test("a unit in a roster alone that is several by its name is told", async () => {
  const { told } = await readDrawn({
    "csv roster": "Xã | Thôn | Chức danh | Họ và tên\nXã Mẫu | Thôn 1, Thôn 2 | Trưởng thôn | Mẫu Văn Một",
  });
  expect(told).toContain("register/several-names");
});

test.each([
  ["Là công chức", "x"],
  ["Cán bộ, công chức xã", "có"],
  ["Phái", "Nữ"],
  ["Nam/Nữ", "Nam"],
  ["Sinh năm", "1960"],
  ["Là ĐV", "x"],
])("a column %s is read", async (header, cell) => {
  const { told, faults } = await readDrawn({
    "csv roster": `Xã | Thôn | Chức danh | Họ và tên | ${header}\nXã Mẫu | Thôn Đông | Bí thư chi bộ | Mẫu Văn Một | ${cell}`,
  });
  expect([faults, told.includes("csv/unknown-column")]).toEqual([[], false]);
});

const besides = async (columns: string, ...cells: readonly string[]) => {
  const { told } = await readDrawn({
    "csv roster": `Xã | Thôn | Chức danh | ${columns} | Ghi chú\nXã Mẫu | Thôn Đông | Trưởng ban CTMT | ${cells.join(" | ")}`,
  });
  return told.filter((code) => code === "roster/held-besides");
};

test.each([
  "Bí thư kiêm",
  "kiêm nhiệm",
  "Do Bí thư chi bộ đảm nhiệm",
  "Bí thư kiêm Trưởng ban CTMT",
  "Nguyễn Văn Mẫu",
])("a row without a name that says %s is told, one with a name is not", async (note) => {
  expect(await besides("Số lượng", "1", note)).toEqual(["roster/held-besides"]);
  expect(await besides("Họ và tên", "", note)).toEqual(["roster/held-besides"]);
  expect(await besides("Họ và tên", "Mẫu Văn Một", note)).toEqual([]);
});

test.each([
  "Hưởng phụ cấp kiêm nhiệm",
  "Không kiêm",
  "Đã kiểm tra",
  "phụ trách khối dân vận",
])("a row without a name that says %s is not", async (note) =>
  expect(await besides("Số lượng", "1", note)).toEqual([]));
