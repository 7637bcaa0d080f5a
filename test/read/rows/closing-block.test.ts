/** Signatures that nothing but an office begins: below plans, registers and rosters, and what is data all the same. */
import { describe, expect, test } from "vitest";
import { readTables } from "../../../src/read/layout/read-tables.ts";
import { FOUND_OUT, type InputRole, SHAPES } from "../../../src/read/table/shapes.ts";

/** Rows of data and of signatures that a list comes to, and whether a row is told as doubtful. */
function read(role: InputRole, rows: readonly (readonly string[])[], fillDown: readonly string[] = []) {
  const text = rows.map((cells) => cells.map((cell) => `"${cell}"`).join(";")).join("\n");
  const how = {
    ...FOUND_OUT,
    fillDown,
    meanings: new Map([
      ["to truong to dan pho", "title:head"],
      ["pho chu tich uy ban mttq", "title:front"],
      ["pho chu tich hoi lhpn", "title:women"],
    ]),
  };
  const { value, diagnostics } = readTables(new TextEncoder().encode(text), "a.csv", SHAPES[role], how);
  const doubtful = diagnostics
    .filter(({ code }) => code === "table/perhaps-signature")
    .map(({ facts }) => "isData" in facts && facts.isData);
  return { data: value[0]?.kinds?.data, signature: value[0]?.kinds?.signature, doubtful };
}

const LISTS: Readonly<Record<string, readonly [InputRole, readonly (readonly string[])[]]>> = {
  "a plan by old unit": [
    "changes",
    [
      ["STT", "Tên thôn hiện nay", "Số hộ", "Tên thôn mới", "Số hộ sau"],
      ["1", "Thôn A", "100", "Thôn AB", "190"],
      ["2", "Thôn B", "90", "Thôn AB", "190"],
    ],
  ],
  "a plan of names alone": [
    "changes",
    [
      ["Ghi chú", "Tên thôn hiện nay", "Tên thôn mới", "Hình thức"],
      ["", "Thôn A", "Thôn AB", "sáp nhập"],
      ["", "Thôn B", "Thôn AB", "sáp nhập"],
    ],
  ],
  "a plan by new unit": [
    "changes",
    [
      ["STT", "Tên thôn mới", "Gồm", "Số hộ"],
      ["1", "Mỹ Cụ", "Mỹ Cụ 1 + Mỹ Cụ 2", "190"],
      ["2", "La Dương", "La Dương", "90"],
    ],
  ],
  "a plan in codes": [
    "changes",
    [
      ["from", "into", "into_name", "households"],
      ["T1", "T1", "Thôn AB", "100"],
      ["T2", "T1", "Thôn AB", "90"],
    ],
  ],
  "a register": [
    "register",
    [
      ["Mã", "Tên thôn", "Mã xã", "Loại", "Số hộ"],
      ["T1", "Thôn A", "X1", "thôn", "100"],
      ["T2", "Thôn B", "X1", "thôn", "90"],
    ],
  ],
  "a roster": [
    "roster",
    [
      ["STT", "Họ và tên", "Chức danh", "Thôn"],
      ["1", "Nguyễn Văn A", "Bí thư chi bộ", "Thôn A"],
      ["2", "", "Trưởng thôn", "Thôn A"],
    ],
  ],
  "a roster without numbers": [
    "roster",
    [
      ["Thôn", "Chức danh", "Họ và tên", "Ghi chú"],
      ["Thôn A", "Bí thư chi bộ", "Nguyễn Văn A", ""],
      ["Thôn A", "Trưởng thôn", "khuyết", ""],
    ],
  ],
  "a roster with a column a title": [
    "roster",
    [
      ["STT", "Tổ dân phố", "Số hộ", "Tổ trưởng tổ dân phố"],
      ["1", "TDP 1", "100", "Nguyễn Văn A"],
      ["2", "TDP 2", "90", "Nguyễn Văn B"],
    ],
  ],
};

const BLOCKS: readonly (readonly string[])[] = [
  ["CHỦ TỊCH", "Nguyễn Văn Mẫu"],
  ["Chủ tịch UBND xã Mẫu", "(Đã ký)", "Nguyễn Văn Mẫu"],
  ["PHÓ CHỦ TỊCH", "NGUYỄN VĂN MẪU"],
  ["Q. CHỦ TỊCH HĐND", "Trần Mẫu"],
  ["CHU TICH UBND", "Nguyen Van Mau"],
  ["BÍ THƯ ĐẢNG ỦY", "Y Bhiông Niê"],
  ["Bí thư Đảng uỷ phường Mẫu", "Đã ký"],
  ["ỦY BAN NHÂN DÂN XÃ MẪU", "CHỦ TỊCH", "Nguyễn Văn Mẫu"],
  ["TRƯỞNG BAN CHỈ ĐẠO", "CHỦ TỊCH", "Nguyễn Văn Mẫu"],
  ["Trưởng thôn", "(Ký, ghi rõ họ tên)", "Nguyễn Văn Mẫu"],
  ["Bí thư chi bộ", "Nguyễn Văn Mẫu"],
  ["CHÁNH VĂN PHÒNG HĐND VÀ UBND", "Nguyễn Văn Mẫu"],
  ["TRƯỞNG PHÒNG NỘI VỤ", "Nguyễn Văn Mẫu"],
];

describe("signatures that an office begins", () => {
  describe.each(Object.entries(LISTS))("below %s", (_, [role, list]) => {
    const width = list[0]?.length ?? 0;
    const at = (column: number, text: string): string[] =>
      Array.from({ length: width }, (_, index) => (index === column ? text : ""));

    test.each(BLOCKS.map((block) => [block.join(" | "), block] as const))("%s", (_, block) => {
      for (let column = 0; column < width; column++) {
        const rows = block.map((text) => at(column, text));
        expect(read(role, [...list, ...rows])).toEqual({ data: 2, signature: rows.length, doubtful: [] });
      }
    });

    test("two who sign, who gets it, and the head given by nothing but a mark", () => {
      const two = (left: string, right: string): string[] =>
        Array.from({ length: width }, (_, index) => (index === 1 ? left : index === width - 1 ? right : ""));
      const rows = [two("BÍ THƯ ĐẢNG ỦY", "CHỦ TỊCH"), two("(Đã ký)", "(Đã ký)"), two("Mẫu Một", "Mẫu Hai")];
      const { data, signature } = read(role, [...list, ...rows]);
      expect([data, signature]).toEqual([2, 3]);
      const notes = [two("Nơi nhận:", "CHỦ TỊCH"), two("- Như Điều 3;", ""), two("- Lưu: VT.", "Mẫu Hai")];
      expect(read(role, [...list, ...notes])).toMatchObject({ data: 2, signature: 3 });
      expect(read(role, [...list, at(1, "(Đã ký)"), at(1, "Mẫu Hai")])).toMatchObject({
        data: 2,
        signature: 2,
      });
      expect(read(role, [...list, at(1, "CHỦ TỊCH\nMẫu Hai")])).toMatchObject({ data: 2, signature: 1 });
    });

    test("anybody beside who signs for a body, and a form that nobody has signed yet", () => {
      const two = (left: string, right: string): string[] => at(1, left).with(width - 1, right);
      for (const right of ["TM. UBND XÃ", "KT. CHỦ TỊCH", "THỦ TRƯỞNG ĐƠN VỊ", "ỦY BAN NHÂN DÂN XÃ"]) {
        const rows = [two("Kế toán", right), two("(Ký, họ tên)", "CHỦ TỊCH")];
        expect(read(role, [...list, ...rows])).toMatchObject({ data: 2, signature: 2 });
      }
      const unsigned = [at(width - 1, "ỦY BAN NHÂN DÂN XÃ MẪU"), at(width - 1, "CHỦ TỊCH")];
      expect(read(role, [...list, ...unsigned])).toMatchObject({ data: 2, signature: 2 });
    });

    test("a note in whatever column is none of the data", () => {
      for (let column = 0; column < width; column++) {
        for (const note of ["Ghi chú: số liệu đến ngày 30/6/2026", "Danh sách này có 26 người", "Nguồn: xã"])
          expect(read(role, [...list, at(column, note)])).toEqual({ data: 2, signature: 0, doubtful: [] });
      }
    });
  });
});

describe("data all the same", () => {
  const [, plan] = LISTS["a plan by old unit"] ?? ["changes", []];
  const [, roster] = LISTS["a roster"] ?? ["roster", []];
  const [, bare] = LISTS["a roster without numbers"] ?? ["roster", []];

  test("a last row with an office that has a place, a number or a holder", () => {
    for (const row of [
      ["3", "", "Bí thư chi bộ", ""],
      ["", "", "Bí thư chi bộ", "Thôn B"],
      ["", "Nguyễn Văn C", "Trưởng thôn", ""],
    ])
      expect(read("roster", [...roster, row])).toMatchObject({ data: 3, signature: 0, doubtful: [] });
    const vacant = ["Thôn B", "Bí thư chi bộ", "", ""];
    expect(read("roster", [...bare, vacant])).toMatchObject({ data: 3, signature: 0, doubtful: [] });
  });

  test("vacant posts below a place that stands once are filled down, signatures are not", () => {
    const vacant = ["", "Trưởng ban công tác Mặt trận", "", ""];
    expect(read("roster", [...bare, vacant], ["Thôn"])).toMatchObject({ data: 3, signature: 0 });
    const signed = [
      ["", "CHỦ TỊCH", "", ""],
      ["", "Nguyễn Văn Mẫu", "", ""],
    ];
    expect(read("roster", [...bare, vacant, ...signed], ["Thôn"])).toMatchObject({ data: 3, signature: 2 });
  });

  test("vacant posts that are called as who signs for the commune, with signatures below and without", () => {
    const list = [
      ["Chức danh", "Họ và tên", "Năm sinh", "Ghi chú"],
      ["Văn thư", "Nguyễn Văn A", "1970", ""],
      ["Thủ quỹ", "Nguyễn Văn B", "1971", ""],
    ];
    const last = (text: string, column: number): string[] =>
      list[0]?.map((_, at) => (at === column ? text : "")) ?? [];
    const front = last("Phó Chủ tịch Ủy ban MTTQ", 0);
    const women = last("Phó Chủ tịch Hội LHPN", 0);
    expect(read("roster", [...list, front])).toEqual({ data: 3, signature: 0, doubtful: [true] });
    for (const vacant of [[front], [front, women], [women, front]]) {
      const signed = [last("TM. ỦY BAN NHÂN DÂN", 3), last("CHỦ TỊCH", 3)];
      const { data, signature } = read("roster", [...list, ...vacant, ...signed]);
      expect([data, signature]).toEqual([2 + vacant.length, 2]);
      expect(read("roster", [...list, ...vacant])).toMatchObject({ data: 2 + vacant.length, signature: 0 });
    }
    const signs = [front, last("(Đã ký)", 0), last("Nguyễn Văn Mẫu", 0)];
    expect(read("roster", [...list, ...signs])).toMatchObject({ data: 2, signature: 3 });
  });

  test("a name with a note on a line of its own below it", () => {
    const row =
      plan[0]?.map((header) => (header === "Tên thôn hiện nay" ? "Thôn C\nGhi chú: nhập sau" : "")) ?? [];
    expect(read("changes", [...plan, row])).toMatchObject({ data: 3, signature: 0 });
  });

  test("a row with a title beside a body", () => {
    const own = [
      ["STT", "Chức danh", "Họ và tên", "Cơ quan"],
      ["1", "Văn phòng Đảng ủy", "Nguyễn Văn A", "Đảng ủy"],
      ["", "Phó Chủ tịch Hội LHPN", "Nguyễn Thị B", "UBMTTQ xã"],
    ];
    expect(read("roster", own)).toEqual({ data: 2, signature: 0, doubtful: [] });
  });

  test("an unknown title beside a body, with nobody who signs below", () => {
    const row = ["", "", "Thủ quỹ", "UBND xã"];
    expect(read("roster", [...roster, row])).toMatchObject({ data: 3, signature: 0 });
    expect(read("roster", [...roster, row, row])).toMatchObject({ data: 4, signature: 0 });
  });

  test("units called nearly like an office", () => {
    for (const name of ["Tổ Trường", "Thôn Chủ Tịch", "Trưởng Thôn 1", "Phú Bí"])
      expect(read("changes", [...plan, ["", name, "", name, ""]])).toMatchObject({ data: 3, signature: 0 });
    expect(read("changes", [...plan, ["3", "Chủ tịch", "5", "Chủ tịch", "5"]])).toMatchObject({ data: 3 });
  });
});

describe("what could be either is told", () => {
  const [, plan] = LISTS["a plan by old unit"] ?? ["changes", []];
  const [, names] = LISTS["a plan of names alone"] ?? ["changes", []];
  const [, roster] = LISTS["a roster"] ?? ["roster", []];

  test("a name alone, and an office alone below titles, are data", () => {
    const data = { data: 3, signature: 0, doubtful: [true] };
    expect(read("changes", [...plan, ["", "", "", "Nguyễn Văn Mẫu", ""]])).toEqual(data);
    expect(read("roster", [...roster, ["", "", "Trưởng thôn", ""]])).toEqual(data);
  });

  test("a vacant post right above those who sign for the commune is data, one with a mark below it signs", () => {
    const list = [
      ["Giới tính", "Họ tên", "Năm sinh", "Chức vụ"],
      ["Nữ", "Nguyễn Thị A", "1960", "Bí thư chi bộ"],
      ["Nam", "Nguyễn Văn B", "1971", "Trưởng thôn"],
    ];
    const last = (text: string): string[] => ["", "", "", text];
    for (const opener of ["TM. ỦY BAN NHÂN DÂN", "Mẫu, ngày 01 tháng 7 năm 2026", "XÁC NHẬN CỦA UBND XÃ"]) {
      const rows = [...list, last("Trưởng ban công tác Mặt trận"), last(opener), last("CHỦ TỊCH")];
      expect(read("roster", rows)).toEqual({ data: 3, signature: 2, doubtful: [true] });
    }
    const beside = [["", "(Ký, họ tên)", "CHỦ TỊCH", ""], last("(Ký, đóng dấu)")];
    const [vacant, below] = [last("Trưởng ban công tác Mặt trận"), last("(Ký, họ tên)")];
    expect(read("roster", [...list, vacant, ...beside])).toEqual({
      data: 3,
      signature: 2,
      doubtful: [true],
    });
    const twoSign = [...list, vacant, below.with(0, "CHỦ TỊCH")];
    expect(read("roster", twoSign)).toMatchObject({ data: 2, signature: 2 });
    const signed = [
      ...list,
      last("Trưởng thôn"),
      last("(Đã ký)"),
      last("TM. ỦY BAN NHÂN DÂN"),
      last("CHỦ TỊCH"),
    ];
    expect(read("roster", signed)).toMatchObject({ data: 2, signature: 4 });
  });

  test("names that look as rows of data do are of the signatures below an office", () => {
    const three = names.map((cells) => cells.slice(1, 3));
    const signed = [
      ["Thư ký", "CHỦ TỊCH"],
      ["Mẫu Một", "Mẫu Hai"],
    ];
    expect(read("changes", [...three, ...signed])).toEqual({ data: 2, signature: 2, doubtful: [false] });
    expect(read("changes", [...three, ...signed, ["Thôn C", "Thôn C"]])).toMatchObject({ data: 4 });
  });
});

test("a body that signs beside anybody begins the block also where a row of data is as short, which is told", () => {
  const rows = [
    ["Xã", "Thôn", "Tổ trưởng tổ dân phố"],
    ["Xã Mẫu", "Thôn Đông", "Mẫu Văn An"],
    ["Xã Mẫu", "Thôn Tây", ""],
    ["Kế toán", "", "ỦY BAN NHÂN DÂN XÃ"],
    ["(Ký, họ tên)", "", "CHỦ TỊCH"],
  ];
  expect(read("roster", rows)).toEqual({ data: 2, signature: 2, doubtful: [false] });
});
