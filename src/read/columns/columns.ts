/** The words for columns in each kind of file, in English and Vietnamese. */

/** A column by its English name and its Vietnamese ones; all are folded for matching. */
export type ColumnNames = Readonly<Record<string, readonly string[]>>;

/** The first Vietnamese name of each column that has one, by its English one. */
export function columnNames(names: ColumnNames): ReadonlyMap<string, string> {
  return new Map(Object.entries(names).flatMap(([name, [first]]) => (first ? [[name, first]] : [])));
}

/** How a column is known whose header is a title of the policy: with the title's id behind it. */
export const TITLE_COLUMN = "title:";

/** Whether a column is one that is wanted: by its name, or as a column of whichever title. */
export function isWanted(name: string | null, wanted: string): boolean {
  return name === wanted || (wanted === TITLE_COLUMN && name?.startsWith(TITLE_COLUMN) === true);
}

/** Headers of all households, and of all people, of registers and plans. */
export const HOUSEHOLDS = [
  "số hộ",
  "hộ",
  "số hộ gia đình",
  "số hộ dân",
  "số hộ hiện nay",
  "quy mô số hộ",
  "quy mô số hộ gia đình",
  "quy mô hộ",
];
export const PEOPLE = [
  "dân số",
  "nhân khẩu",
  "số nhân khẩu",
  "số dân",
  "số khẩu",
  "khẩu",
  "nhân khẩu hiện nay",
];

/** Headers of running numbers. */
export const NUMBER = ["stt", "số thứ tự", "tt", "số tt"];

/** Headers of areas, of registers and plans. */
export const AREAS = ["diện tích", "diện tích tự nhiên", "diện tích đất tự nhiên", "dt tự nhiên", "dttn"];

export const REGISTER_COLUMNS: ColumnNames = {
  code: ["mã", "mã đơn vị", "mã ĐVHC", "mã số"],
  parent: ["mã cha", "mã cấp trên", "đơn vị cấp trên", "cấp trên", "trực thuộc"],
  kind: ["loại", "loại đơn vị", "loại hình"],
  name: ["tên", "tên đơn vị"],
  households: [...HOUSEHOLDS, "hộ dân", "hộ gia đình", "số hộ hiện có"],
  population: [...PEOPLE, "nhân khẩu hiện có"],
  area: AREAS,
  class: ["phân loại", "loại ĐVHC", "loại đơn vị hành chính", "hạng"],
  branch: ["chi bộ"],
  status: ["trạng thái", "tình trạng", "tiến độ"],
  tags: ["nhãn", "đặc điểm"],
  neighbours: [
    "giáp ranh",
    "liền kề",
    "giáp",
    "giáp với",
    "đơn vị giáp ranh",
    "đơn vị liền kề",
    "các đơn vị liền kề",
  ],
};

export const ROSTER_COLUMNS: ColumnNames = {
  place: ["mã đơn vị", "đơn vị", "địa bàn", "mã địa bàn"],
  /** The name of the place beside its code: checked against it. */
  place_name: ["tên địa bàn", "tên đơn vị"],
  province: ["tỉnh", "thành phố", "tỉnh thành phố", "tỉnh, thành phố"],
  district: ["quận", "huyện", "quận huyện", "quận, huyện, thị xã", "cấp huyện"],
  commune: ["xã", "phường", "xã phường", "phường xã", "xã, phường, thị trấn", "cấp xã"],
  unit: ["thôn", "tổ dân phố", "TDP", "thôn TDP", "thôn, tổ dân phố", "tổ"],
  title: [
    "chức danh",
    "chức vụ",
    "chức vụ chính",
    "chức danh chính",
    "chức danh, chức vụ",
    "chức vụ, chức danh",
    "chức danh, nhiệm vụ",
    "chức danh đảm nhiệm",
    "chức vụ đảm nhiệm",
    "chức danh hiện nay",
    "chức vụ hiện nay",
  ],
  further_titles: [
    "chức vụ kiêm nhiệm",
    "kiêm nhiệm",
    "chức danh kiêm nhiệm",
    "kiêm",
    "kiêm chức danh",
    "kiêm chức vụ",
    "chức danh kiêm",
    "chức vụ kiêm",
  ],
  person: ["mã người", "mã cán bộ", "mã định danh", "số định danh"],
  full_name: ["họ và tên", "họ tên"],
  birth_year: ["năm sinh", "ngày sinh", "ngày tháng năm sinh", "sinh năm"],
  birth_year_male: ["năm sinh nam", "ngày sinh nam", "ngày tháng năm sinh nam"],
  birth_year_female: ["năm sinh nữ", "ngày sinh nữ", "ngày tháng năm sinh nữ"],
  gender: ["giới tính", "giới", "phái", "nam, nữ"],
  gender_male: ["giới tính nam", "giới nam"],
  gender_female: ["giới tính nữ", "giới nữ"],
  party_member: ["đảng viên", "là đảng viên", "ĐV", "là ĐV", "đảng viên, quần chúng"],
  since: ["từ ngày", "ngày bổ nhiệm", "giữ chức từ", "bắt đầu"],
  until_day: [
    "đến ngày",
    "thôi giữ chức từ",
    "kết thúc",
    "ngày nghỉ",
    "ngày nghỉ việc",
    "ngày thôi việc",
    "ngày thôi giữ chức",
    "nghỉ từ",
    "nghỉ từ ngày",
  ],
  official: [
    ...["chuyên trách", "cán bộ chuyên trách", "công chức", "là công chức", "công chức xã"],
    ...["cán bộ, công chức", "là cán bộ, công chức", "cán bộ, công chức xã"],
  ],
  keep: ["giữ lại", "tiếp tục giữ", "giữ nguyên"],
  count: ["số lượng", "số người", "SL", "số lượng người", "số người hiện có", "số lượng hiện có"],
  note: ["ghi chú"],
  number: NUMBER,
};

/** Columns of a roster that have years, or days, of birth. */
export const BIRTH_COLUMNS: readonly string[] = ["birth_year", "birth_year_male", "birth_year_female"];

/** Published figures (`tinhgon verify`). */
export const FIGURES_COLUMNS: ColumnNames = {
  number: [...NUMBER, "no."],
  label: [
    "chỉ tiêu",
    "nội dung",
    "tên",
    "địa phương",
    "đơn vị",
    "tên đơn vị",
    "xã, phường",
    "xã",
    "phường",
    "tên xã",
    "indicator",
    "place",
  ],
  before: ["trước", "trước sắp xếp"],
  after: ["sau", "sau sắp xếp"],
  change: ["tăng, giảm", "thay đổi", "chênh lệch"],
  increase: ["tăng", "số tăng"],
  decrease: ["giảm", "số giảm"],
  percent: ["tỷ lệ %", "tỷ lệ", "phần trăm", "%", "tỷ lệ tăng, giảm", "tỷ lệ giảm", "tỷ lệ tăng", "per cent"],
  relation: ["từ ước lượng", "ước lượng", "mức"],
  source: ["nguồn", "căn cứ"],
  group: ["nhóm", "thuộc nhóm"],
};

/** Party cells whose meetings are attended (`tinhgon assign`). */
export const CELLS_COLUMNS: ColumnNames = {
  code: ["mã", "mã chi bộ", "mã số"],
  name: ["tên", "tên chi bộ", "chi bộ"],
  place: ["địa bàn", "đơn vị", "thôn, tổ dân phố", "thôn", "tổ dân phố", "TDP", "mã đơn vị"],
  members: ["số đảng viên", "đảng viên", "số lượng", "tổng số đảng viên"],
  day: ["ngày", "ngày sinh hoạt", "lịch sinh hoạt", "ngày họp", "ngày, giờ", "ngày, giờ sinh hoạt"],
  month: ["tháng", "tháng sinh hoạt"],
  time: ["giờ", "giờ sinh hoạt", "thời gian", "giờ họp", "thời gian sinh hoạt"],
  part: ["buổi", "buổi sinh hoạt", "buổi họp"],
  weekday: ["thứ", "thứ trong tuần", "ngày trong tuần"],
  venue: ["địa điểm", "nơi sinh hoạt", "nơi họp", "địa điểm sinh hoạt", "địa điểm họp"],
  tags: ["nhãn", "đặc điểm"],
  secretary: ["bí thư", "bí thư chi bộ"],
  telephone: ["điện thoại", "số điện thoại", "điện thoại bí thư"],
};

/** Those who attend. */
export const LEADERS_COLUMNS: ColumnNames = {
  person: ["mã người", "mã cán bộ", "mã định danh", "mã"],
  full_name: ["họ và tên", "họ tên"],
  position: ["chức vụ", "chức danh"],
  group: ["nhóm", "khối", "diện"],
  own_cell: ["chi bộ sinh hoạt", "sinh hoạt tại chi bộ", "chi bộ của mình", "chi bộ"],
  areas: [
    "địa bàn",
    "địa bàn phụ trách",
    "phụ trách địa bàn",
    "phụ trách thôn",
    "thôn phụ trách",
    "phụ trách thôn, tổ dân phố",
  ],
  charge: ["chi bộ phụ trách", "phụ trách chi bộ", "chi bộ được phân công"],
  most: ["nhiều nhất", "tối đa", "tối đa một tháng"],
  least: ["ít nhất", "tối thiểu", "tối thiểu một năm"],
  away: ["vắng", "ngày vắng", "bận", "ngày bận", "thời gian vắng"],
  away_from: ["vắng từ ngày", "vắng từ", "nghỉ từ ngày", "bận từ ngày"],
  away_to: ["vắng đến ngày", "vắng đến", "nghỉ đến ngày", "bận đến ngày", "đến ngày", "đến hết ngày"],
};

/** Who is in charge of which cell. */
export const CHARGE_COLUMNS: ColumnNames = {
  person: ["mã người", "mã cán bộ", "mã định danh", "người phụ trách"],
  full_name: ["họ và tên", "họ tên"],
  cell: ["chi bộ", "mã chi bộ", "chi bộ phụ trách", "phụ trách chi bộ", "chi bộ được phân công"],
};

/** Meetings attended before. */
export const ATTENDED_COLUMNS: ColumnNames = {
  ...CHARGE_COLUMNS,
  date: ["ngày", "ngày dự", "ngày sinh hoạt"],
};
