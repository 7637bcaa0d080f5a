/** The example that a working folder starts with: a commune of four thôn. The people are made up, and look it. */

import type { Policy } from "../../core/model/policy.ts";
import type { StarterFolder, StarterTitle } from "../../core/model/starter.ts";
import { wordsOf } from "../../core/model/titles.ts";
import { fold } from "../../core/text/fold.ts";
import { BOM, renderCsv } from "../formats/csv.ts";

type Row = readonly (string | number | null)[];

const NO_SIZES = { households: null, population: null, area: null, tags: [] } as const;

const UNITS = [
  ["MAU-01", "Thôn Đông", 142, 520],
  ["MAU-02", "Thôn Đoài", 118, 431],
  ["MAU-03", "Thôn Thượng", 265, 987],
  ["MAU-04", "Thôn Hạ", 196, 750],
] as const;

const [SECRETARY, HEAD, FRONT] = ["Bí thư chi bộ", "Trưởng thôn", "Trưởng Ban công tác Mặt trận"] as const;

/** Titles of the policy that nobody in the example holds: without posts, so that none of them is vacant. */
function unheldTitles({ titles }: Policy): StarterTitle[] {
  const held = new Set([SECRETARY, HEAD, FRONT].map(fold));
  return titles
    .filter((title) => !wordsOf(title).some((word) => held.has(fold(word))))
    .map(({ id, name, names, aliases, level }) => ({
      id,
      name,
      names,
      aliases,
      level,
      source: "unheld" as const,
      words: [],
      rows: 0,
      tag: null,
      charter: null,
    }));
}

/** The folder of the example; `policy`: the built-in one that is extended. */
export function exampleFolder(policy: Policy): StarterFolder {
  const plain = { sheets: [], commune: null, columns: new Map<string, string>(), fillDown: [] };
  return {
    name: "Xã Mẫu (ví dụ)",
    places: [
      { code: "MAU", parent: null, kind: "xa", name: "Xã Mẫu", ...NO_SIZES },
      ...UNITS.map(([code, name, households, population]) => ({
        ...NO_SIZES,
        code,
        parent: "MAU",
        kind: "thon",
        name,
        households,
        population,
      })),
    ],
    writesRegister: true,
    inputs: [
      { role: "roster", path: "roster.csv", ...plain },
      { role: "changes", path: "changes.csv", ...plain },
    ],
    identity: [],
    policy: policy.id,
    titles: unheldTitles(policy),
    incompatible: [],
    questions: [],
  };
}

export const ROSTER_HEADER: Row = [
  "Thôn",
  "Chức danh",
  "Mã người",
  "Họ và tên",
  "Năm sinh",
  "Giới tính",
  "Đảng viên",
  "Từ ngày",
  "Giữ lại",
  "Ghi chú",
];

export const ROSTER_ROWS: readonly Row[] = [
  ["Thôn Đông", SECRETARY, "A01", "Người Mẫu Một", 1965, "nam", "có", "2020-05-15", null, null],
  ["Thôn Đông", HEAD, "A02", "Người Mẫu Hai", 1978, "nam", "có", "2025-11-20", null, null],
  ["Thôn Đông", FRONT, "A03", "Người Mẫu Ba", 1961, "nữ", "không", "2019-03-10", null, null],
  ["Thôn Đoài", SECRETARY, "A04", "Người Mẫu Bốn", 1972, "nữ", "có", "2021-06-01", null, null],
  ["Thôn Đoài", HEAD, "A04", "Người Mẫu Bốn", 1972, "nữ", "có", "2025-11-20", null, "kiêm"],
  ["Thôn Đoài", FRONT, "A05", "Người Mẫu Năm", 1959, "nam", "có", "2018-04-02", null, null],
  ["Thôn Thượng", SECRETARY, "A06", "Người Mẫu Sáu", 1968, "nam", "có", "2020-05-15", null, null],
  ["Thôn Thượng", HEAD, "A07", "Người Mẫu Bảy", 1983, "nữ", "có", "2025-11-20", null, null],
  ["Thôn Thượng", FRONT, "A08", "Người Mẫu Tám", 1966, "nam", "không", "2019-03-10", null, null],
  ["Thôn Hạ", SECRETARY, "A09", "Người Mẫu Chín", 1963, "nam", "có", "2015-07-01", null, null],
  ["Thôn Hạ", HEAD, "A10", "Người Mẫu Mười", 1980, "nam", "không", "2025-11-20", null, null],
  ["Thôn Hạ", FRONT, "A09", "Người Mẫu Chín", 1963, "nam", "có", "2019-03-10", null, "kiêm"],
];

export const CHANGES_HEADER: Row = [
  "Tên thôn hiện nay",
  "Tên thôn mới",
  "Hình thức",
  "Số hộ",
  "Nhân khẩu",
  "Ghi chú",
];

export const CHANGES_ROWS: readonly Row[] = [
  ["Thôn Đông", "Thôn Đông Đoài", "sáp nhập", 142, 520, null],
  ["Thôn Đoài", "Thôn Đông Đoài", "sáp nhập", 118, 431, null],
  ["Thôn Thượng", "Thôn Thượng", "giữ nguyên", 265, 987, null],
  ["Thôn Hạ", "Thôn Hạ", "giữ nguyên", 196, 750, null],
];

export const REGISTER_HEADER: Row = ["Mã", "Mã cha", "Loại", "Tên", "Số hộ", "Dân số", "Trạng thái"];

export const REGISTER_ROWS: readonly Row[] = [
  ["MAU", null, "Xã", "Xã Mẫu", null, null, null],
  ...UNITS.map(
    ([code, name, households, population]): Row => [code, "MAU", "Thôn", name, households, population, null],
  ),
];

/** `roster.csv` and `changes.csv` of the example. */
export function exampleTables(): ReadonlyMap<string, string> {
  const csv = (header: Row, rows: readonly Row[]): string => BOM + renderCsv(header.map(String), rows);
  return new Map([
    ["roster.csv", csv(ROSTER_HEADER, ROSTER_ROWS)],
    ["changes.csv", csv(CHANGES_HEADER, CHANGES_ROWS)],
  ]);
}
