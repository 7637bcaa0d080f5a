/** A run explained in Vietnamese. */
import { PROPOSAL_VI } from "./phrases.propose.vi.ts";
import type { Phrases } from "./phrases.ts";

const DISPOSITION = {
  retained: "tiếp tục giữ chức danh cũ",
  reassigned: "chuyển sang chức danh khác",
  concurrent: "kiêm nhiệm",
  released: "thôi tham gia công tác",
  appointed: "mới tham gia",
} as const;

/** What rules say, by their kinds. */
const RULES: Phrases["rules"] = {
  "places.merged": () => "đơn vị sáp nhập với đơn vị khác",
  "places.dissolved": () => "đơn vị giải thể",
  "status.pending": () => "đơn vị chưa hoàn thành sắp xếp, mọi vị trí giữ nguyên",
  "status.exempt": () => "đơn vị không sắp xếp, mọi vị trí giữ nguyên",
  "roster.after": () => "theo danh sách sau sắp xếp thực tế",
  "roster.keep": () => "danh sách ghi rõ giữ lại hoặc thôi (cột keep)",
  "holding.incumbent": () => "tiếp tục giữ chức danh đang giữ",
  "holding.objective": () => "phương án tốt nhất giao vị trí cho người khác, hoặc giao người này vị trí khác",
  "holding.candidates": () => "người của cả xã, phường được xét chung, mỗi người ở một đơn vị",
  "holding.max_posts": () => "số vị trí một người được giữ",
  "holding.max_persons": () => "mức tối đa số người của một đơn vị",
  "holding.incompatible": () => "hai chức danh không được kiêm nhiệm",
  "holding.together": () => "hai chức danh không thuộc các cặp được kiêm nhiệm",
  "holding.concurrent_requires": (_, column) => `không đạt điều kiện kiêm nhiệm về ${column}`,
  "titles.posts": (title) => `chức danh ${title} không còn vị trí ở đơn vị này`,
  "titles.optional": (title) => `vị trí tùy chọn ${title} cần thêm người nên không bố trí`,
  "titles.requires": (title, column) => `không đạt điều kiện ${column} của ${title}`,
  "titles.open_to": (title) => `chưa giữ chức danh nào mà ${title} đòi hỏi`,
};

/** The sentences of explanations in Vietnamese. */
export const PHRASES_VI: Phrases = {
  person: (id, disposition) => `Người ${id}: ${DISPOSITION[disposition]}`,
  before: "Trước",
  after: "Sau",
  nothingAfter: "không còn vị trí nào",
  since: (date) => `từ ${date}`,
  goesTo: (holders) => `nay thuộc ${holders}`,
  why: "Vì sao",
  rules: RULES,
  stay: (place) => `Để ở lại ${place}`,
  total: ({ vacancies, persons, released }, number) =>
    [
      `${number(vacancies)} khuyết`,
      ...(persons === null ? [] : [`${number(persons)} người`]),
      ...(released === null ? [] : [`${number(released)} thôi`]),
    ].join(", "),
  now: (total) => `Phương án tốt nhất theo quy tắc: ${total}.`,
  noTitle: "Theo các quy tắc hiện nay người này không giữ được chức danh nào ở đây.",
  instead: (title, holders, total) =>
    `Giữ ${title}${holders === "" ? "" : ` (nay thuộc ${holders})`}: ${total};`,
  against: {
    total: "phương án chung kém hơn.",
    optional: "bớt một vị trí tùy chọn.",
    incumbent: "ngang về số khuyết và số người, nhưng ít người giữ tiếp chức danh cũ hơn.",
    local: "ngang nhau, nhưng ưu tiên người tại chỗ.",
    party_member: "ngang nhau, nhưng ưu tiên đảng viên.",
    senior: "ngang nhau, nhưng ưu tiên người giữ chức lâu hơn.",
    younger: "ngang nhau, nhưng ưu tiên người trẻ hơn.",
    id: "ngang nhau ở mọi tiêu chí, chỉ mã người nhỏ hơn được chọn.",
  },
  sinceNeeded: (date) => `Sẽ ở lại nếu giữ chức từ ${date} hoặc trước đó.`,
  keep: "Muốn chọn người này, ghi keep = có ở dòng của vị trí trong danh sách.",
  fact: (column, total) => `Nếu ${column} đạt yêu cầu: ${total}.`,
  changed: (path, value, total) => `Nếu ${value === null ? `bỏ ${path}` : `${path} là ${value}`}: ${total}.`,
  noWorse: "Không kém hơn:",
  worse: "Giữ được, nhưng kém hơn:",
  noChange: "Không một thay đổi riêng lẻ nào về quy tắc hay dữ liệu giữ được người này.",
  place: (name, code, from) => `${name} (${code})${from === "" ? "" : `, từ ${from}`}`,
  together: (commune, places) =>
    `Bố trí chung cả ${commune}: ${places} nơi, người của nơi này được xét cho vị trí của nơi khác.`,
  dissolved: "Đơn vị giải thể, không có đơn vị kế thừa.",
  notArranged: (status) => {
    if (status === "held-back")
      return "Lấy ý kiến chưa đủ mức đồng ý, phương án chờ: vị trí và người giữ nguyên.";
    if (status === "pending") return "Chưa hoàn thành sắp xếp: vị trí và người giữ nguyên.";
    if (status === "exempt") return "Không sắp xếp: vị trí và người giữ nguyên.";
    return "Không có chức danh nào được bố trí ở đây.";
  },
  postsBefore: "Trước",
  vacant: "Khuyết",
  barred: (title) => `Vì sao khuyết ${title}`,
  released: "Thôi tham gia công tác",
  nobody: "không có ai được xét",
  cap: (persons, cap) => `${persons} người, vượt mức ${cap}.`,
  capKept: (persons, cap) => `${persons} người, trong mức ${cap}.`,
  noCap: (persons) => `${persons} người; không có mức tối đa.`,
  smallestCap: (cap) => `Mức nhỏ nhất giữ được mà không thêm vị trí khuyết: ${cap}.`,
  proven: (total) => `Đã chứng minh là tốt nhất: ${total}; không phương án nào hơn.`,
  unproven: (bound) => `Chưa chứng minh là tốt nhất; giới hạn: ${bound}. Tăng --node-limit.`,
  tooLarge: (bound) => `Có quá nhiều cách xếp để tìm phương án tốt nhất; giới hạn: ${bound}.`,
  askPerson: (id) => `Muốn biết cần đổi gì để một người ở lại: tinhgon explain KỊCH_BẢN ${id}`,
  title: (name, id) => `${name} (${id})`,
  titleBefore: (held, vacant) => `Trước: ${held} vị trí có người, ${vacant} khuyết.`,
  titleAfter: (held, vacant, places, newHolders) =>
    `Sau: ${held} vị trí có người ở ${places} đơn vị, ${vacant} khuyết; ${newHolders} người giữ lần đầu.`,
  titleRules: "Các vị trí trước đây ra sao",
  newHolder: "mới nhận, phương án tốt nhất giao vị trí này cho người này",
  proposal: PROPOSAL_VI,
};
