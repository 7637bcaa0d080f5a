/** Column names: a header row and the columns that an input knows in; which cell holds which column out. */
import { type Diagnostic, diagnostic, type Read } from "../core/diagnostic.ts";
import { fold } from "../core/fold.ts";
import type { Column } from "../core/model.ts";
import { firstOf, nearest } from "../core/suggest.ts";
import type { Table } from "./csv.ts";
import { originIn } from "./sources.ts";

/** A column by its English name and its Vietnamese ones; all are folded for matching. */
export type ColumnNames = Readonly<Record<string, readonly string[]>>;

export interface Columns {
  /** Every column of the file, in its order. */
  readonly all: readonly Column[];
  /** Position of a known column; absent where the file has none. */
  readonly at: ReadonlyMap<string, number>;
  /** Position of each further column, by its header as written. */
  readonly extra: ReadonlyMap<string, number>;
}

export const REGISTER_COLUMNS: ColumnNames = {
  code: ["mã", "mã đơn vị", "mã ĐVHC", "mã số"],
  parent: ["mã cha", "mã cấp trên", "đơn vị cấp trên", "trực thuộc"],
  kind: ["loại", "loại đơn vị", "loại hình"],
  name: ["tên", "tên đơn vị"],
  households: ["số hộ", "hộ", "số hộ gia đình"],
  population: ["dân số", "nhân khẩu", "số nhân khẩu", "số dân"],
  class: ["phân loại", "loại ĐVHC", "loại đơn vị hành chính", "hạng"],
  branch: ["chi bộ"],
  status: ["trạng thái", "tình trạng", "tiến độ"],
  tags: ["nhãn", "đặc điểm"],
};

export const ROSTER_COLUMNS: ColumnNames = {
  place: ["mã đơn vị", "đơn vị", "địa bàn", "mã địa bàn"],
  province: ["tỉnh", "thành phố", "tỉnh thành phố", "tỉnh, thành phố"],
  district: ["quận", "huyện", "quận huyện", "quận, huyện, thị xã", "cấp huyện"],
  commune: ["xã", "phường", "xã phường", "phường xã", "xã, phường, thị trấn", "cấp xã"],
  unit: ["thôn", "tổ dân phố", "TDP", "thôn TDP", "thôn, tổ dân phố", "tổ"],
  title: ["chức danh", "chức vụ"],
  person: ["mã người", "mã cán bộ", "mã định danh", "số định danh"],
  full_name: ["họ và tên", "họ tên"],
  birth_year: ["năm sinh", "ngày sinh", "ngày tháng năm sinh"],
  gender: ["giới tính", "giới"],
  party_member: ["đảng viên", "là đảng viên"],
  since: ["từ ngày", "ngày bổ nhiệm", "giữ chức từ", "bắt đầu"],
  official: ["chuyên trách", "cán bộ chuyên trách", "công chức"],
  keep: ["giữ lại", "tiếp tục giữ", "giữ nguyên"],
  count: ["số lượng", "số người"],
};

export const CHANGES_COLUMNS: ColumnNames = {
  from: ["từ", "mã cũ", "đơn vị cũ", "từ đơn vị"],
  into: ["thành", "vào", "mã mới", "đơn vị mới"],
  households: ["số hộ", "hộ"],
  population: ["dân số", "nhân khẩu"],
  holders: ["người theo", "giữ người"],
  into_name: ["tên mới"],
  into_kind: ["loại mới"],
  into_parent: ["cấp trên mới", "trực thuộc mới"],
  into_class: ["phân loại mới"],
  date: ["ngày", "ngày hiệu lực"],
  basis: ["căn cứ"],
};

export const NEIGHBOURS_COLUMNS: ColumnNames = {
  a: ["đơn vị", "đơn vị 1", "mã", "mã 1", "mã đơn vị"],
  b: ["liền kề", "giáp", "giáp với", "đơn vị liền kề", "đơn vị 2", "mã 2"],
};

export const CONSULTATION_COLUMNS: ColumnNames = {
  place: ["đơn vị", "mã", "mã đơn vị"],
  households: ["số hộ", "tổng số hộ", "số cử tri", "cử tri", "cử tri đại diện hộ"],
  ballots: ["số phiếu", "số phiếu thu về", "tham gia"],
  agree: ["đồng ý", "số phiếu đồng ý", "tán thành"],
  date: ["ngày", "ngày lấy ý kiến"],
};

/** Published figures (`tinhgon verify`). */
export const FIGURES_COLUMNS: ColumnNames = {
  label: ["chỉ tiêu", "nội dung", "tên", "địa phương", "đơn vị"],
  before: ["trước", "trước sắp xếp"],
  after: ["sau", "sau sắp xếp"],
  change: ["tăng, giảm", "thay đổi", "chênh lệch"],
  percent: ["tỷ lệ %", "tỷ lệ", "phần trăm", "%"],
  relation: ["từ ước lượng", "ước lượng", "mức"],
  source: ["nguồn", "căn cứ"],
};

/** Further columns that are looked at for a slip and named. */
const MOST_NAMED = 50;

/** Columns that the tool itself writes beside those that it reads (`crosswalk.csv`): kept without a word. */
const WRITTEN = new Set(["from_name", "operation"]);

function lookup(names: ColumnNames): Map<string, string> {
  const words = new Map<string, string>();
  for (const [column, aliases] of Object.entries(names)) {
    for (const word of [column, ...aliases]) words.set(fold(word), column);
  }
  return words;
}

/** The column that a header cell means: by the scenario's own names, else by those of the role. */
export function meaningsOf(
  names: ColumnNames,
  own: ReadonlyMap<string, string> | undefined,
): (cell: string) => string | undefined {
  const words = lookup(names);
  return (cell) => {
    const word = fold(cell);
    return word === "" ? undefined : (own?.get(word) ?? words.get(word));
  };
}

/**
 * Finds the columns. Missing required and repeated ones are faults; further ones are named once, as info.
 * `required`: each entry is a list of columns of which one must be there.
 */
export function findColumns(
  table: Table,
  names: ColumnNames,
  required: readonly (readonly string[])[],
): Read<Columns> {
  const words = lookup(names);
  const meaning = meaningsOf(names, table.meanings);
  const at = new Map<string, number>();
  const extra = new Map<string, number>();
  const diagnostics: Diagnostic[] = [];
  const origin = originIn(table, table.headerLine);
  table.header.forEach((cell, position) => {
    if (cell === "") return;
    const column = meaning(cell);
    const among = column === undefined ? extra : at;
    const name = column ?? cell;
    const first = among.get(name);
    if (first === undefined) among.set(name, position);
    else {
      const facts = {
        meaning: column ?? null,
        first: table.header[first] ?? "",
        positions: `${first + 1}, ${position + 1}`,
      };
      diagnostics.push(
        diagnostic("csv/repeated-column", { ...origin, column: cell }, { value: cell, facts }),
      );
    }
  });
  for (const alternatives of required) {
    if (alternatives.some((column) => at.has(column))) continue;
    const suggestion =
      alternatives.map((column) => nearestOf(column, names, extra.keys())).find((one) => one) ?? null;
    const facts = {
      columns: alternatives,
      aliases: alternatives.flatMap((column) => names[column] ?? []).slice(0, 3),
    };
    diagnostics.push(
      diagnostic("csv/missing-column", origin, { value: alternatives[0] ?? null, suggestion, facts }),
    );
  }
  // Of tables put together, each has told its own.
  const isWhole = (table.sources?.length ?? 0) > 1;
  const unknown = isWhole ? [] : [...extra.keys()].filter((name) => !WRITTEN.has(name));
  if (unknown.length > 0) {
    const missing = [...words.keys()].filter((word) => !at.has(words.get(word) ?? ""));
    const close = unknown
      .slice(0, MOST_NAMED)
      .map((name) => [name, nearest(name, missing)] as const)
      .find(([, word]) => word !== null);
    diagnostics.push(
      diagnostic("csv/unknown-column", origin, {
        value: firstOf(unknown, MOST_NAMED).join(", "),
        suggestion: close ? (words.get(close[1] ?? "") ?? null) : null,
        facts: { columns: firstOf(unknown, MOST_NAMED), close: close?.[0] ?? null },
      }),
    );
  }
  const all = table.header.map((header): Column => ({ header, name: meaning(header) ?? null }));
  return { value: { all, at, extra }, diagnostics };
}

/** A header cell that may stand for a missing column. */
function nearestOf(column: string, names: ColumnNames, cells: Iterable<string>): string | null {
  const written = [...cells];
  for (const word of [column, ...(names[column] ?? [])]) {
    const close = nearest(word, written);
    if (close !== null) return close;
  }
  return null;
}
