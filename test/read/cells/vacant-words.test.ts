/** Words for nobody, and names that are none. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { mayBeVacant, phraseBegins, vacantWords } from "../../../src/read/cells/vacant-words.ts";

test.each([
  "khuyết",
  "Khuyết (chờ bầu)",
  "KHUYẾT TỪ 01/7/2025",
  "Đang trống",
  "hiện đang để trống",
  "Chưa kiện toàn",
  "chờ bầu bổ sung",
  "Không bố trí",
  "(bỏ trống)",
  "Còn thiếu",
  "Đang kiện toàn",
  "Chưa xác định",
  "—",
  "Khuyet (cho bau)",
  "KHUYET TU 01/7/2025",
  "Dang trong",
  "dang trong",
  "hien dang de trong",
  "Chua kien toan",
  "cho bau bo sung",
  "CHUA BO TRI",
  "(bo trong)",
  "Con thieu",
])("%s is nobody", (text) => {
  expect(vacantWords([])(text)).toBe(true);
});

test.each([
  "Khuyên Văn Mẫu",
  "Thiều Văn Mẫu",
  "Kiên Văn Toàn",
  "Trọng Văn Mẫu",
  "Chưa Văn Mẫu",
  "Khuyếtt",
  "Đang Văn Mẫu",
  "Không Văn Trống",
  "Van Trong",
  "VAN TRONG",
  "Trong Van Mau",
  "TRONG VAN MAU",
  "Thieu Van Mau",
  "thieu van mau",
  "Kien Toan",
  "KIEN TOAN",
  "Khong Van Mau",
  "Chua Van Mau",
  "Dang Van Mau",
])("%s is somebody", (text) => {
  expect(vacantWords([])(text)).toBe(false);
});

test("whatever stands for nobody is found by the search for such words, those of a scenario among them", () => {
  const further = ["Chờ điều động", "***", "P000", "空き", "Ø 1"];
  const words =
    "khuyết|KHUYẾT|thiếu|kiện toàn|khuye\u0302\u0301t|trống|Chưa|bố trí|chờ|bầu|không|có|đang|dang|khuyet|chua|bau|trong|N/A|na|null|0|空|ø|1|P";
  const pieces = [...further, ...words.split("|"), ..."—-().\n ", "\r\n"];
  const [isVacant, mayBe] = [vacantWords(further), mayBeVacant(further)];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 5 }), fc.boolean(), (some, isParted) => {
      const text = some.join(isParted ? " " : "").trim();
      if (isVacant(text)) expect(mayBe.words.test(text) || phraseBegins().test(text)).toBe(true);
      const isAscii = /^[\0-\x7F]*$/.test(text);
      expect(mayBe.inAscii.test(text) || !isAscii || !isVacant(text)).toBe(true);
    }),
    { numRuns: 5000 },
  );
  expect(
    ["Nguyễn Văn Mẫu", "Khuất Thị Mẫu", "P00001", "001165012345"].filter((text) => mayBe.words.test(text)),
  ).toEqual([]);
});
