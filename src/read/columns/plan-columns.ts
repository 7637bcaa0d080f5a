/** The words for columns of plans, neighbours and consultations, and the usual spelling of headers that vary. */
import { fold } from "../../core/text/fold.ts";
import { isAnswer, isRate, usualConsultationHeader, usualNeighboursHeader } from "./answer-headers.ts";
import { AREAS, type ColumnNames, HOUSEHOLDS, NUMBER, PEOPLE } from "./columns.ts";
import { spelledUsually } from "./plan-spellings.ts";

/** The places that the units of a row stand in. */
const LEVEL_COLUMNS: ColumnNames = {
  province: ["tỉnh", "tỉnh, thành phố"],
  district: ["quận", "huyện", "quận, huyện, thị xã", "cấp huyện"],
  commune: [
    "xã",
    "phường",
    "xã, phường",
    "xã, phường, thị trấn",
    "xã, phường, đặc khu",
    "cấp xã",
    "đơn vị hành chính cấp xã",
    "ĐVHC cấp xã",
    "tên xã",
    "tên phường",
  ],
};

/** The same of today, beside those of afterwards. */
const COMMUNES_BEFORE = [
  "xã hiện nay",
  "phường hiện nay",
  "xã, phường hiện nay",
  "xã trước sắp xếp",
  "phường trước sắp xếp",
];

export const CHANGES_COLUMNS: ColumnNames = {
  from: [
    "từ",
    "mã cũ",
    "đơn vị cũ",
    "từ đơn vị",
    "tên cũ",
    "thôn cũ",
    "tên thôn",
    "tên thôn cũ",
    "tên hiện nay",
    "thôn hiện nay",
    "tên thôn hiện nay",
    "trước sắp xếp",
    "tên trước sắp xếp",
    "thôn trước sắp xếp",
    "tên thôn trước sắp xếp",
    "thôn trước",
    "tên thôn trước",
    "trước đổi tên",
  ],
  from_name: ["tên theo mã cũ"],
  into: ["thành", "vào", "mã mới", "đơn vị mới"],
  into_name: [
    "tên mới",
    "tên gọi mới",
    "thôn mới",
    "tên thôn mới",
    "sau sắp xếp",
    "tên sau sắp xếp",
    "thôn sau sắp xếp",
    "tên thôn sau sắp xếp",
    "thôn sau",
    "tên thôn sau",
    "thành thôn",
    "sau đổi tên",
  ],
  parts: [
    "gồm",
    "bao gồm",
    "gồm các thôn",
    "hình thành từ",
    "hình thành từ các thôn",
    "trên cơ sở",
    "trên cơ sở các thôn",
    "sáp nhập từ",
    "các thôn sáp nhập",
    "các thôn được sáp nhập",
  ],
  part: ["phần"],
  operation: [
    "hình thức",
    "phương án",
    "nội dung sắp xếp",
    "hình thức sắp xếp",
    "phương án sắp xếp",
    "loại hình sắp xếp",
  ],
  households: [...HOUSEHOLDS, "tổng số hộ", "số hộ trước sắp xếp", "số hộ cũ"],
  population: [...PEOPLE, "nhân khẩu trước sắp xếp", "nhân khẩu cũ"],
  area: [...AREAS, "diện tích trước sắp xếp", "diện tích hiện nay", "diện tích cũ"],
  households_after: ["số hộ sau", "số hộ sau sắp xếp", "số hộ mới"],
  population_after: [
    "nhân khẩu sau",
    "nhân khẩu sau sắp xếp",
    "dân số sau",
    "dân số sau sắp xếp",
    "nhân khẩu mới",
  ],
  area_after: ["diện tích sau", "diện tích sau sắp xếp", "diện tích mới"],
  holders: ["người theo", "giữ người"],
  into_kind: ["loại mới"],
  into_parent: [
    ...["cấp trên mới", "trực thuộc mới", "xã mới", "phường mới", "xã, phường mới", "thuộc xã mới"],
    ...["xã sau sắp xếp", "phường sau sắp xếp", "xã, phường sau sắp xếp"],
  ],
  into_class: ["phân loại mới"],
  ...LEVEL_COLUMNS,
  commune: [...(LEVEL_COLUMNS.commune ?? []), ...COMMUNES_BEFORE],
  date: [
    ...["ngày", "ngày hiệu lực", "thời điểm", "ngày có hiệu lực", "hiệu lực từ ngày", "có hiệu lực từ ngày"],
    ...["ngày thực hiện", "ngày áp dụng", "ngày thi hành", "áp dụng từ ngày", "thực hiện từ ngày"],
  ],
  basis: ["căn cứ", "nghị quyết", "văn bản"],
  number: NUMBER,
  note: ["ghi chú"],
};

export const NEIGHBOURS_COLUMNS: ColumnNames = {
  a: ["đơn vị", "đơn vị 1", "mã", "mã 1", "mã đơn vị", "thôn", "tên thôn", "place"],
  b: [
    "liền kề",
    "giáp",
    "giáp với",
    "giáp ranh",
    "đơn vị liền kề",
    "đơn vị giáp ranh",
    "thôn giáp ranh",
    "đơn vị 2",
    "mã 2",
    "neighbour",
  ],
  ...LEVEL_COLUMNS,
  number: NUMBER,
};

export const CONSULTATION_COLUMNS: ColumnNames = {
  place: [
    ...["đơn vị", "mã", "mã đơn vị", "thôn", "tên thôn"],
    ...["thôn cũ", "tên thôn cũ", "thôn hiện nay", "tên thôn hiện nay", "thôn trước sắp xếp"],
  ],
  households: ["số hộ", "tổng số hộ", "số cử tri", "cử tri", "cử tri đại diện hộ"],
  ballots: ["số phiếu", "số phiếu thu về", "tham gia"],
  agree: ["đồng ý", "số phiếu đồng ý", "tán thành"],
  ...LEVEL_COLUMNS,
  date: ["ngày", "ngày lấy ý kiến"],
  number: NUMBER,
};

/** Inputs whose headers are written in many ways, of which the tables above have one each. */
const SPELLED: ReadonlySet<ColumnNames> = new Set([
  CHANGES_COLUMNS,
  NEIGHBOURS_COLUMNS,
  CONSULTATION_COLUMNS,
]);

/**
 * The usual spelling of a header of these inputs, folded: "TDP hiện tại" as "thôn trước sắp xếp", and "Trước sắp xếp: Số
 * hộ", a header of two levels, as "số hộ trước sắp xếp". null: it has no other spelling.
 */
export function usualHeader(names: ColumnNames, folded: string): string | null {
  if (!SPELLED.has(names)) return null;
  let header = spelledUsually(folded);
  if (names === CONSULTATION_COLUMNS) header = usualConsultationHeader(header);
  if (names === NEIGHBOURS_COLUMNS) header = usualNeighboursHeader(header);
  return header === folded ? null : header;
}

/** Whether a header says a rate where numbers of people are wanted: "Đồng ý (%)". */
export function isRateIn(names: ColumnNames, header: string): boolean {
  return names === CONSULTATION_COLUMNS && isRate(header, fold(header));
}

/** Whether what stands below a header means nothing by its own words: "Số phiếu" below "Không đồng ý", "Đồng ý" below "Tỷ lệ". */
export function isMeantAbove(names: ColumnNames, header: string): boolean {
  return names === CONSULTATION_COLUMNS && (isRateIn(names, header) || isAnswer(fold(header)));
}

/** Columns of codes of places, each with the column of their names. */
const BESIDE_CODES = { from: "from_name", into: "into_name" } as const;

/** Columns of a plan where names stand beside codes ("Mã cũ", "Tên cũ"): these alone tell which places are meant. */
export function withNamesBesideCodes<T extends { readonly header: string; readonly name: string | null }>(
  columns: readonly T[],
): readonly (T & { readonly name: string | null })[] {
  const isCode = ({ header }: T): boolean => /^ma(?![a-z])/.test(fold(header));
  const coded = new Set(columns.flatMap((one) => (isCode(one) ? (one.name ?? []) : [])));
  return columns.map((one) => {
    if (isCode(one) || (one.name !== "from" && one.name !== "into") || !coded.has(one.name)) return one;
    const name = BESIDE_CODES[one.name];
    return columns.some((other) => other.name === name) ? one : { ...one, name };
  });
}

/** What became of each place, as `run` writes it (`crosswalk.csv`). */
export const CROSSWALK_COLUMNS: ColumnNames = {
  from: CHANGES_COLUMNS.from ?? [],
  from_name: ["tên cũ"],
  into: CHANGES_COLUMNS.into ?? [],
  households: CHANGES_COLUMNS.households ?? [],
  holders: CHANGES_COLUMNS.holders ?? [],
};
