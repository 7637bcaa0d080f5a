/** Words of what is handed in: forms, lists, letters and pages, each in both languages. */

/** A word in both languages; `{name}` stands for a value that is filled in. */
interface Pair {
  readonly vi: string;
  readonly en: string;
}

/** The words by their keys. */
export const REPORT_WORDS = {
  "page.swipe": { vi: "Vuốt ngang để xem thêm cột →", en: "Swipe sideways for more columns →" },
  "chart.down": { vi: "Giảm", en: "Fewer" },
  "chart.up": { vi: "Tăng", en: "More" },
  "report.annex.file": { vi: "phu-luc", en: "annex" },
  "report.attached": { vi: "(Kèm theo {what})", en: "(Attached to {what})" },
  "tab.province": { vi: "Cấp tỉnh", en: "Provinces" },
  "tab.district": { vi: "Cấp huyện", en: "Districts" },
  "tab.commune": { vi: "Cấp xã", en: "Communes" },
  "tab.unit": { vi: "Thôn, tổ dân phố", en: "Villages, groups" },
  "tab.posts": { vi: "Bố trí chức danh", en: "Posts" },
  "form.unit": {
    vi: "KẾT QUẢ SẮP XẾP THEO THÔN, TỔ DÂN PHỐ",
    en: "RESULTS BY VILLAGE AND RESIDENTIAL GROUP",
  },
  "list.posts": { vi: "Bố trí từng chức danh sau sắp xếp", en: "Who holds each post afterwards" },
  "unit.unit": { vi: "Đơn vị: hộ, vị trí, người", en: "In households, posts, people" },
  standard: { vi: "Tiêu chuẩn số hộ", en: "Household standard" },
  "standard.met": { vi: "Đạt", en: "Met" },
  "standard.below": { vi: "Chưa đạt", en: "Below" },
  "standard.mustMerge": { vi: "Dưới {share}%", en: "Under {share}%" },
  "standard.unknown": { vi: "Chưa rõ số hộ", en: "Households not known" },
  population: { vi: "Nhân khẩu", en: "Inhabitants" },
  title: { vi: "Chức danh", en: "Title" },
  holder: { vi: "Người giữ", en: "Held by" },
  "holder.none": { vi: "Khuyết", en: "Vacant" },
  "held.before": { vi: "Trước sắp xếp giữ", en: "Held before" },
  remark: { vi: "Ghi chú", en: "Remarks" },
  "remark.also": { vi: "Kiêm {titles}", en: "Also {titles}" },
  "service.since": { vi: "Công tác từ", en: "In service since" },
  "belongs.before": { vi: "Thuộc (trước)", en: "Belonged to" },
  "why.merged": { vi: "{from} sáp nhập vào {into}", en: "{from} was merged into {into}" },
  "why.dissolved": { vi: "{from} giải thể", en: "{from} was dissolved" },
  "why.given": { vi: "{title} do người của {from} giữ", en: "{title} is held by someone of {from}" },
  "why.chosen": { vi: "{title} giao cho người khác", en: "{title} went to somebody else" },
  "why.no-post": { vi: "Không còn vị trí {title}", en: "There is no post of {title} any more" },
  "why.requires": { vi: "Không đạt điều kiện {what} của {title}", en: "Does not meet {what} of {title}" },
  "why.open-to": {
    vi: "Chưa giữ chức danh mà {title} đòi hỏi",
    en: "Held none of the titles that {title} asks for",
  },
  "why.left-open": { vi: "{title} không bố trí thêm người", en: "{title} is left open" },
  "why.leaves": { vi: "Thôi theo danh sách", en: "Leaves, as the roster says" },
  "why.not-listed": {
    vi: "Không có trong danh sách sau sắp xếp",
    en: "Is not in the roster that came out",
  },
  "asked.party_member": { vi: "đảng viên", en: "party membership" },
  "asked.age": { vi: "độ tuổi", en: "age" },
  "asked.gender": { vi: "giới tính", en: "gender" },
  "asked.birth_year": { vi: "năm sinh", en: "year of birth" },
  "asked.since": { vi: "thời gian công tác", en: "service" },
  "asked.official": { vi: "cán bộ, công chức", en: "being an official" },
  "letter.title": { vi: "BÁO CÁO", en: "REPORT" },
  "letter.about": { vi: "Về {name}", en: "On {name}" },
  "letter.number": { vi: "Số: {number}", en: "No.: {number}" },
  "letter.dated": {
    vi: "{place}, ngày {day} tháng {month} năm {year}",
    en: "{place}, {year}-{month}-{day}",
  },
  "letter.we": { vi: "Cơ quan lập báo cáo", en: "This office" },
  "letter.basis": { vi: "Căn cứ {basis};", en: "On the basis of {basis};" },
  "letter.opening": {
    vi: "{agency} báo cáo kết quả của “{name}” như sau:",
    en: "{agency} reports the results of “{name}” as follows:",
  },
  "letter.closing": {
    vi: "Số liệu chi tiết có trong các phụ lục kèm theo báo cáo này./.",
    en: "The figures in detail stand in the annexes to this report.",
  },
  "letter.places": { vi: "Về đơn vị", en: "Places" },
  "letter.people": {
    vi: "Về chức danh và người hoạt động không chuyên trách",
    en: "Posts and part-time people",
  },
  "letter.money": { vi: "Về kinh phí", en: "Money" },
  "letter.each": { vi: "Kết quả từng đơn vị", en: "Place by place" },
  "letter.open": { vi: "Những việc còn phải làm", en: "What is still to do" },
  "letter.all": { vi: "Toàn bộ các đơn vị", en: "All places together" },
  "letter.lead": { vi: "{place}:", en: "{place}:" },
  "letter.size": { vi: "Về quy mô:", en: "In size:" },
  "letter.posts": { vi: "Vị trí chức danh:", en: "Posts:" },
  "letter.persons": {
    vi: "Người hoạt động không chuyên trách:",
    en: "Part-time people:",
  },
  "letter.fates": { vi: "Trong đó:", en: "Of them:" },
  "letter.steps": {
    vi: "Số người thay đổi do các bước sau:",
    en: "The number of people changes by these steps:",
  },
  "letter.same": { vi: "giữ nguyên {n} {noun}", en: "{n} {noun} as before" },
  "letter.fewer": {
    vi: "từ {before} xuống còn {after} {noun}, giảm {by}{share}",
    en: "from {before} to {after} {noun}, {by} fewer{share}",
  },
  "letter.more": {
    vi: "từ {before} lên {after} {noun}, tăng {by}{share}",
    en: "from {before} to {after} {noun}, {by} more{share}",
  },
  "letter.communes": { vi: "đơn vị hành chính cấp xã", en: "commune-level units" },
  "letter.units": { vi: "thôn, tổ dân phố", en: "villages and residential groups" },
  "letter.thon": { vi: "thôn", en: "villages" },
  "letter.tdp": { vi: "tổ dân phố", en: "residential groups" },
  "letter.households": { vi: "hộ", en: "households" },
  "letter.population": { vi: "nhân khẩu", en: "inhabitants" },
  "letter.post": { vi: "vị trí", en: "posts" },
  "letter.person": { vi: "người", en: "people" },
  "letter.dong": { vi: "đồng", en: "đồng" },
  "letter.vacant": { vi: "sau sắp xếp khuyết {n} vị trí", en: "{n} vacant afterwards" },
  "letter.retained": { vi: "{n} người tiếp tục giữ chức danh cũ", en: "{n} keep a title" },
  "letter.reassigned": { vi: "{n} người chuyển sang chức danh khác", en: "{n} change to another title" },
  "letter.concurrent": { vi: "{n} người kiêm nhiệm", en: "{n} hold several posts" },
  "letter.released": { vi: "{n} người thôi tham gia công tác", en: "{n} are released" },
  "letter.waiting": {
    vi: "Còn {n} đơn vị chưa hoàn thành sắp xếp.",
    en: "{n} places have not been rearranged yet.",
  },
  "letter.to-fill": { vi: "Còn {n} vị trí khuyết phải kiện toàn.", en: "{n} vacant posts are to be filled." },
  "letter.under": {
    vi: "{n} đơn vị sau sắp xếp chưa đạt tiêu chuẩn số hộ: {names}.",
    en: "{n} units are under the household standard: {names}.",
  },
  "letter.to": { vi: "Nơi nhận:", en: "To:" },
  "letter.to.list": { vi: "- Như trên;\n- Lưu: VT.", en: "- as above;\n- files." },
  "annex.number": { vi: "Phụ lục {n}", en: "Annex {n}" },
  "annex.of": {
    vi: "(Kèm theo Báo cáo{number} của {agency})",
    en: "(Attached to the report{number} of {agency})",
  },
  "annex.number.of": { vi: " số {number}", en: " no. {number}" },
  "annex.elsewhere": {
    vi: "Các danh sách dài ({lists}) có trong bảng tính kèm theo.",
    en: "Long lists ({lists}) stand in the workbook that goes with this report.",
  },
  "compare.measures": { vi: "Điều phân biệt các phương án", en: "What tells the plans apart" },
  "measure.met": { vi: "Đơn vị đạt tiêu chuẩn số hộ", en: "Units that meet the standard" },
  "measure.below": { vi: "Đơn vị chưa đạt", en: "Units below the standard" },
  "measure.far_below": { vi: "- trong đó phải sắp xếp", en: "- of them far below" },
  "measure.above": { vi: "Đơn vị vượt mức tối đa", en: "Units above the upper limit" },
  "measure.smallest": { vi: "Đơn vị nhỏ nhất (hộ)", en: "Smallest unit (households)" },
  "measure.largest": { vi: "Đơn vị lớn nhất (hộ)", en: "Largest unit (households)" },
  "measure.spread": {
    vi: "Độ chênh (tổng bình phương khoảng cách đến trung bình)",
    en: "Spread (squared distances from the mean)",
  },
  "measure.not_connected": { vi: "Sáp nhập không liền kề", en: "Mergers of units that do not touch" },
  "measure.not_agreed": { vi: "Đơn vị chưa đủ đồng ý", en: "Places that did not agree" },
  "measure.fund_year": { vi: "Quỹ phụ cấp một năm (đồng)", en: "Fund a year (đồng)" },
  "measure.allowances_year": { vi: "Phụ cấp một năm (đồng)", en: "Allowances a year (đồng)" },
  "measure.severance": { vi: "Trợ cấp thôi việc (đồng)", en: "Severance (đồng)" },
  "measure.persons": { vi: "Người sau sắp xếp", en: "People afterwards" },
  "measure.concurrent": { vi: "Người kiêm nhiệm", en: "People with several posts" },
  "measure.released": { vi: "Người thôi tham gia", en: "People released" },
} as const satisfies Readonly<Record<string, Pair>>;

/** Names a word of what is handed in. */
export type ReportWord = keyof typeof REPORT_WORDS;

/** Whether a key is that of a word here. */
export function isReportWord(key: string): key is ReportWord {
  return Object.hasOwn(REPORT_WORDS, key);
}
