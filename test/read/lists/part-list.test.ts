/** The grammar of list cells: a test for each form, and for what cannot be read. */
import { describe, expect, test } from "vitest";
import { parsePartList } from "../../../src/read/lists/part-list.ts";

/** Each item by its first reading: name, households/people, part. */
const read = (text: string): string[] =>
  parsePartList(text).items.map(({ readings: [first], isAttached }) => {
    if (!first) return "";
    const { name, households, population, area, part, leftOver } = first;
    const counts = households === null ? "" : ` #${households}${population === null ? "" : `/${population}`}`;
    const sizes = area === null ? counts : `${counts} ${area}m²`;
    return `${isAttached ? "@" : ""}${name}${sizes}${part === null ? "" : ` ~${part}`}${leftOver ?? ""}`;
  });

const leftOver = (text: string): readonly string[] => parsePartList(text).leftOver;

describe("lists", () => {
  test.each<[form: string, text: string, items: string[]]>([
    ["by +", "Mỹ Cụ 1 + Mỹ Cụ 2 + La Dương", ["Mỹ Cụ 1", "Mỹ Cụ 2", "La Dương"]],
    ["by , ; and line ends", "Đông, Tây; Nam\nBắc", ["Đông", "Tây", "Nam", "Bắc"]],
    ["by và", "Thôn Đông, Thôn Tây và Thôn Nam", ["Thôn Đông", "Thôn Tây", "Thôn Nam"]],
    [
      "names left out after the first",
      "Nguyễn Huệ 3 + 4 + 5",
      ["Nguyễn Huệ 3", "Nguyễn Huệ 4", "Nguyễn Huệ 5"],
    ],
    ["numbers with letters", "TDP 17A, 17B và 22", ["TDP 17A", "TDP 17B", "TDP 22"]],
    ["letters", "Khu A, B", ["Khu A", "Khu B"]],
    ["the kind once", "các thôn: Đông, Tây", ["thôn Đông", "Tây"]],
    ["a range", "TDP số 1 đến số 3, 8", ["TDP số 1", "TDP số 2", "TDP số 3", "TDP số 8"]],
    ["a range of whole names", "Tổ dân phố số 1 đến Tổ dân phố số 2", ["Tổ dân phố số 1", "Tổ dân phố số 2"]],
    ["a range with từ", "từ TDP 9 đến 11", ["TDP 9", "TDP 10", "TDP 11"]],
    ["a range with a dash", "TDP 1 - 3", ["TDP 1", "TDP 2", "TDP 3"]],
    ["a range with ÷", "TDP 1÷3", ["TDP 1", "TDP 2", "TDP 3"]],
    ["a range with a tilde", "TDP 1 ~ 2, 5", ["TDP 1", "TDP 2", "TDP 5"]],
    ["a range with dots", "TDP 1...3", ["TDP 1", "TDP 2", "TDP 3"]],
    ["a range with an arrow", "TDP 1 => TDP 2", ["TDP 1", "TDP 2"]],
    [
      "a range of letters",
      "TDP 18A đến 18C; 19A-19B",
      ["TDP 18A", "TDP 18B", "TDP 18C", "TDP 19A", "TDP 19B"],
    ],
    ["a range less one", "TDP 1 đến TDP 4 (trừ TDP 3), TDP 9", ["TDP 1", "TDP 2", "TDP 4", "TDP 9"]],
    [
      "a range less one behind a comma",
      "Các TDP từ 12 đến 14, trừ 13, TDP 20",
      ["TDP 12", "TDP 14", "TDP 20"],
    ],
    ["a range less two", "TDP 1 đến 5 trừ TDP 2 và TDP 3, 9", ["TDP 1", "TDP 4", "TDP 5", "TDP 9"]],
    ["a range less two in brackets", "TDP 1 đến 4 (trừ 2, 3)", ["TDP 1", "TDP 4"]],
    ["by dashes, each with its kind", "Thôn Đông - Thôn Tây", ["Thôn Đông", "Thôn Tây"]],
    ["by dashes with numbers", "Thôn 1 – Thôn 2 – Thôn 3", ["Thôn 1", "Thôn 2", "Thôn 3"]],
    ["two by a dash, which may be a range", "Thôn 1 - Thôn 3", ["Thôn 1 - Thôn 3"]],
    ["a dash within a name", "Thôn Đông - Tây", ["Thôn Đông - Tây"]],
    ["giữ nguyên", "Giữ nguyên Thôn Đông", ["Thôn Đông"]],
    ["toàn bộ", "Toàn bộ diện tích tự nhiên, dân số của Thôn Đông", ["Thôn Đông"]],
    ["how many there are", "2 thôn: Đông và Tây", ["thôn Đông", "Tây"]],
    ["how many, before the kind in two words", "2 tiểu khu: Tiểu khu 4, 5", ["Tiểu khu 4", "Tiểu khu 5"]],
    ["how many, in brackets", "Sáp nhập 02 thôn (Thôn Đông, Thôn Tây)", ["Thôn Đông", "Thôn Tây"]],
    ["a range behind các", "các thôn 1–3", ["thôn 1", "thôn 2", "thôn 3"]],
    ["a range from a kind", "các tổ dân phố từ số 1 đến số 2", ["tổ dân phố 1", "tổ dân phố 2"]],
    ["a range from a name", "Nguyễn Huệ từ 4 đến 6", ["Nguyễn Huệ 4", "Nguyễn Huệ 5", "Nguyễn Huệ 6"]],
    ["behind Gồm", "Gồm: Thôn Đông + Thôn Tây", ["Thôn Đông", "Thôn Tây"]],
    ["below a word of its own line", "Sáp nhập\n- Thôn Đông\n- Thôn Tây", ["Thôn Đông", "Thôn Tây"]],
    ["below Bao gồm", "Bao gồm:\nThôn Đông\nThôn Tây", ["Thôn Đông", "Thôn Tây"]],
    ["behind các thôn", "Sáp nhập các thôn: Thôn Đông, Thôn Tây", ["Thôn Đông", "Thôn Tây"]],
    ["behind words with a dash", "Trên cơ sở - Thôn Đông\n- Thôn Tây", ["Thôn Đông", "Thôn Tây"]],
    ["a part behind a bullet", "- Thôn Đông\n- 40 hộ của Thôn Tây", ["Thôn Đông", "Thôn Tây #40"]],
    ["less some", "Thôn Đông trừ 40 hộ; Thôn Tây giảm 12 hộ", ["Thôn Đông ~rest", "Thôn Tây ~rest"]],
    ["labels before numbers", "Thôn Đông (số hộ: 80, số khẩu: 300)", ["Thôn Đông #80/300"]],
    ["the rest in other words", "các hộ còn lại của Thôn Đông", ["Thôn Đông ~rest"]],
    [
      "parts behind numbers",
      "1. Thôn Đông\n2. 40 hộ Thôn Tây\n3. 1 phần Thôn Nam",
      ["Thôn Đông", "Thôn Tây #40", "Thôn Nam ~unknown"],
    ],
    [
      "parts behind numbers in brackets",
      "(1) Thôn Đông\n(2) 40 hộ của Thôn Tây",
      ["Thôn Đông", "Thôn Tây #40"],
    ],
    ["thousands, which are no bullet", "1.150 hộ của Thôn Tây", ["Thôn Tây #1150"]],
    [
      "households and people before a part",
      "Thôn Đông với 80 hộ và 300 khẩu, 40 hộ Thôn Tây.",
      ["Thôn Đông #80/300", "Thôn Tây #40"],
    ],
    [
      "a full stop behind people",
      "Thôn Tây, Thôn Đông có 80 hộ và 300 khẩu.",
      ["Thôn Tây", "Thôn Đông #80/300"],
    ],
    ["a name with such a word", "Thôn Trừ, Thôn Gồm", ["Thôn Trừ", "Thôn Gồm"]],
    ["into", "Nhập Thôn Đông vào Thôn Tây", ["Thôn Đông", "Thôn Tây"]],
    ["into, behind the name", "Thôn Đông sáp nhập vào Thôn Tây", ["Thôn Đông", "Thôn Tây"]],
    ["with, behind the name", "Thôn Đông nhập với Thôn Tây", ["Thôn Đông", "Thôn Tây"]],
    ["attached to", "ghép khu Dệt (65 hộ) vào Thôn Tây", ["@khu Dệt #65", "Thôn Tây"]],
    ["cùng với", "Thôn Đông cùng với Thôn Tây", ["Thôn Đông", "Thôn Tây"]],
    ["with what comes", "Thôn Đông cộng 20 hộ của Thôn Tây", ["Thôn Đông", "Thôn Tây #20"]],
    ["a name that begins with cộng", "Thôn Cộng Hòa + Thôn Tây", ["Thôn Cộng Hòa", "Thôn Tây"]],
    ["with what is taken in", "Thôn Đông, tiếp nhận thêm 20 hộ từ Thôn Tây", ["Thôn Đông", "Thôn Tây #20"]],
    ["into, of a part", "Nhập thêm 20 hộ của Thôn Tây vào Thôn Đông", ["Thôn Tây #20", "Thôn Đông"]],
    ["less what is handed over", "Thôn Đông. Điều chỉnh giảm 20 hộ sang Thôn Bắc", ["Thôn Đông ~rest"]],
    ["less a part", "Thôn Đông và chuyển một phần sang Thôn Bắc", ["Thôn Đông ~rest"]],
    [
      "a part with its amount before what it goes into",
      "Nhập một phần Thôn Đông với 45 hộ vào Thôn Bắc",
      ["Thôn Đông #45 ~unknown", "Thôn Bắc"],
    ],
    [
      "with areas",
      "Thôn Đông (12,5 ha; 40 hộ), Thôn Tây: 10 ha, 50 hộ, 200 người",
      ["Thôn Đông #40 125000m²", "Thôn Tây #50/200 100000m²"],
    ],
    [
      "sizes of two units behind each other",
      "Thôn Đông: 40 hộ, 50 hộ, 200 người của Thôn Tây",
      ["Thôn Đông #40", "Thôn Tây #50/200"],
    ],
    ["less what goes", "Thôn Đông, trừ 20 hộ sang Thôn Bắc, Thôn Tây", ["Thôn Đông ~rest", "Thôn Tây"]],
    ["a slash between whole names", "Thôn Đông/Thôn Tây / TDP 3", ["Thôn Đông", "Thôn Tây", "TDP 3"]],
    ["a slash within a name", "Thôn 3/2 + Thôn Tây", ["Thôn 3/2", "Thôn Tây"]],
    ["letters before items", "a) Thôn Đông; b) Thôn Tây", ["Thôn Đông", "Thôn Tây"]],
    ["numbers in brackets before items", "(1) Thôn Đông\n(2) Thôn Tây", ["Thôn Đông", "Thôn Tây"]],
    ["Roman numbers before items", "I. Thôn Đông\nII. Thôn Tây", ["Thôn Đông", "Thôn Tây"]],
    ["with households of another", "Thôn Đông với 45 hộ của Thôn Tây", ["Thôn Đông", "Thôn Tây #45"]],
    ["dashes before items", "- Thôn Đông\n- Thôn Tây", ["Thôn Đông", "Thôn Tây"]],
    ["numbers before items", "1) Thôn Đông; 2) Thôn Tây", ["Thôn Đông", "Thôn Tây"]],
    ["numbers that are no bullets", "TDP 3, 4. Thôn Tây", ["TDP 3", "4. Thôn Tây"]],
  ])("%s", (_, text, items) => {
    expect([read(text), leftOver(text)]).toEqual([items, []]);
  });
});

describe("parts", () => {
  test.each<[text: string, item: string]>([
    ["một phần Thôn Đông", "Thôn Đông ~unknown"],
    ["Thôn Đông (một phần)", "Thôn Đông ~unknown"],
    ["Thôn Đông (một phần, 40 hộ)", "Thôn Đông #40"],
    ["một phần Thôn Đông (40 hộ thuộc xóm Chùa)", "Thôn Đông #40 ~unknown"],
    ["Thôn Đông (40 hộ, 160 khẩu khu vực chợ)", "Thôn Đông #40/160"],
    ["Một phần thôn Đông: 30 hộ, 120 khẩu (xóm Chùa)", "thôn Đông #30/120 ~unknown"],
    ["một phần Thôn Đông (khu vực chợ)", "Thôn Đông ~unknown"],
    ["30 hộ của Thôn Đông (xóm Chùa)", "Thôn Đông #30"],
    ["30 hộ của Thôn Đông (từ hộ ông A đến hộ ông B)", "Thôn Đông #30 ~unknown"],
    ["Thôn Đông (40 hộ thuộc Thôn Tây)", "Thôn Đông (40 hộ thuộc Thôn Tây)"],
    ["Thôn Đông (một phần: 1 240 hộ, 3.000 người)", "Thôn Đông #1240/3000"],
    ["Thôn Đông (một phần, 12,5 ha)", "Thôn Đông 125000m² ~unknown"],
    ["Thôn Đông (phần còn lại gồm 60 hộ)", "Thôn Đông #60 ~rest"],
    ["Thôn Đông (toàn bộ 100 hộ)", "Thôn Đông #100"],
    ["Thôn Đông (phía Bắc)", "Thôn Đông ~unknown"],
    ["phần còn lại của Thôn Đông", "Thôn Đông ~rest"],
    ["Thôn Đông (phần còn lại)", "Thôn Đông ~rest"],
    ["phần còn lại của Thôn Đông (phía Bắc)", "Thôn Đông ~rest"],
    ["phần còn lại của Thôn Đông (sau khi điều chỉnh về Thôn Tây, Thôn Nam)", "Thôn Đông ~rest"],
    ["Thôn Đông (trừ 100 hộ sang Thôn Tây)", "Thôn Đông ~rest"],
    ["Thôn Đông (40 hộ)", "Thôn Đông #40"],
    ["Thôn Đông (40 hộ, 160 người)", "Thôn Đông #40/160"],
    ["40 hộ của Thôn Đông", "Thôn Đông #40"],
    ["40 hộ, 160 nhân khẩu của Thôn Đông", "Thôn Đông #40/160"],
    ["160 khẩu và 40 hộ của Thôn Đông", "Thôn Đông #40/160"],
    ["một phần diện tích 1,2 km², 40 hộ của Thôn Đông", "Thôn Đông #40 1200000m² ~unknown"],
    ["Toàn bộ diện tích tự nhiên 12,5 ha, 40 hộ của Thôn Đông", "Thôn Đông #40 125000m²"],
    ["Thôn Đông (sau khi điều chỉnh 20 hộ sang Thôn Tây)", "Thôn Đông ~rest"],
    ["Thôn Đông (chuyển 20 hộ sang Thôn Tây)", "Thôn Đông ~rest"],
    ["Thôn Đông (không gồm xóm Chùa)", "Thôn Đông ~rest"],
    ["Thôn Đông (sau khi tách 20 hộ) còn 60 hộ", "Thôn Đông #60 ~rest"],
    ["Thôn Đông = 60 hộ", "Thôn Đông #60"],
    ["5 ha của Thôn Đông", "Thôn Đông 50000m² ~unknown"],
    ["80 nhân khẩu của Thôn Đông", "Thôn Đông ~unknown"],
    ["cộng 350 hộ của Thôn Đông", "Thôn Đông #350"],
    ["Thôn Đông: 1.040 hộ", "Thôn Đông #1040"],
    ["Trung Tiến (339-1660)", "Trung Tiến #339/1660"],
    ["ghép khu tập thể Hồ Tây (65 hộ)", "@khu tập thể Hồ Tây #65"],
    ["Thành lập mới từ KĐT Sông Xanh (600 hộ)", "@KĐT Sông Xanh #600"],
    ["thành lập mới từ Thôn Đông", "Thôn Đông"],
    ["Đổi tên từ Thôn Đông", "Thôn Đông"],
    ["Đổi tên Thôn Đông", "Thôn Đông"],
    ["Lập mới từ Thôn Đông", "Thôn Đông"],
    ["Chia từ Thôn Đông", "Thôn Đông ~unknown"],
    ["Giữ nguyên hiện trạng Thôn Đông", "Thôn Đông"],
    ["Chuyển đổi từ TDP 6", "TDP 6"],
    ["Chuyển đổi Thôn Đông", "Thôn Đông"],
    ["Nâng cấp Thôn Đông", "Thôn Đông"],
    ["Thôn Chuyển Mỹ", "Thôn Chuyển Mỹ"],
    ["Tách từ Thôn Đông (40 hộ)", "Thôn Đông #40 ~unknown"],
    ["chia tách từ Thôn Đông", "Thôn Đông ~unknown"],
    ["Thôn Đông sau khi tách 40 hộ", "Thôn Đông ~rest"],
    ["KĐT Sông Xanh (600 hộ)", "KĐT Sông Xanh #600"],
    ["Thôn Đông (1 040 hộ với 4 160 nhân khẩu)", "Thôn Đông #1040/4160"],
    ["Thôn 2 150 hộ", "Thôn 2 #150"],
    ["01 phần Thôn Đông", "Thôn Đông ~unknown"],
    ["phần lớn Thôn Đông", "Thôn Đông ~unknown"],
    ["1/2 Thôn Đông", "Thôn Đông ~unknown"],
    ["2/3 Thôn Đông", "Thôn Đông ~unknown"],
    ["50% Thôn Đông", "Thôn Đông ~unknown"],
    ["Thôn Đông (50%)", "Thôn Đông ~unknown"],
    ["Thôn 2/9", "Thôn 2/9"],
    ["nửa số hộ của Thôn Đông", "Thôn Đông ~unknown"],
    ["Thôn Đông (cũ)", "Thôn Đông"],
    ["một phần Thôn Đông có 45 hộ, 180 nhân khẩu", "Thôn Đông #45/180 ~unknown"],
    ["một phần Thôn Đông với 45 hộ và 180 nhân khẩu", "Thôn Đông #45/180 ~unknown"],
    ["Thôn Đông (ngoại trừ 45 hộ chuyển sang Thôn Tây)", "Thôn Đông ~rest"],
  ])("%s", (text, item) => {
    expect([read(text), leftOver(text)]).toEqual([[item], []]);
  });

  test("a part by streets is read so only where the whole is no name", () => {
    const [item] = parsePartList("Tổ 5 từ số nhà 2 đến số nhà 90").items;
    expect(item?.readings.map(({ name, part }) => [name, part])).toEqual([
      ["Tổ 5 từ số nhà 2 đến số nhà 90", null],
      ["Tổ 5", "unknown"],
    ]);
  });
});

test.each([
  ["xóm Chùa thuộc Thôn Đông", "Thôn Đông", null, "unknown"],
  ["xóm Chùa thuộc Thôn Đông (40 hộ)", "Thôn Đông", 40, null],
  ["ngõ 12 Thôn Đông", "Thôn Đông", null, "unknown"],
  ["phía Bắc của Thôn Đông", "Thôn Đông", null, "unknown"],
  ["Thôn Đông còn lại", "Thôn Đông", null, "rest"],
  ["Thôn Đông còn lại 60 hộ", "Thôn Đông", 60, "rest"],
  ["45 hộ từ Thôn Đông chuyển sang", "Thôn Đông", 45, null],
  ["chuyển 45 hộ từ Thôn Đông sang", "Thôn Đông", 45, null],
])("%s: the unit is looked for behind a name of all the words", (text, name, households, part) => {
  const readings = parsePartList(text).items[0]?.readings ?? [];
  expect(readings[0]?.name).not.toBe(name);
  expect(readings.find((one) => one.name === name)).toMatchObject({ households, part, leftOver: null });
});

test.each([
  "Thôn Tây thuộc Thôn Đông",
  "Thôn Đông thuộc xã Mẫu",
])("%s: a unit is no part of another", (text) => {
  expect(parsePartList(text).items[0]?.readings.map(({ name }) => name)).toEqual([text]);
});

test("words that say of an old place that it is one are looked past where the name is none with them", () => {
  const [item] = parsePartList("Thôn 1 hiện nay").items;
  expect(item?.readings.map(({ name }) => name)).toEqual(["Thôn 1 hiện nay", "Thôn 1"]);
});

describe("what is left over", () => {
  test.each<[text: string, words: string[]]>([
    ["40 hộ", ["40 hộ"]],
    ["TDP 6 đến 1", ["TDP 6 đến 1"]],
    ["TDP 6÷1", ["TDP 6÷1"]],
    ["TDP 1, ..., 6", ["…"]],
    ["TDP 1, TDP 2...", ["…"]],
    ["TDP 1; …; 6", ["…"]],
    ["Thôn Đông (40 hộ", ["Thôn Đông (40 hộ"]],
    ["Thôn Đông + + Thôn Tây", ["+ +"]],
    ["TDP 1 đến 5 (trừ TDP 7)", ["TDP 1 đến 5 (trừ TDP 7)"]],
    ["TDP 1 đến 5 trừ TDP 2 và TDP 7", ["TDP 1 đến 5 trừ TDP 2 và TDP 7"]],
    ["TDP 8C đến 8G", ["TDP 8C đến 8G"]],
    ["TDP 8A đến 9C", ["TDP 8A đến 9C"]],
    ["Thôn Đông (trừ TDP 7)", ["Thôn Đông (trừ TDP 7)"]],
    ["3 thôn: Đông và Tây", ["3"]],
    ["Thôn Đông + (5-23)", ["(5-23)"]],
    ["chuyển 20 hộ sang Thôn Tây", ["chuyển 20 hộ sang Thôn Tây"]],
    ["Thôn Đông\nTổng: 250 hộ", ["Tổng: 250 hộ"]],
    ["20 hộ chuyển sang Thôn Tây", ["20 hộ chuyển sang Thôn Tây"]],
    ["40 hộ, 50 hộ của Thôn Tây", ["40 hộ"]],
  ])("%s", (text, words) => {
    expect(leftOver(text)).toEqual(words);
  });

  test("brackets that say nothing are left over where the name is known without them alone", () => {
    const [item] = parsePartList("Thôn Đông (nhà văn hoá)").items;
    expect(item?.readings.map(({ name, leftOver: words }) => [name, words])).toEqual([
      ["Thôn Đông (nhà văn hoá)", null],
      ["Thôn Đông", "(nhà văn hoá)"],
    ]);
  });
});
