/** What diagnostics say in Vietnamese: what is wrong with which value, and what to do. */

import type { FactsOf } from "../../core/diagnostics/codes.ts";
import type {
  NotMet,
  RuleCount,
  SummedColumn,
  WholeCell,
  WorkbookDamage,
  WrongPercent,
  WrongSum,
} from "../../core/diagnostics/facts.ts";
import type { Level, Status } from "../../core/model/place.ts";
import { HEADED } from "./headed.ts";
import { LABELS_VI } from "./labels.vi.ts";
import { ASSIGN_MESSAGES_VI } from "./messages.assign.vi.ts";
import { INIT_MESSAGES_VI } from "./messages.init.vi.ts";
import { PLAN_MESSAGES_VI } from "./messages.plan.vi.ts";
import { POLICY_MESSAGES_VI } from "./messages.policy.vi.ts";
import { PRINTED_PLAN_MESSAGES_VI } from "./messages.printed.vi.ts";
import { PROPOSE_MESSAGES_VI } from "./messages.propose.vi.ts";
import {
  DAY_PATH,
  decimalsOfCount,
  hasReachedBound,
  inBrackets,
  type Messages,
  namedCode,
  type Worded,
} from "./messages.ts";

const LEVEL: Readonly<Record<Level | "both", string>> = {
  province: "cấp tỉnh",
  district: "cấp huyện",
  commune: "cấp xã",
  unit: "thôn, tổ dân phố",
  both: "cấp xã và thôn, tổ dân phố, xét chung (candidates: commune),",
};

const STATUS: Readonly<Record<Status, string>> = {
  done: "chưa đủ đồng ý",
  pending: "chưa hoàn thành",
  exempt: "không sắp xếp",
};

/** What a row waits for, by the status of the place; `done`: it did not agree. */
const WAITING: Readonly<Record<Status, string>> = {
  done: "Đơn vị giữ nguyên và chưa hoàn thành; lấy ý kiến lại, hoặc đặt consent.on_failure=report.",
  exempt: "Bỏ dòng này, hoặc đổi status nếu đơn vị đó phải sắp xếp.",
  pending: "Khi đơn vị đó xong, đổi status thành done.",
};

const INDICATOR: Readonly<Record<string, string>> = LABELS_VI.indicators;

const FIGURE: Readonly<Record<NotMet["figure"] | SummedColumn, string>> = {
  before: "trước",
  after: "sau",
  change: "tăng, giảm",
  percent: "tỷ lệ %",
  count: "số phát hiện",
  households: "số hộ",
  population: "nhân khẩu",
  area: "diện tích",
};

/** What the YAML reader found, by its own codes; the others are told in general words. */
const YAML_PROBLEM: Readonly<Record<string, string>> = {
  BAD_ALIAS: "bí danh (*tên) không có chỗ khai, hoặc nhân lên quá nhiều",
  BAD_DQ_ESCAPE: "sau dấu \\ trong ngoặc kép là ký tự không hợp lệ",
  BAD_INDENT: "thụt lề sai, hoặc ngoặc { [ chưa đóng",
  BAD_SCALAR_START: "giá trị bắt đầu bằng ký tự dành riêng; đặt cả giá trị trong ngoặc kép",
  BLOCK_AS_IMPLICIT_KEY: "hai dấu “: ” trên một dòng; đặt giá trị có dấu hai chấm trong ngoặc kép",
  COMPLEX_KEY: "khóa là danh sách, bảng hoặc bí danh (? khóa); khóa phải là một từ",
  PROTO_KEY: "khóa “__proto__” không dùng được",
  DUPLICATE_KEY: "khóa này đã có ở trên",
  MISSING_CHAR: "thiếu dấu ngoặc đóng hoặc dấu phân cách",
  MULTIPLE_DOCS: "tệp có nhiều phần cách nhau bằng ---; chỉ được một",
  TAB_AS_INDENT: "thụt lề bằng phím Tab",
};

const ENCODING: Readonly<Record<string, string>> = {
  tcvn3: "TCVN3 (ABC)",
  vni: "VNI",
  "utf-8": "UTF-8",
  "utf-16": "UTF-16",
  "utf-8-as-latin": "UTF-8 bị đọc nhầm thành Latin rồi lưu lại",
};

/** Files that are no text, by what they look like. */
const NOT_TEXT: Readonly<Record<string, string>> = {
  xls: "Tệp là Excel đời cũ (.xls), không đọc được. Mở bằng Excel, lưu lại thành XLSX.",
  nul: "Dòng này có byte NUL, nên tệp bị hỏng hoặc không phải văn bản. Mở và lưu lại từ Excel bằng “CSV UTF-8” hoặc XLSX.",
  xlsb: "Tệp là Excel nhị phân (.xlsb), không đọc được. Mở bằng Excel, lưu lại thành XLSX.",
  encrypted: "Tệp Excel có mật khẩu, không đọc được. Bỏ mật khẩu (Tệp > Thông tin > Bảo vệ) rồi lưu lại.",
  html: "Tệp là trang web (HTML) mang tên bảng tính. Mở bằng Excel, lưu lại thành XLSX.",
  mht: "Tệp là trang web lưu thành một tệp (MHTML), mang tên bảng tính. Mở bằng Excel, lưu lại thành XLSX.",
  xml: "Tệp là XML, có thể là bảng tính XML của Excel 2003. Mở bằng Excel, lưu lại thành XLSX.",
  ods: "Tệp là bảng tính OpenDocument (.ods), không đọc được. Mở bằng LibreOffice hoặc Excel, lưu lại thành XLSX.",
  numbers:
    "Tệp là bảng tính của Apple Numbers (.numbers), không đọc được. Mở bằng Numbers, xuất ra Excel (XLSX).",
  doc: "Tệp là văn bản Word (.doc), không phải bảng tính. Chép bảng trong đó sang Excel, lưu lại thành XLSX.",
  docx: "Tệp là văn bản Word (.docx), không phải bảng tính. Chép bảng trong đó sang Excel, lưu lại thành XLSX.",
  rtf: "Tệp là văn bản RTF, không phải bảng tính. Chép bảng trong đó sang Excel, lưu lại thành XLSX.",
  pdf: "Tệp là PDF, không có ô để đọc. Lấy tệp Excel gốc, hoặc nhập bảng vào Excel rồi lưu thành XLSX.",
  image: "Tệp là ảnh, không có ô để đọc. Lấy tệp Excel gốc, hoặc nhập bảng vào Excel rồi lưu thành XLSX.",
  archive: "Tệp là tệp nén. Giải nén rồi ghi tên các tệp bên trong.",
  zip: "Tệp là tệp nén (ZIP) không có bảng tính. Giải nén rồi ghi tên các tệp bên trong, hoặc lưu lại từ Excel thành XLSX.",
};

const IMPOSSIBLE: Readonly<Record<FactsOf<"roster/impossible-date">["why"], string>> = {
  young: "Chưa đủ 18 tuổi vào ngày tính tuổi. Kiểm tra năm sinh, hoặc ngày hiệu lực của chính sách.",
  old: "Trên 100 tuổi vào ngày tính tuổi. Kiểm tra năm sinh, hoặc ngày hiệu lực của chính sách.",
  later: "Giữ chức từ một ngày sau ngày tính. Kiểm tra ngày, hoặc ngày hiệu lực của chính sách.",
  "before-18": "Giữ chức từ trước khi đủ 18 tuổi. Kiểm tra ngày và năm sinh.",
};

const LEFT_OUT: Readonly<Record<FactsOf<"table/left-out">["why"], string>> = {
  total: "dòng cộng",
  numbers: "dòng đánh số cột",
  header: "tiêu đề lặp lại",
  signature: "phần ký tên",
  empty: "chỉ có số thứ tự",
  note: "ghi chú",
};

/** What a total says that there are so many of; "" for what its column says. */
const SUMMED: Readonly<Record<FactsOf<"table/total-differs">["of"], string>> = {
  rows: "",
  people: " người",
  posts: " vị trí",
};

/** What is wrong with a damaged workbook; $ is where. */
const DAMAGE: Readonly<Record<WorkbookDamage, string>> = {
  archive: "tệp nén bị cắt ngắn hoặc sai",
  part: "thiếu hoặc hỏng phần $",
  xml: "phần $ không phải XML hợp lệ",
  "shared-part": "các trang $ dùng chung nội dung của trang khác",
  row: "số dòng $ lặp lại hoặc không theo thứ tự",
  cell: "ô $ lặp lại, sai tên hoặc không theo thứ tự",
  text: "ô $ trỏ tới chuỗi ký tự không có trong tệp",
  style: "ô $ trỏ tới định dạng không có trong tệp",
  value: "ô $ có giá trị không đúng kiểu của ô",
  "long-text": "ô $ dài quá 32.767 ký tự",
  merge: "vùng gộp ô $ sai hoặc chồng lên vùng khác",
};

const damage = (kind: WorkbookDamage, where: string): string =>
  ` (${DAMAGE[kind].replace("$", () => where)})`;

const encoding = (id: string | null): string => ENCODING[id ?? ""] ?? id ?? "";

const share = (percent: string, words: string): string =>
  percent === "" ? "" : ` (${percent}% trong ${words} từ có dấu là tiếng Việt)`;

const meant = (suggestion: string | null): string =>
  suggestion === null ? "" : ` Có phải là “${suggestion}”?`;

/** What keeps a file from being written, by the system's code. */
const UNWRITABLE: Readonly<Record<string, string>> = {
  ENOTDIR: "Có tệp tên như vậy, không phải thư mục: đặt tên khác",
  EISDIR: "Có thư mục tên như vậy: đặt tên khác",
};

const oneOf = (choices: string): string => (choices === "" ? "" : ` Dùng một trong: ${choices}.`);

/** A message for each code, in Vietnamese. */
export const MESSAGES_VI: Messages = {
  // Before all others: spread behind them, hundreds of keys take V8 a two-hundredth of a second.
  ...POLICY_MESSAGES_VI,
  ...PLAN_MESSAGES_VI,
  ...PRINTED_PLAN_MESSAGES_VI,
  ...PROPOSE_MESSAGES_VI,
  ...INIT_MESSAGES_VI,
  ...ASSIGN_MESSAGES_VI,
  "file/missing": ({ value }, f) =>
    f.among === "folder"
      ? `Thư mục “${value}” không có tệp CSV, TSV, TXT hay Excel nào. Đặt các bảng vào đó, hoặc ghi đường dẫn khác.`
      : f.among === "pattern"
        ? `Không có tệp nào khớp “${value}”. Kiểm tra mẫu tên; đường dẫn trong kịch bản tính từ thư mục của kịch bản.`
        : f.among === "quoted"
          ? `Không tìm thấy tệp ${value}: dấu “ ” là một phần của tên, không phải dấu nháy trong YAML. Gõ lại bằng dấu nháy thẳng " hoặc bỏ dấu nháy.`
          : `Không tìm thấy tệp “${value}”. Kiểm tra đường dẫn; đường dẫn trong kịch bản tính từ thư mục của kịch bản.`,
  "file/unreadable": (d, f) =>
    `Không đọc được “${d.value}” (${f.reason}). Kiểm tra quyền truy cập và đường dẫn.`,

  "file/over-input": ({ value }, { input }) =>
    `“${value}” sẽ ghi đè lên đầu vào “${input}”; chưa ghi gì. Chọn tên hoặc thư mục khác cho --out.`,
  "file/unwritable": (d, f) =>
    `Không ghi được “${d.value}” (${f.reason}). ${UNWRITABLE[f.reason] ?? "Kiểm tra thư mục và quyền ghi"}; kết quả cũ còn nguyên.`,

  "set/no-seal": (d) =>
    `Thư mục “${d.value}” không có result.json nên không phải một bộ kết quả: lần chạy chưa ghi xong. Chạy lại.`,
  "set/unsealed": (d) =>
    `Tệp result.json trong “${d.value}” không ghi các tệp của bộ (bị hỏng, hoặc của phiên bản cũ) nên không rõ bộ có nguyên vẹn. Chạy lại.`,
  "set/missing": (d) =>
    `Bộ kết quả thiếu tệp “${d.value}” mà result.json ghi: các tệp trong thư mục không thuộc cùng một lần chạy. Chạy lại.`,
  "set/changed": (d) =>
    `Tệp “${d.value}” không đúng như result.json ghi: của lần chạy khác, hoặc đã sửa. Chạy lại, hoặc giữ bản đã sửa ở thư mục khác.`,
  "file/not-text": (_, f) =>
    f.looks === "xlsx" || f.looks === "xls"
      ? "Đây là tệp Excel hoặc Word, không phải kịch bản hay chính sách. Nếu là danh sách Excel thì thêm --policy MÃ, ví dụ --policy nd-185-2026; nếu không thì lập thư mục làm việc từ các tệp: tinhgon init THƯ-MỤC --from TỆP..."
      : "Tệp cấu hình không phải văn bản UTF-8. Lưu lại bằng mã UTF-8.",

  "file/too-large": ({ value }) =>
    `Tệp “${value}” quá lớn (hơn 128 MB). Chia thành nhiều tệp rồi ghi cả thư mục vào inputs.`,
  "file/outside": ({ value }) =>
    `“${value}” là liên kết ra ngoài thư mục, nên không đọc. Ghi thẳng đường dẫn của tệp vào inputs nếu cần tệp đó.`,
  "file/stdin-twice": () => "Đầu vào chuẩn (-) chỉ đọc được một lần. Ghi tên tệp cho các đầu vào còn lại.",
  "file/copied": (d, f) =>
    `“${d.value}” có ${f.rows} dòng giống hệt “${f.other}”: mọi vị trí trong đó sẽ bị tính hai lần. Bỏ một trong hai.`,
  "file/skipped": (d, f) =>
    `Thư mục “${d.value}” có ${f.files} tệp không phải bảng, không đọc: ${f.list.join(", ")}. Nếu là dữ liệu thì lưu thành CSV hoặc XLSX.`,

  "yaml/syntax": (_, f) =>
    `Sai cú pháp YAML: ${YAML_PROBLEM[f.problem] ?? "không đọc được chỗ này"}. Sửa dòng này hoặc dòng ngay trước (thụt lề bằng dấu cách, “khóa: giá trị”).`,
  "yaml/hard-spaces": () =>
    "Dòng bắt đầu bằng dấu cách không ngắt (U+00A0), thường do chép từ trang web hoặc Word. Xóa và gõ lại dấu cách thường.",
  "yaml/unknown-key": (d, f) =>
    `Không có khóa “${d.value}”.${meant(d.suggestion)}${d.suggestion === null ? ` Các khóa dùng được: ${f.known.join(", ")}.` : ""}`,
  "yaml/missing-key": ({ value }) => `Thiếu “${value}”. Bổ sung khóa này.`,
  "yaml/value": (d, f) =>
    `Giá trị “${d.value}” không dùng được cho “${f.path}”.${meant(d.suggestion)}${oneOf(f.choices.join(", "))} ${DAY_PATH.test(f.path) ? "Ghi ngày như 2026-07-01." : "Sửa lại giá trị."}`,
  "yaml/ambiguous-number": (d, f) =>
    `Số “${d.value}” không rõ nghĩa trong YAML. Nếu là ${f.reading} thì viết ${f.reading}, không có dấu chấm.`,

  "scenario/not-a-map": () =>
    "Tệp không phải kịch bản (khóa: giá trị). Nếu là danh sách CSV thì thêm --policy MÃ, ví dụ --policy nd-185-2026; nếu không thì lập thư mục làm việc từ các tệp: tinhgon init THƯ-MỤC --from TỆP...",
  "scenario/loop": ({ value }) =>
    `Kịch bản “${value}” kế thừa (extends) vòng về chính nó. Bỏ một mắt trong vòng.`,
  "scenario/no-places": () =>
    `Kịch bản không có register, roster hay changes. Ghi ít nhất một trong ba vào inputs.`,
  "scenario/after-alone": () =>
    "Kịch bản có inputs.after nhưng không có inputs.roster để so. Bổ sung danh sách trước sắp xếp.",
  "scenario/after-identity": () =>
    "inputs.after cần mã người (cột person) ở cả hai danh sách; identity theo cột khác không nhận ra cùng một người. Bỏ identity, bổ sung mã người.",
  "keep/syntax": (d) => `“${d.value}” không có dạng ID=yes (giữ mọi vị trí) hoặc ID=no (thôi hẳn).`,
  "keep/twice": (d) => `--keep vừa giữ người ${d.value} vừa cho thôi. Bỏ một trong hai.`,
  "keep/unknown-person": (d) =>
    `Danh sách không có người ${d.value}.${meant(d.suggestion)} Dùng mã người trong báo cáo không ghi họ tên, hoặc ở dispositions.csv.`,
  "set/path": (d, f) =>
    `Không đặt được “${d.value}”.${meant(d.suggestion)} Viết ${f.option === "--vary" ? "--vary ĐƯỜNG.DẪN=GIÁ_TRỊ,GIÁ_TRỊ, ví dụ --vary holding.max_posts=2,3" : "--set ĐƯỜNG.DẪN=GIÁ_TRỊ, ví dụ --set holding.max_posts=3"}.`,

  "text/encoding": (d, f) =>
    `Đọc theo bảng mã ${encoding(d.value)}${share(f.percent, f.words)}. Nếu không đúng thì ghi encoding trong kịch bản.`,
  "text/entities": (_, f) =>
    `${f.count} ô có ký hiệu của trang web (&ocirc; &#272;): đọc thành chữ mà ký hiệu thay cho.`,
  "text/letters-lost": (d, f) =>
    `Chữ đã mất khi lưu tệp (“?” hoặc “\uFFFD” trong từ)${d.value === null ? "" : `: “${d.value}”`}, ${f.count} ô. Không đoán được chữ đã mất: lưu lại từ tệp gốc thành CSV UTF-8 hoặc XLSX.`,
  "text/doubtful-encoding": (d, f) =>
    `Đọc theo bảng mã ${encoding(d.value)}, nhưng chưa chắc${share(f.percent, f.words)}. Xem lại tên trong kết quả; ghi encoding trong kịch bản để chọn.`,

  "csv/not-text": (d, f) => {
    const looks = f.looks;
    return (
      NOT_TEXT[looks] ??
      (d.value !== null
        ? `Tệp không đọc được theo bảng mã ${encoding(d.value)} ghi trong kịch bản. Sửa hoặc bỏ encoding.`
        : `Tệp không phải văn bản: không đúng bảng mã nào (UTF-8, UTF-16, windows-1258, TCVN3, VNI)${looks === "" ? "" : `; giống tệp ${looks}`}. Lưu lại từ Excel bằng “CSV UTF-8” hoặc XLSX.`)
    );
  },
  "csv/empty": () => "Tệp rỗng, không có dòng tiêu đề. Kiểm tra xem có đúng tệp không.",
  "csv/too-wide": () =>
    "Dòng quá dài hoặc tệp có quá nhiều ô, không phải bảng. Kiểm tra dấu xuống dòng và xem có đúng tệp không.",
  "csv/ragged": (_, f) =>
    `Dòng có ${f.cells} ô, tiêu đề có ${f.columns} cột. Kiểm tra dấu phân cách và dấu ngoặc kép trong dòng.`,
  "csv/unclosed-quote": () =>
    `Dấu ngoặc kép có thể mở ở dòng này và không đóng cho đến hết tệp. Đóng lại, hoặc viết "" cho một dấu ngoặc kép trong ô.`,
  "csv/stray-quote": () =>
    `Dấu ngoặc kép nằm giữa ô. Đặt cả ô trong ngoặc kép và viết "" cho mỗi dấu ngoặc kép bên trong.`,
  "csv/missing-column": (d, f) =>
    `Thiếu cột ${f.columns.join(" hoặc ")}${inBrackets(f.aliases.join(", "))}.${d.suggestion === null ? "" : ` Có phải là cột “${d.suggestion}”?`} Bổ sung hoặc đổi tên cột.`,
  "csv/repeated-column": (d, f) =>
    `Cột “${d.value}” lặp lại (cột thứ ${f.positions}${f.meaning === "" ? "" : `, cùng nghĩa ${f.meaning}`}). ${f.isBeside ? "Hai bảng đứng cạnh nhau: chuyển các dòng của bảng bên phải xuống dưới bảng bên trái." : "Giữ lại một cột."}`,
  "csv/unknown-column": (d, f) =>
    `Cột ngoài mẫu, được giữ nguyên: ${d.value}.${d.suggestion === null ? "" : ` “${f.close}” có phải là ${d.suggestion}?`}`,

  "csv/rows-in-cell": (_, f) =>
    `Một ô trong dấu nháy kéo dài ${f.lines} dòng và chứa những gì giống dòng dữ liệu: có lẽ thiếu dấu nháy đóng. Sửa dấu nháy tại dòng này.`,
  "csv/formula-text": (_, f) => `${f.count} ô ghi dạng ="00115" được đọc như chữ trong dấu nháy.`,
  "csv/short-rows": (_, f) => `${f.count} dòng ngắn hơn dòng tiêu đề: các ô cuối được coi là trống.`,
  "table/header": (_, f) =>
    `Tiêu đề bảng ở dòng này; ${f.rows} dòng phía trên không đọc. Nếu không đúng thì ghi header trong kịch bản.`,
  "table/several": (_, f) =>
    `Có ${f.lines.length} bảng nối nhau, mỗi bảng một tiêu đề (dòng ${f.lines.join(", ")}): đã đọc tất cả.`,
  "table/above": (_, f) =>
    `Phía trên dòng tiêu đề này còn một bảng khác, tiêu đề ở dòng ${f.line}, có ${f.rows} dòng không được đọc. Để mỗi bảng ở một tệp hoặc một trang riêng, rồi ghi cả các tệp, các trang ấy trong kịch bản.`,
  "table/counts-below": (_, f) =>
    `Từ dòng này đến dòng ${f.last} là bảng đếm bên dưới danh sách, không ghi họ tên ai: không đọc. Nếu là vị trí của danh sách thì ghi mỗi vị trí một dòng trong danh sách.`,
  "table/no-rows": () =>
    "Chỉ có dòng tiêu đề, không có dòng dữ liệu nào. Kiểm tra có đúng tệp, đúng trang tính không.",
  "table/left-out": (d, f) =>
    `Dòng không phải dữ liệu, không đọc: ${LEFT_OUT[f.why]}${d.value === null ? "" : ` (“${d.value}”)`}. Nếu là dữ liệu thì điền đủ các cột bắt buộc.`,
  "table/perhaps-signature": (_, f) =>
    f.isData
      ? "Dòng cuối bảng có thể là phần ký tên; được đọc như dữ liệu. Nếu là chữ ký thì xóa dòng, hoặc ghi “Người lập” hay chức vụ người ký ở dòng trên."
      : "Dòng cuối bảng trông giống dữ liệu nhưng được coi là phần ký tên, không đọc. Nếu là dữ liệu thì ghi số thứ tự hoặc số liệu, và đặt trên phần ký tên.",
  "table/more-left-out": (_, f) => `Còn ${f.count} dòng nữa bị bỏ qua vì cùng lý do (${LEFT_OUT[f.why]}).`,
  "table/blocks": (_, f) =>
    `Bảng gồm ${f.count} khối cạnh nhau cùng một tiêu đề: đọc lần lượt từ trái sang phải như một danh sách. Nếu mỗi khối là một việc khác (trước, sau sắp xếp) thì tách thành các sheet.`,
  "table/blank-column": (_, f) =>
    `Cột trống nằm giữa bảng: các cột bên phải (${f.columns.join(", ")}) được đọc cùng các dòng ấy, như một bảng. Nếu là bảng khác thì chuyển sang sheet riêng.`,
  "table/beside": (_, f) =>
    `Bên phải một cột trống có bảng khác, không được đọc: ${f.columns.join(", ")}. ${f.isAlike ? "Bảng ấy có cùng các cột: nếu là phần tiếp của bảng thì chuyển các dòng của nó xuống dưới bảng bên trái." : "Nếu là một phần của bảng, xóa cột trống hoặc ghi tên cột trong columns."}`,
  "table/no-header": (_, f) =>
    `Cột ${f.letters} (thứ ${f.number}) không có tiêu đề mà có dữ liệu ở ${f.rows} dòng, không được đọc. Ghi tiêu đề cho cột.`,
  "table/unread-figures": (_, f) =>
    `Không cột nào được đọc là ${FIGURE[f.column]} nên coi như chưa biết: ${f.headers.join(", ")} có thể là cột ấy, nhưng chưa rõ lấy cột nào hay cộng các cột lại. Thêm cột “${HEADED[f.column]}”, hoặc ghi cột cần lấy cạnh tệp: columns: { ${f.headers[0] ?? ""}: ${f.column} }.`,
  "table/in-thousands": (d) =>
    `“${d.value}”: số liệu bên dưới được đọc đúng như đã ghi, không nhân lên. Ghi đủ số, rồi bỏ dòng này.`,
  "table/noted-figure": (d, f) =>
    `${f.count} dòng có số liệu khác với số ghi ở phần ghi chú (dòng đầu: “${d.value}”): lấy số liệu trong cột. Kiểm tra số nào đúng rồi sửa số kia.`,
  "table/further-header": ({ value }) =>
    `Dòng này là tiêu đề của một bảng khác, có cột khác (${value}): không đọc lẫn hai bảng. Tách mỗi bảng ra một tệp hay một trang, hoặc xếp các dòng vào cột của bảng trên và xóa tiêu đề này.`,
  "table/total-differs": (_, f) =>
    `Dòng cộng ghi ${f.said}${SUMMED[f.of]}, các dòng ${f.of === "rows" ? `cộng lại là ${f.sum}` : `có ${f.sum}`}. Dòng cộng không được đọc; kiểm tra các dòng, hoặc dòng cộng.${f.of === "people" ? " Một người giữ nhiều chức danh là một người." : ""}`,
  "table/number-missing": (_, f) =>
    `Số thứ tự bị nhảy, thiếu ${f.count} số: ${f.numbers.join(", ")}. Xem có thiếu dòng không.`,
  "table/parted-figures": (_, f) =>
    `Cột “${f.headers.join(", ")}” ghi cả số hộ và số khẩu trong một ô: số trước đọc là hộ, số sau là nhân khẩu.`,
  "table/whole-titles": (_, f) =>
    `Chức danh ghi ở nhiều cột (${f.headers.join(", ")}): ai có chữ ở hai cột là giữ cả hai chức danh. Cột nào không đọc thì ghi columns: { …: skip } trong kịch bản.`,
  "table/whole-names": (_, f) =>
    `Họ tên ghi ở ${f.headers.length} cột (${f.headers.join(", ")}), được ghép lại.`,
  "table/joined-columns": (_, f) =>
    `Các cột cùng nghĩa, không dòng nào điền cả hai, được đọc như một cột: ${f.headers.join(", ")}.`,
  "table/error-cells": (d, f) =>
    `Cột “${f.column}” có ${f.count} ô lỗi công thức (${d.value ?? ""}); cột này không dùng để tính.`,
  "table/merged-person": (_, f) =>
    `${f.count} ô gộp của một người trải trên nhiều dòng: các dòng đó là của cùng một người.`,
  "table/ditto": (_, f) => `${f.count} ô ghi “nt”, “″” hoặc dấu tương tự được đọc như ô phía trên.`,
  "table/filled-down": (_, f) => `${f.count} ô trống được điền theo ô phía trên (fill_down).`,
  "table/heading": (d) =>
    `Dòng chỉ có một ô chữ${d.value === null ? "" : ` “${d.value}”`}: không phải dữ liệu, cũng không phải tên đơn vị của các dòng bên dưới. Sửa tên theo danh mục, hoặc xóa dòng.`,
  "table/group-count": (_, f) =>
    `Tiêu đề nhóm “${f.name}” ghi ${f.said} nhưng bên dưới có ${f.rows} dòng. Kiểm tra lại.`,
  "table/groups": (_, f) => `${f.count} dòng là tiêu đề nhóm của các dòng bên dưới: ${f.names.join(", ")}.`,
  "table/no-such-column": (d) =>
    `Không tệp nào có cột “${d.value}” mà kịch bản ghi. Sửa tên cột cho đúng như trong tệp, hoặc bỏ dòng này.`,

  "xlsx/broken": (_, f) =>
    `Tệp XLSX bị hỏng${damage(f.damage, f.where)}, không đọc được. Mở bằng Excel, lưu lại rồi chạy lại.`,
  "xlsx/too-large": (_, f) =>
    f.cells === ""
      ? "Tệp XLSX giải nén ra quá lớn (hơn 200 MB), nên không mở. Xóa các trang và vùng không dùng, hoặc chia thành nhiều tệp."
      : `Tệp XLSX có quá nhiều ô (hơn ${f.cells}), nên không đọc. Xóa các trang, cột và vùng không dùng, hoặc chia thành nhiều tệp.`,
  "xlsx/no-sheet": (d, f) =>
    `Không có trang “${d.value}”. Các trang của tệp: ${f.sheets.join(", ")}. Sửa sheet trong kịch bản.`,
  "xlsx/sheet": (d, f) =>
    `Đã đọc trang “${d.value}”; không đọc: ${f.sheets.join(", ")}. Muốn khác thì ghi sheet trong kịch bản (“*” là mọi trang).`,
  "xlsx/sheets-left": (d, f) =>
    `Đã đọc trang “${d.value}”; các trang sau cũng giống bảng này mà không đọc: ${f.sheets.join(", ")}. Ghi sheet trong kịch bản, “*” để đọc mọi trang.`,
  "xlsx/continued-sheets": (d, f) =>
    `Các trang sau không có dòng tiêu đề mà có dòng giống bảng ở trang “${d.value}”, không đọc được như bảng ấy: ${f.sheets.join(", ")}. Chép dòng tiêu đề của trang “${d.value}” lên trên các dòng đó, và ghi sheet: "*" trong kịch bản.`,
  "xlsx/hidden-sheet": (_, f) =>
    `Trang ẩn, không đọc: ${f.sheets.join(", ")}. Nếu có dữ liệu thì bỏ ẩn, hoặc ghi tên trang ở sheet.`,
  "xlsx/hidden-rows": (_, f) =>
    `${f.rows} dòng bị ẩn vẫn được đọc và tính (dòng ${f.list.join(", ")}). Bỏ ẩn để kiểm tra; xóa nếu không phải dữ liệu.`,
  "xlsx/struck-rows": (_, f) =>
    `${f.rows} dòng có chữ bị gạch ngang vẫn được đọc và tính như mọi dòng (dòng ${f.list.join(", ")}). Xóa hẳn chữ đã bỏ, hoặc cả dòng nếu không còn.`,
  "xlsx/to-work-out": (_, f) =>
    `${f.rows} dòng có công thức mà tệp dặn tính lại khi mở, tức là do một chương trình ghi và chưa ai mở rồi lưu bằng Excel: số lưu trong tệp được đọc có thể khác số Excel sẽ hiện (dòng ${f.list.join(", ")}). Mở bằng Excel, lưu lại rồi chạy lại.`,
  "xlsx/day-as-name": (d, f) =>
    `${f.count} ô ở cột tên là ngày tháng, không phải chữ (đầu tiên: “${d.value}”): gõ “3/2” thì Excel đổi thành ngày. Đang được đọc như ngày ấy; đặt định dạng ô là Text rồi gõ lại tên, ví dụ “Tổ 3/2”.`,
  "xlsx/covered-rows": (_, f) =>
    `${f.rows} dòng có ô bị ô gộp che, nội dung khác nội dung hiện ra (dòng ${f.list.join(", ")}): mở Excel không thấy nhưng có thể vẫn được đọc. Bỏ gộp ô để xem, rồi sửa hoặc xóa phần bị che.`,
  "xlsx/commented-rows": (_, f) =>
    `${f.rows} dòng có ghi chú gắn ở ô (comment), không được đọc (dòng ${f.list.join(", ")}). Điều cần tính (ai đã nghỉ, đơn vị nào không còn) thì ghi vào ô.`,
  "xlsx/text-boxes": (_, f) =>
    `${f.count} hộp văn bản (hoặc hình có chữ) trên trang không được đọc (gần dòng ${f.list.join(", ")}). Điều cần tính, như đơn vị tính hay đơn vị không còn, thì ghi vào ô.`,
  "xlsx/hidden-columns": (_, f) => `Cột bị ẩn vẫn được đọc: ${f.list.join(", ")}. Bỏ ẩn để kiểm tra.`,
  "xlsx/merged-cell": (d, f) =>
    `Ô ${f.cell} gộp nhiều dòng ở cột “${d.column ?? ""}”, nên không rõ các dòng dưới là gì. Bỏ gộp ô và điền từng dòng.`,
  "xlsx/error-cell": (d) => `Ô có lỗi công thức ${d.value ?? ""}. Sửa công thức hoặc ghi giá trị.`,
  "xlsx/no-value": () => `Ô có công thức nhưng chưa có giá trị. Mở bằng Excel, lưu lại, hoặc ghi giá trị.`,

  "value/blank": (d, f) => `Ô “${d.column ?? f.column}” để trống. Điền giá trị.`,
  "value/number": (d) => {
    const decimals = decimalsOfCount(d.value);
    if (decimals === null)
      return `${shown(d.value)} không phải số đếm. Viết chữ số, ví dụ 1144 hoặc 1.144; không biết thì để trống.`;
    const typed =
      decimals.meant === null ? "" : `Nếu là ${decimals.meant} thì gõ ${decimals.meant}, không có dấu chấm. `;
    return `${shown(d.value)} có phần thập phân (Excel có thể không hiện), không phải số đếm. ${typed}Nếu là kết quả công thức thì làm tròn (ROUND).`;
  },
  "value/ambiguous-number": (d, f) =>
    `“${d.value}” không rõ là số nào. Nếu là ${f.reading} thì viết ${f.reading}.`,
  "value/date": (d) => `${shown(d.value)} không phải ngày. Viết 01/07/2019, 2019-07-01, 7/2019 hoặc 2019.`,
  "value/year": () =>
    "Năm sinh phải có bốn chữ số, từ 1900 đến 2100, hoặc là cả ngày sinh. Sửa lại hoặc để trống.",
  "value/yes-no": (d) => `${shown(d.value)} không phải có/không. Viết có, x hoặc không.`,
  "value/choice": (d, f) => `${shown(d.value)} không phải giá trị đã biết.${oneOf(f.choices.join(", "))}`,

  "register/repeated-code": (d) =>
    `Mã “${d.value}” đã có ở dòng ${d.lines}. Mỗi đơn vị có một mã riêng: sửa mã hoặc bỏ một dòng.`,
  "register/unknown-parent": (d) =>
    `Không có đơn vị cấp trên mã “${d.value}”.${meant(d.suggestion)} Sửa mã hoặc bổ sung đơn vị đó.`,
  "register/parent-level": (d, f) =>
    f.above === ""
      ? `Thôn, tổ dân phố phải thuộc một xã, phường. Điền mã cấp trên.`
      : `Đơn vị ${LEVEL[f.level]} không thể thuộc đơn vị ${LEVEL[f.above]} “${d.value}”. Sửa loại hoặc mã cấp trên.`,
  "register/loop": (d) => `Chuỗi cấp trên của “${d.place}” vòng về chính nó. Sửa mã cấp trên.`,
  "register/footnote-marks": ({ value }, f) =>
    `${f.count} ô có dấu chú thích sau tên hoặc số (đầu tiên: “${value}”), đã bỏ dấu khi đọc. Chú thích ở dưới bảng không đọc: xem có nói khác với dòng không.`,
  "register/gone-note": (_, f) =>
    `${f.count} dòng ghi là đơn vị đã sáp nhập, đã giải thể, không còn hoặc không tính (ở ghi chú, cột ngoài mẫu hoặc tên): vẫn được tính là đang có. Không còn thì bỏ dòng; sẽ sắp xếp thì ghi vào phương án.`,
  "register/status-note": (_, f) =>
    `${f.count} dòng ghi ở ghi chú hoặc cột ngoài mẫu là chưa hoàn thành hoặc không sắp xếp: chưa được xét, vẫn tính là đã hoàn thành. Ghi vào cột “Trạng thái” (status).`,
  "register/several-names": (d, f) =>
    `${f.count} dòng ghi tên của nhiều đơn vị (“${d.value}”): mỗi dòng được tính là một đơn vị. Mỗi đơn vị ghi một dòng.`,
  "register/names-alike": (d, f) =>
    `${f.count} tên đơn vị chỉ khác tên khác ở dấu, ở chữ trong ngoặc, ở tên xã, phường phía sau hoặc ở loại (đầu tiên: “${f.other}” và “${d.value}”): đang tính là các đơn vị khác nhau. Nếu là một đơn vị thì ghi tên thống nhất; nếu không thì thôi.`,
  "register/within-unit": (d, f) =>
    `${f.count} dòng (đầu tiên: ${d.value ?? ""}) đánh số như 1.1 dưới một đơn vị số 1: mỗi dòng tính là một đơn vị, số hộ có thể bị tính hai lần. Nếu là phần của đơn vị ở trên thì bỏ các dòng này.`,
  "register/listed-twice": (d, f) =>
    `${f.count} đơn vị trùng tên, loại và số liệu với đơn vị khác cùng xã (“${d.value}”, mã ${d.place} và ${f.other}): đơn vị nào cũng được tính. Nếu là một đơn vị thì bỏ bớt dòng.`,
  "register/far-figure": (d, f) =>
    `${f.count} đơn vị, đầu tiên là “${d.value}”, có số hộ, số người hoặc diện tích lớn quá mức của một thôn, tổ dân phố: có thể một ô ghi hai số (“120 450”), hoặc diện tích không tính bằng héc-ta mà tiêu đề không ghi đơn vị (“Diện tích (m2)”). Kiểm tra lại số liệu.`,
  "register/kind-differs": (d, f) =>
    `${f.count} đơn vị có tên bắt đầu bằng loại khác với cột loại (“${d.value}” ghi loại “${f.kind}”): tính theo cột loại. Sửa một trong hai.`,
  "register/unknown-part": (_, f) =>
    `${f.name}: ${f.unknown} trên ${f.of} đơn vị bên trong để trống ${FIGURE[f.column]}, nên không có tổng. Điền cho đủ.`,

  "roster/no-rows": () =>
    "Danh sách chỉ có dòng tiêu đề nên mọi số người bằng 0. Kiểm tra có đúng tệp, đúng trang tính không.",
  "roster/no-place": () =>
    "Dòng không có đơn vị. Điền mã hoặc tên đơn vị; nếu tên đứng ở dòng trên vì ô gộp đã mất, thêm fill_down (tên cột) cạnh file trong kịch bản.",
  "roster/unknown-place": (d) =>
    `Không có đơn vị “${d.value}” trong danh mục.${meant(d.suggestion)} Sửa mã hoặc tên.`,
  "roster/ambiguous-place": (d, f) =>
    `“${d.value}” có thể là ${f.count} đơn vị: ${f.candidates.join("; ")}. Ghi mã, hoặc ghi thêm tên cấp trên.`,
  "roster/unknown-title": (d, f) =>
    `Chính sách ${f.policy} không có chức danh ${d.value === null ? "ghi ở ô này" : `“${d.value}”`}.${meant(d.suggestion)} Sửa tên, hoặc thêm tên gọi vào aliases của chính sách.`,
  "roster/title-elsewhere": (d, f) =>
    `Ô chức danh ghi “${d.value}”, còn dòng là của ${f.name}. Sửa chức danh hoặc sửa đơn vị.`,
  "roster/title-level": (d, f) =>
    `Chức danh ${d.value} thuộc ${LEVEL[f.level]} nhưng ${f.name} là ${LEVEL[f.at]}. Sửa đơn vị hoặc chức danh.${f.level === "unit" ? " Ô thôn, tổ dân phố của dòng để trống thì điền tên; nếu lấy theo ô phía trên (ô gộp đã mất) thì ghi fill_down bên cạnh tệp." : ""}`,
  "roster/unknown-kind": (d, f) =>
    `Không rõ loại của “${d.value}” ở ${LEVEL[f.level]}. Bắt đầu tên bằng loại, ví dụ Phường …, Thôn …, Tổ dân phố ….${f.isKhu ? " Khu, khu dân cư có thể là thôn, là tổ dân phố hoặc chỉ là một phần của thôn, tổ dân phố: ghi rõ là loại nào, hoặc ghi tên thôn, tổ dân phố có khu đó." : ""}`,
  "roster/level-gap": (d, f) =>
    `Có “${d.value}” (${LEVEL[f.level]}) nhưng cột ${LEVEL[f.blank]} để trống. Điền cột đó; nếu lấy theo ô phía trên (ô gộp đã mất) thì ghi fill_down bên cạnh tệp.`,
  "roster/numbered-units": (d, f) =>
    `Cột chỉ ghi số (${f.count} số), đọc như tên của loại đó: ${d.value ?? ""} là ${f.kind} ${d.value ?? ""}.`,
  "roster/bare-names": (d, f) =>
    `Cột có ${f.count} tên không ghi loại, đọc theo tiêu đề cột: ${d.value ?? ""} là ${f.kind} ${d.value ?? ""} (${f.names.join(", ")}). Tên nào không phải đơn vị thì bỏ ra.`,
  "roster/spellings": (d, f) =>
    `“${d.value}” còn được viết là ${f.others.join(", ")}; coi là một đơn vị. Nếu khác nhau thì đổi tên cho rõ.`,
  "roster/count-of-person": (d) =>
    `Số lượng “${d.value}” không dùng được: một người có tên hoặc mã là 1, người không tên từ 1 đến 9999, vị trí khuyết để trống hoặc ghi 0.`,
  "roster/repeated-holding": (d) =>
    `Người ${d.person} giữ ${d.value} ở cùng đơn vị hai lần (dòng ${d.lines}). Bỏ một dòng hoặc sửa mã người.`,
  "roster/keep-and-leave": (d, f) =>
    `Người ${d.person} vừa giữ ${f.title} ở ${f.name} (keep = có) vừa thôi (keep = không ở dòng khác). Bỏ một trong hai.`,
  "roster/keep-no-post": (d, f) =>
    f.dissolved
      ? `Người ${d.person} không giữ ${f.title} được: ${f.name} bị giải thể. Bỏ keep, hoặc sửa phương án.`
      : `Người ${d.person} không giữ ${f.title} được: ${f.name} không còn vị trí này sau sắp xếp. Bỏ keep, hoặc sửa posts của chức danh.`,
  "roster/keep-too-many": (_, f) =>
    `${f.name}: nhiều người cùng giữ ${f.title} (${f.people.join(", ")}) mà chỉ có ${f.posts} vị trí. Bỏ bớt keep, hoặc tăng posts.`,
  "roster/keep-barred": (d, f) =>
    `Người ${d.person} không giữ ${f.title} ở ${f.name} được: vướng ${f.rule}. Bỏ keep, sửa dữ liệu của người này, hoặc nới quy tắc bằng --set.`,
  "roster/person-differs": (d, f) =>
    `Người ${d.person} có ${d.column ?? f.column} khác với dòng ${d.lines}. Có thể là hai người: kiểm tra mã.`,
  "roster/same-person": (d, f) =>
    `Người ${d.person} (${d.place}) trùng họ tên và năm sinh với người ${f.other} (${f.otherPlace}, dòng ${d.lines}). Nếu là một người thì ghi cùng mã người, hoặc đặt identity trong kịch bản.`,
  "roster/more-same-person": (_, f) =>
    `Còn ${f.count} người nữa trùng họ tên và năm sinh với người khác. Nếu là một người thì ghi cùng mã người, hoặc đặt identity trong kịch bản.`,
  "roster/same-name": (d, f) =>
    `${f.count} người trùng họ tên với người khác trong cùng đơn vị, không đủ năm sinh để phân biệt (đầu tiên ở ${d.place}, cùng tên với dòng ${d.lines}): đang tính mỗi dòng, mỗi ô một người. Nếu là một người thì ghi cùng mã người, hoặc đặt identity trong kịch bản, ví dụ [full_name, unit].`,
  "roster/unlisted-posts": (d, f) =>
    `${f.count} vị trí mà phần lớn đơn vị có nhưng danh sách không có dòng nào (đầu tiên: ${d.value ?? ""}, ${f.name}): trước sắp xếp không tính là vị trí, cũng không tính là khuyết. Nếu đang khuyết thì thêm dòng ghi khuyết ở chỗ tên người.`,
  "roster/several-holders": (d, f) =>
    `${f.count} vị trí mà chính sách chỉ định một người ở mỗi đơn vị có nhiều người giữ trong danh sách (đầu tiên: ${d.value}, ${f.name}, dòng ${d.lines} cũng giữ): đang tính cả. Nếu có người đã thôi hoặc chưa giữ thì bỏ dòng đó; nếu có hai vị trí như vậy thì ghi trong chính sách (posts).`,
  "roster/not-identified": (_, f) =>
    `Dòng để trống một trong các cột nhận biết người (${f.columns.join(", ")}), nên được tính là một người riêng. Điền cho đủ.`,
  "roster/two-places": (d, f) =>
    f.together
      ? `Người ${d.person} giữ chức danh ở hai đơn vị của cùng một xã (${f.places.join(", ")}), khi xét chung chỉ ở lại được một. Nếu là hai người thì sửa mã.`
      : `Người ${d.person} giữ chức danh ở nhiều nơi không sáp nhập với nhau (${f.places.join(", ")}), nên được xét ở từng nơi. Nếu là hai người thì sửa mã.`,
  "roster/ids-alike": (d, f) =>
    f.same
      ? `Mã người “${d.value ?? ""}” và “${f.other}” (dòng ${d.lines}) là một số ghi hai cách; đọc là một người. Ghi thống nhất.`
      : `Mã người “${d.value ?? ""}” chỉ khác “${f.other}” (dòng ${d.lines}) ở các số 0 đứng đầu: có lẽ là một người. Ghi thống nhất mã người.`,
  "roster/ids-joined": (d, f) =>
    `Mã người “${d.value ?? ""}” và “${f.other}” (dòng ${d.lines}) chỉ khác chữ hoa, dấu cách hoặc dạng chữ; đọc là một người.`,
  "roster/scientific-id": (d) =>
    `Mã người “${d.value ?? ""}” đã bị Excel rút gọn, mất chữ số. Định dạng cột thành văn bản, nhập lại mã đầy đủ.`,
  "roster/no-id": (d) => `Ô “${d.value ?? ""}” không thể là mã người. Ghi mã người dưới dạng văn bản.`,
  "roster/no-people": (_, f) =>
    `Danh sách không có cột nào cho biết ai giữ chức danh (person, full_name hoặc count): nên không biết vị trí nào khuyết. Cột ngoài mẫu: ${f.headers.join(", ")}. Ghi cột đó trong columns của kịch bản; nếu danh sách chỉ gồm vị trí khuyết thì thêm cột person để trống.`,
  "roster/vacant-words": (_, f) =>
    `${f.count} dòng ghi chữ như “khuyết”, “chưa có”, “-” ở chỗ tên người: đọc là chức danh khuyết.`,
  "roster/several-titles": (_, f) =>
    `${f.count} dòng ghi nhiều chức danh của một người: mỗi chức danh là một vị trí.`,
  "roster/footnote-marks": (_, f) =>
    `${f.count} ô có dấu chú thích (*, ¹, [1]) sau tên, chức danh hoặc năm sinh, đã bỏ dấu khi đọc. Chú thích ở dưới bảng không đọc: xem có nói khác với dòng không.`,
  "roster/units-across": ({ value }, f) =>
    `${f.count} đơn vị đứng ở tiêu đề cột (đầu tiên: “${value ?? ""}”), chức danh theo dòng hoặc dưới tên đơn vị: mỗi ô đọc là người giữ chức danh ấy ở đơn vị ấy, ô trống là khuyết.`,
  "roster/short-titles": ({ value }, f) =>
    `${f.count} dòng viết tắt chức danh (đầu tiên: “${value ?? ""}”): đọc là chức danh duy nhất của chính sách mà chữ ấy viết tắt.`,
  "roster/title-place": (_, f) =>
    `${f.count} dòng ghi cả tên đơn vị sau chức danh (“Bí thư chi bộ thôn Đông”): đọc là chức danh đó, đơn vị đúng là của dòng.`,
  "roster/birth-beside-name": (_, f) =>
    `${f.count} dòng ghi năm sinh sau họ tên: đọc là năm sinh, phần còn lại là họ tên. Nếu năm ấy nói việc khác thì chuyển sang cột khác.`,
  "roster/people-in-lines": (_, f) =>
    `${f.count} dòng ghi nhiều người trong một ô, mỗi người một dòng chữ, chức danh và năm sinh ở cùng thứ tự: mỗi người đọc là một dòng. Nếu không đúng thì tách thành từng dòng.`,
  "roster/title-beside-name": (d, f) =>
    `Cột “${d.value ?? ""}” ghi cả họ tên và chức danh ở ${f.count} dòng: đã tách thành họ tên và chức danh. Nếu không đúng thì tách thành hai cột.`,
  "roster/party-cells": (_, f) =>
    `Cột ${f.headers.join(", ")} ghi chi bộ của thôn, tổ dân phố (“Chi bộ thôn …”): đọc là thôn, tổ dân phố ấy. Một đơn vị có nhiều chi bộ thì kiểm tra tên.`,
  "roster/title-remark": (_, f) =>
    `${f.count} dòng ghi thêm chữ trong ô chức danh (“Q.”, “quyền”, “từ ngày …”, “kiêm nhiệm”): chỉ đọc chức danh, phần còn lại không đọc. Ghi vào cột riêng (since, keep).`,
  "roster/place-beside": (_, f) =>
    `${f.count} dòng ghi ở cột này một đơn vị khác với cột xã, thôn: tính theo cột xã, thôn; cột này không đọc vì không có danh mục. Kiểm tra lại.`,
  "roster/header-note": (d) =>
    `Tiêu đề “${d.value ?? ""}” nói về lúc khác hoặc người khác, đang đọc như của hiện nay. Nếu không phải thì chỉ đúng cột trong columns của kịch bản (${d.value ?? ""}: skip để bỏ qua).`,
  "roster/caption": (d) =>
    `Bảng không có cột nào ghi điều này, nên lấy theo chữ ở phía trên bảng, tên trang hoặc tên tệp: “${d.value ?? ""}”. Nếu không phải thì thêm cột.`,
  "roster/caption-differs": (d, f) =>
    f.of === "sheet"
      ? `Phía trên bảng ghi “${d.value ?? ""}” nhưng trang tên là “${f.name}”; lấy theo chữ ở phía trên bảng. Kiểm tra xem có phải trang chép từ trang khác mà chưa sửa.`
      : f.of === "register"
        ? `Phía trên bảng ghi “${d.value ?? ""}”, danh mục không có; đơn vị của các dòng được tìm trong cả danh mục. Kiểm tra xem có đúng danh mục, đúng danh sách không.`
        : `Phía trên bảng ghi “${d.value ?? ""}” nhưng kịch bản ghi commune là “${f.name}”; lấy theo kịch bản. Kiểm tra lại.`,
  "roster/several-communes": (d) =>
    `Chữ phía trên bảng nêu nhiều xã, phường (“${d.value ?? ""}”), mà không cột hay dòng nhóm nào cho biết mỗi dòng thuộc xã nào: thôn, tổ dân phố cùng tên của hai xã đang tính là một. Thêm cột xã hoặc dòng nhóm ghi tên xã; chỉ có một xã thì ghi commune cạnh file trong kịch bản.`,
  "roster/list-note": (d, f) =>
    `${{ caption: "Dòng phía trên bảng", sheet: "Tên trang", file: "Tên tệp" }[f.of]} có chữ “${d.value ?? ""}”, mà mọi dòng trong đó đều tính là đang giữ chức danh. Nếu là danh sách khác thì đưa bảng ấy ra khỏi kịch bản (trang: sheet, dấu ! ở trước tên).`,
  "roster/part-list": (d, f) =>
    `${{ caption: "Dòng phía trên bảng", sheet: "Tên trang", file: "Tên tệp" }[f.of]} có chữ “${d.value ?? ""}”: danh sách lập cho việc ấy có thể chỉ gồm một phần những người giữ chức danh, và ai không có trong đó thì không được tính. Kiểm tra xem đã đủ mọi thôn, tổ dân phố và mọi chức danh chưa.`,
  "roster/name-differs": (d, f) =>
    `Mã là của “${f.name}” nhưng dòng ghi tên “${d.value ?? ""}”; lấy theo mã. Kiểm tra lại.`,
  "roster/row-count": (_, f) =>
    `${f.count} dòng có ${f.header} không bằng số tên ở các cột chức danh, cũng không bằng số người khác tên. Kiểm tra họ tên và chức danh khuyết.`,
  "roster/several-names": (_, f) =>
    `${f.count} dòng có ô họ tên hoặc mã người ghi nhiều người, hoặc ghi cả chức danh (“kiêm …”): mỗi ô được đọc là một người, chỉ giữ chức danh của dòng. Ghi mỗi người một dòng, chức danh khác ở cột kiêm nhiệm.`,
  "roster/two-genders": () =>
    "Dòng có năm sinh hoặc dấu ở cả cột Nam và cột Nữ. Giữ lại ô đúng; hai người thì ghi hai dòng.",
  "roster/whose-fact": (d, f) =>
    f.title === null
      ? `“${d.value}” nói về một người, nhưng mỗi dòng của bảng có người giữ nhiều chức danh: không đọc cột này. Đặt cột ngay sau cột chức danh của người ấy.`
      : `“${d.value}” nói về một người, nhưng mỗi dòng của bảng có người giữ nhiều chức danh: chỉ tính cho người giữ “${f.title}”, cột bên trái.`,
  "roster/unread-names": (d) =>
    `“${d.value}” ghi tên người nhưng không phải chức danh của chính sách: những người này không được đọc. Nếu là chức danh thì thêm vào chính sách, hoặc thêm tiêu đề vào aliases của chức danh; không thì ghi columns: { "${d.value}": skip } trong kịch bản.`,
  "roster/title-mark": () =>
    "Dòng đã có họ tên ở cột riêng, nên ô dưới chức danh chỉ ghi dấu (x, có, 1) hoặc để trống. Ghi dấu, hoặc bỏ cột họ tên.",
  "roster/leaving-note": (_, f) =>
    `${f.count} dòng ghi là xin nghỉ, xin thôi (ở ghi chú, cột ngoài mẫu hoặc sau họ tên): chưa được xét. Muốn tính người thôi thì ghi cột keep là “không”.`,
  "roster/gone-note": (_, f) =>
    `${f.count} dòng ghi là đã nghỉ, đã thôi, từ trần, chuyển công tác, bị miễn nhiệm, khuyết, chưa được bầu, chưa được công nhận hoặc không tính (ở ghi chú, cột ngoài mẫu hoặc sau họ tên): chưa được xét, vẫn tính là đang giữ chức danh. Vị trí đã khuyết thì bỏ họ tên; muốn tính người thôi thì ghi cột keep là “không”.`,
  "roster/official-note": (_, f) =>
    `${f.count} dòng ghi là cán bộ, công chức (ở ghi chú hoặc cột ngoài mẫu): chưa được xét, vẫn tính là người hoạt động không chuyên trách. Ghi “có” ở cột chuyên trách (official).`,
  "roster/several-periods": (d, f) =>
    `${f.count} dòng thuộc kỳ khác (“${d.value}”) với dòng trên của cùng một vị trí: dòng nào cũng tính là đang giữ chức danh. Chỉ giữ các dòng của một kỳ.`,
  "roster/held-until": (_, f) =>
    `${f.count} dòng ghi ngày thôi giữ hoặc nhiệm kỳ đã qua (ở cột đến ngày mà người ấy không có lần giữ nào sau đó, ở ghi chú, ở cột ngoài mẫu hoặc sau họ tên): vẫn tính là đang giữ chức danh. Đã thôi thì bỏ họ tên, hoặc ghi “không” ở cột keep; còn giữ thì để trống ngày, sửa lại, hoặc ghi “có” ở cột keep.`,
  "roster/note-below": (_, f) =>
    `${f.count} ghi chú dưới bảng nói có người đã nghỉ, xin nghỉ, kiêm chức danh khác hoặc có chức danh khuyết: chưa được xét, các dòng tính như đã ghi. Ghi điều ấy vào dòng của từng người.`,
  "roster/title-in-note": (_, f) =>
    `${f.count} dòng ghi là kiêm chức danh khác (ở ghi chú, cột ngoài mẫu hoặc cạnh họ tên): chưa được xét, vị trí ấy không tính ở dòng này. Ghi chức danh ấy vào cột kiêm nhiệm.`,
  "roster/blank-district": (d, f) =>
    `${f.count} xã có dòng ghi huyện, có dòng để trống (đầu tiên: ${d.value}, có huyện ở dòng ${d.lines}): đang tính mỗi xã là hai. Ghi huyện ở mọi dòng, hoặc bỏ trống ở mọi dòng.`,
  "roster/former-communes": (d, f) =>
    `${f.count} đơn vị có các dòng thuộc nhiều xã khác nhau ở cột “${f.header}” (đầu tiên: ${d.value}): đang tính mỗi tên là một đơn vị. Nếu là các đơn vị trùng tên thì phân biệt bằng tên (Thôn 1 (A), Thôn 1 (B)) hoặc bằng mã trong danh mục.`,
  "roster/held-besides": (_, f) =>
    `${f.count} dòng không có họ tên ghi chú rằng do người giữ chức danh khác kiêm (Bí thư kiêm), hoặc ghi tên người ở ghi chú: đang tính là một người riêng, hoặc là khuyết. Ghi cùng họ tên hoặc mã người ở cả hai dòng, hoặc hai chức danh vào một dòng.`,
  "roster/no-name": () =>
    "Chỗ ghi họ tên không có tên ai: là số, dấu, chức danh, hoặc chữ như “kiêm”, “như trên”. Ghi tên người giữ chức danh, không có ai thì ghi khuyết; một người giữ hai chức danh thì ghi cùng một tên ở cả hai.",
  "roster/perhaps-no-name": (_, f) =>
    `${f.count} dòng có chữ không giống họ tên như các dòng khác: mỗi dòng vẫn tính là một người. Không có ai giữ chức danh thì ghi khuyết, hoặc thêm chữ ấy vào vacant trong kịch bản.`,
  "roster/perhaps-merged": (_, f) =>
    `${f.count} dòng không có số thứ tự và họ tên, trong khi ai có tên cũng có số thứ tự: đang tính là vị trí khuyết. Nếu người ở dòng trên giữ (mất ô gộp) thì thêm fill_down: [${f.header}] cạnh file trong kịch bản; nếu không ai giữ thì ghi khuyết.`,
  "roster/identity-alike": (d, f) =>
    `${f.count} dòng chỉ khác dòng khác ở cách ghi một cột của identity: số 0 ở đầu, chỉ ghi năm thay cho cả ngày, họ tên không dấu, hoặc số trong ngoặc sau họ tên (dòng đầu tiên và dòng ${d.lines}). Mỗi dòng tính là một người: ghi cho giống nhau.`,
  "roster/identity-damaged": () =>
    "Bảng tính đã rút gọn số ở cột identity, mất chữ số: nhiều người sẽ thành một. Đặt cột ở dạng văn bản rồi nhập lại đủ số.",
  "roster/same-number": (d, f) =>
    `${f.count} dòng có số ở cột “${f.header}” trùng với một dòng ở trên (dòng đầu tiên trùng dòng ${d.lines}): mỗi dòng tính là một người. Nếu số ấy cho biết là ai thì ghi identity: [${f.header}] trong kịch bản.`,
  "roster/heading-holder": (_, f) =>
    `${f.count} tiêu đề nhóm ghi cả người giữ chức danh ở đơn vị đó (Bí thư: …): chưa được tính. Ghi thành một dòng dưới tiêu đề.`,
  "roster/heading-differs": (d, f) =>
    f.isSheet
      ? `Mọi dòng của trang “${f.heading}” đều ghi “${d.value ?? ""}”; lấy theo dòng. Kiểm tra xem có phải trang chép từ trang khác mà chưa sửa.`
      : `Dòng ghi “${d.value ?? ""}” nhưng đứng dưới tiêu đề nhóm “${f.heading}”; lấy theo dòng. Kiểm tra lại.`,
  "roster/too-many-unnamed": (_, f) =>
    `Cột số lượng cộng lại là ${f.count} người không tên, nhiều nhất là ${f.most}. Kiểm tra cột count.`,
  "roster/born-later": () => "Năm sinh sau ngày tính tuổi. Sửa năm sinh, hoặc ngày hiệu lực của chính sách.",
  "roster/impossible-date": (_, f) => IMPOSSIBLE[f.why],

  "places/by-name": (_, f) => `${f.count} dòng ghi tên đơn vị thay cho mã; đã tìm theo tên.`,
  "places/unmarked": (_, f) =>
    `${f.count} dòng ghi tên đơn vị không dấu, hoặc có dấu mà danh mục không dấu; tìm được đúng một đơn vị cho mỗi tên.`,
  "places/i-and-y": (_, f) =>
    `${f.count} dòng ghi tên đơn vị khác danh mục ở chữ i và y; tìm được đúng một đơn vị cho mỗi tên.`,
  "places/zeros-lost": (d, f) =>
    `Mã “${d.value ?? ""}” có lẽ bị mất số 0 đứng đầu: ${f.codes.join(", ")}${f.named.length === 0 ? "" : `; đọc như tên thì là ${f.named.join(", ")}`}. Ghi đủ mã, định dạng cột thành văn bản.`,

  "changes/no-code": () => "Dòng không có mã cũ lẫn mã mới. Điền from, into hoặc cả hai.",
  "changes/unknown-place": (d) =>
    `Không có đơn vị mã “${d.value}” trong danh mục cũ.${meant(d.suggestion)} Sửa mã.`,
  "changes/covered-twice": (d) =>
    `Đơn vị “${d.value}” được sắp xếp trọn vẹn hơn một lần (dòng ${d.lines}). Chia tách thì ghi households cho mọi phần trừ nhiều nhất một phần.`,
  "changes/too-many-households": (d, f) =>
    `Các phần của “${d.value}” cộng lại ${f.given} hộ, đơn vị chỉ có ${f.households}. Sửa households.`,
  "changes/too-many-people": (d, f) =>
    `Các phần của “${d.value}” cộng lại ${f.given} nhân khẩu, đơn vị chỉ có ${f.population}. Sửa population.`,
  "changes/rows-disagree": (d, f) =>
    `Các dòng của đơn vị mới “${f.into}” ghi khác nhau: “${d.value}” và “${f.other}” (dòng ${d.lines}). Ghi giống nhau, hoặc chỉ ghi ở một dòng.`,
  "changes/two-holders": (d) =>
    `Đơn vị “${d.value}” có hai phần đánh dấu holders (dòng ${d.lines}). Chỉ đánh dấu một phần.`,
  "changes/levels-differ": (d, f) =>
    `Đơn vị mới “${d.value}” gồm các cấp khác nhau (${f.levels
      .map((one) => LEVEL[one])
      .join("; ")}). Chỉ gộp và chuyển đổi trong cùng một cấp.`,
  "changes/create-mixed": (d) =>
    `Đơn vị “${d.value}” vừa thành lập mới (from trống) vừa có dòng khác. Thành lập mới chỉ có một dòng.`,
  "changes/code-taken": (d, f) =>
    `Mã mới “${d.value}” đang thuộc ${f.name}, đơn vị giữ nguyên. Thêm dòng cho đơn vị đó (${d.value},${d.value}), hoặc chọn mã khác.`,
  "changes/name-needed": (d) => `Đơn vị mới “${d.value}” chưa có tên. Điền into_name.`,
  "changes/kind-needed": (d) => `Đơn vị mới “${d.value}” chưa rõ loại. Điền into_kind.`,
  "changes/parent-needed": (d) => `Đơn vị mới “${d.value}” chưa rõ thuộc đâu. Điền into_parent (mã mới).`,
  "changes/unknown-parent": (d) =>
    `Cấp trên “${d.value}” của “${d.place}” không có sau sắp xếp.${meant(d.suggestion)} into_parent là mã mới.`,
  "changes/parent-level": (d, f) =>
    `Đơn vị ${LEVEL[f.level]} “${d.place}” không thể thuộc đơn vị ${LEVEL[f.above]} “${d.value}”. Sửa into_parent.`,
  "changes/loop": (d) =>
    `Chuỗi into_parent của “${d.place}” vòng về chính nó. Sửa một into_parent trong vòng.`,
  "changes/crosses-communes": (d, f) =>
    `“${d.value}” nhập vào “${f.into}” ở xã khác (${f.communes.join(", ")}) mà các xã đó không nhập với nhau. Sửa into, hoặc bổ sung việc nhập xã; nếu chuyển đến xã ấy thì ghi xã ở into_parent của mọi dòng nhập vào “${f.into}”.`,
  "changes/orphan": (d, f) =>
    `“${d.value}” không có dòng nào, còn cấp trên ${f.name} (${f.parent}) bị ${f.fate === "split" ? "chia tách" : "giải thể"}. Thêm dòng có into_parent cho đơn vị này.`,
  "changes/held-back": (d, f) =>
    `Dòng được hoãn: liên quan đến ${f.name} (${d.place}), ${STATUS[f.status]}. ${WAITING[f.status]}`,
  "changes/split-holders": (_, f) =>
    `${f.people} người giữ chức danh ở ${f.name} theo về “${f.into}”. Muốn họ theo phần khác thì ghi holders = có ở phần đó.`,

  "changes/same-name": (d, f) =>
    `${f.commune} có nhiều đơn vị cùng tên “${d.value}” sau sắp xếp: ${f.codes.join(", ")}. Đặt tên khác bằng into_name; nếu là một đơn vị thì ghi tên thống nhất.`,
  "changes/names-alike": (_, f) =>
    `${f.commune} có các đơn vị sau sắp xếp mà tên chỉ khác dấu hoặc chữ trong ngoặc: ${f.names.join("; ")}. Nếu là một đơn vị thì ghi tên thống nhất.`,
  "changes/branch-parted": (d, f) =>
    `Chi bộ “${d.value}” là của nhiều đơn vị, sau sắp xếp thuộc ${f.communes.join(" và ")}: ở mỗi nơi tính một chi bộ. Nếu không tách thành hai thì chỉ ghi chi bộ ở một đơn vị trong danh mục.`,
  "changes/not-conserved": (_, f) =>
    `${f.name}: ${FIGURE[f.column]}${f.column === "area" ? " (ha)" : ""} không bảo toàn: trước ${f.before}, giải thể ${f.dissolved}, thành lập ${f.created}, ghép ${f.attached}, chuyển đến ${f.movedIn}, chuyển đi ${f.movedOut}, chưa phân ${f.unassigned}, nhưng sau là ${f.after}. Kiểm tra số của đơn vị này và các đơn vị bên trong.`,

  "arrange/vacant": (_, f) =>
    `${f.name}: ${f.posts} vị trí ${f.title} khuyết. ${why(f.barred, f.candidates)}`,
  "arrange/to-elect": (_, f) => `${f.name} mới thành lập: ${f.posts} vị trí chờ bầu.`,
  "arrange/over-cap": (_, f) =>
    `${whole(f)}: cần ít nhất ${f.persons} người, vượt mức ${f.cap}. Nới điều kiện kiêm nhiệm hoặc giảm số vị trí.`,
  "arrange/unproven": (_, f) => {
    const found = figures(f.vacancies, f.persons, f.released);
    const bound = figures(f.boundVacancies, f.boundPersons, f.boundReleased);
    return hasReachedBound(f)
      ? `${whole(f)}: ${bound} là ít nhất; chưa chứng minh được cách chọn người là tốt nhất theo thứ tự ưu tiên. ${NARROW}`
      : `${whole(f)}: chưa chứng minh được phương án tốt nhất; đang có ${found}, không thể dưới ${bound}. ${NARROW}`;
  },
  "arrange/too-large": (_, f) => {
    const found = figures(f.vacancies, f.persons, f.released);
    const bound = figures(f.boundVacancies, f.boundPersons, f.boundReleased);
    const reached = hasReachedBound(f) ? `${bound} là ít nhất` : `đang có ${found}, không thể dưới ${bound}`;
    return `${whole(f)}: ${f.posts} vị trí và ${f.candidates} người có quá nhiều cách xếp để tìm phương án tốt nhất; đã xếp lần lượt từng vị trí, ${reached}. Giảm posts hoặc max_posts, hoặc thêm điều kiện (requires, together).`;
  },

  "after/barred": (d, f) =>
    `${f.name}: người ${d.person} giữ ${f.title} trái quy tắc ${f.rule}. Kiểm tra dữ liệu của người này, hoặc sửa bố trí.`,
  "after/no-ids": (_, f) =>
    `${f.count} người trong danh sách thực tế không có mã (cột person): mỗi người tính là người mới, người cùng tên ở danh sách trước tính là thôi. Ghi cùng mã ở cả hai danh sách.`,
  "after/against-mark": (d, f) =>
    `${f.name}: người ${d.person} ${{ leave: `được đánh dấu nghỉ mà trong danh sách thực tế vẫn giữ ${f.title}`, drop: `được đánh dấu thôi ${f.title} mà trong danh sách thực tế vẫn giữ`, keep: `được đánh dấu giữ lại ${f.title} mà trong danh sách thực tế không giữ` }[f.mark]}. Sửa keep ở danh sách trước, hoặc sửa danh sách thực tế.`,
  "after/too-many": (_, f) =>
    `${f.name}: ${f.title} có ${f.held} người giữ và ${f.empty} vị trí khuyết, chính sách chỉ có ${f.posts} vị trí. Bớt vị trí, hoặc sửa posts.`,
  "after/over-cap": (_, f) =>
    `${whole(f)}: có ${f.persons} người, vượt mức ${f.cap}. Bố trí kiêm nhiệm thêm, hoặc giảm số vị trí.`,
  "after/no-candidate": (d, f) =>
    `${f.name}: người ${d.person} giữ ${f.title} nhưng trước đó không giữ chức danh nào ở các đơn vị cũ. Đúng là người mới thì không cần làm gì; nếu không thì sửa mã người.`,
  "after/more-people": (_, f) =>
    `${whole(f)}: ${f.persons} người, theo quy tắc chỉ cần ${f.needed}, nhiều hơn ${f.more}. Xem phương án tốt nhất bằng cách bỏ inputs.after.`,
  "after/compared": (_, f) =>
    `Theo danh sách thực tế có ${f.persons} người và ${f.vacancies} khuyết${f.unlisted !== "0" ? ` (${f.unlisted} vị trí trong đó không có dòng nào trong danh sách, nên các biểu không tính)` : ""}; theo quy tắc cần ${f.needed} người với ${f.unfilled} khuyết: ${more(f.more)}. Xem từng đơn vị bằng --format json.`,

  "explain/unknown-id": (d) =>
    `Không có người, đơn vị hay chức danh nào mã hoặc tên “${d.value}”.${meant(d.suggestion)} Dùng mã người (có trong báo cáo không ghi họ tên; bên cạnh họ tên thì ở dispositions.csv của run --out THƯ-MỤC) hoặc họ tên đủ như trong danh sách, mã hoặc tên đơn vị, chức danh, mã chi bộ.`,
  "explain/several-people": (d, f) =>
    `“${d.value}” là ${f.count} người: ${f.candidates.join(", ")}. Ghi mã người; bên cạnh họ tên thì có ở dispositions.csv của run --out THƯ-MỤC.`,
  "explain/unknown-indicator": (d, f) =>
    `Không có chỉ tiêu “${d.value}”.${meant(d.suggestion)} Sửa tên chỉ tiêu thành một trong: ${f.known.join(", ")}.`,
  "explain/figure-of-no-place": (d) =>
    `“${d.value}” là người hoặc chức danh, còn chỉ tiêu là của đơn vị. Bỏ chỉ tiêu, hoặc ghi một đơn vị.`,
  "explain/no-roster": () =>
    "Kịch bản không có danh sách nên không có gì để giải thích. Bổ sung inputs.roster.",

  "expect/unknown-place": (d) => `expect: không có đơn vị “${d.value}”.${meant(d.suggestion)} Sửa mã.`,
  "expect/unknown-indicator": (d) =>
    `expect: không có chỉ tiêu “${d.value}”.${meant(d.suggestion)} Sửa tên chỉ tiêu.`,
  "expect/not-met": (d, f) =>
    `Không khớp số công bố: ${namedCode(f.name || INDICATOR[f.indicator], f.indicator)} của ${d.place === null ? "tổng số" : namedCode(f.placeName, d.place)}, ${FIGURE[f.figure]}: cần ${f.expected}, tính được ${f.actual || "không có"}. Kiểm tra dữ liệu và quy tắc, hoặc sửa số trong expect.`,

  "compare/no-shared-places": ({ value }) =>
    `Không đơn vị nào của danh mục này có trong danh mục của phương án làm gốc (${value}): hai bên là các đơn vị khác nhau, số chênh lệch không nói gì về phương án. Xem lại inputs.`,
  "sweep/vary": ({ value }) =>
    `Không thay đổi được “${value}”. Viết --vary ĐƯỜNG.DẪN=GIÁ_TRỊ,GIÁ_TRỊ một hoặc hai lần với hai tham số khác nhau, nhiều nhất 1.000 lần chạy.`,
  "sweep/indicator": (d) => `Không có chỉ tiêu “${d.value}”.${meant(d.suggestion)} Sửa tên chỉ tiêu.`,

  "value/typed-year": (_, f) =>
    `Năm ${f.reading} được gõ vào ô định dạng ngày nên thành một ngày của năm 1905. Đổi định dạng ô thành số rồi gõ lại năm.`,
  "value/point-zero": (_, f) => `${f.count} ô là số nguyên có thêm ".0" ở cuối, được đọc không có phần đó.`,
  "value/unit-word": (_, f) => `${f.count} ô có đơn vị sau số (hộ, người); chỉ đọc số.`,
  "value/day-in-words": (_, f) => `${f.count} ô ghi ngày bằng chữ (ngày … tháng … năm …), đọc là ngày đó.`,
  "value/no-year": (_, f) =>
    `${f.count} ô ghi ngày không có năm, được đọc theo năm ở tiêu đề của danh sách, hoặc của các tháng lập kế hoạch.`,
  "value/dash": (_, f) => `${f.count} ô là gạch ngang, được đọc là 0. Để trống ô nào chưa biết số.`,
  "value/brackets": (_, f) => `${f.count} ô tăng giảm để trong ngoặc đơn, được đọc là số giảm.`,
  "value/three-decimals": (_, f) =>
    `${f.count} ô có dấu phẩy trước ba chữ số (14,814), được đọc là số lẻ vì bảng có dấu phẩy thập phân. Là hàng nghìn thì viết 14.814.`,
  "value/two-notations": (_, f) =>
    `${f.count} ô có dấu phẩy trước ba chữ số (14,814), được đọc là hàng nghìn; ô khác trong bảng viết hàng nghìn bằng dấu chấm. Đối chiếu với nguồn.`,
  "value/month-first": (_, f) =>
    `${f.count} ô ghi tháng trước ngày (10/20/1959); chỉ đọc năm. Các ô khác trong cột có thể cũng vậy: kiểm tra nếu cần đến tháng.`,
  "value/turned-days": (_, f) =>
    `Cột có ${f.days} ô là ngày của Excel, đều có ngày từ 1 đến 12, còn ${f.texts} ô có ngày lớn hơn 12 thì chỉ là chữ: Excel đặt kiểu tháng/ngày có thể đã hiểu 05/06 là ngày 6 tháng 5. Ngày được đọc như ô lưu; đối chiếu với bản gốc và gõ lại ngày bị đảo.`,
  "value/time-of-day": (_, f) => `${f.count} ô có giờ sau ngày; chỉ đọc ngày.`,
  "value/percent": (d) =>
    `${shown(d.value)} không phải tỷ lệ phần trăm. Viết 44,2 hoặc -44,2%; không có thì để trống.`,
  "verify/sum": (d, f) =>
    `“${d.value}”: ${f.before} ${signed(f.change)} = ${f.total}, in ${f.after}; sau trừ trước là ${f.actual}. ${SUM[f.kind]} Đối chiếu với nguồn.`,
  "verify/percent": (d, f) =>
    `“${d.value}”: in ${f.printed}%${due(f.truncated, f.halfUp)}. ${f.kind === "" ? "Không cách làm tròn nào cho số này." : PERCENT[f.kind]} Đối chiếu với nguồn.`,
  "verify/turned": () => `Trước, sau ở các dòng và chỉ tiêu ở các cột: mỗi cột được kiểm như một dòng.`,
  "verify/noted": (_, f) =>
    `${f.count} ghi chú là số hoặc tỷ lệ tăng, giảm của dòng, được kiểm cùng các số khác.`,
  "verify/rounding": (d, f) =>
    `“${d.value}”: cột ${FIGURE[f.column]} in ${f.printed}, tính lại là ${f.due}; chênh ít đến mức có thể do làm tròn số lẻ. Đối chiếu với nguồn.`,
  "verify/share": (d, f) =>
    `“${d.value}”: in ${f.printed} không có dấu %, khớp khi đó là phần của 1 chứ không phải phần trăm. Đối chiếu với nguồn.`,
  "verify/decimals": (d, f) =>
    `${f.count} tỷ lệ có ít chữ số lẻ hơn tỷ lệ khác của bảng, viết đủ thì là số khác; trước hết “${d.value}”: in ${f.printed}%${due(f.truncated, f.halfUp)}. Chỉ so đến chữ số đã in.`,
  "verify/total": (d, f) =>
    `“${d.value}”: cột ${FIGURE[f.column]} in ${f.printed}, ${f.parts} ${f.across ? "cột" : "dòng"} cộng lại là ${f.due}. ${f.mayBeTwice ? "Đúng nếu có người ở nhiều nơi, tổng tính một lần; không thì đối" : "Đối"} chiếu với nguồn.`,
  "verify/moved": (d, f) =>
    `“${d.value}” và các dòng khác, ${f.count} dòng: số trước khác các dòng bên dưới cộng lại, nơi thừa bù đúng nơi thiếu (${f.moved}), số sau khớp. Đúng khi có đơn vị chuyển giữa các nơi ấy, trước tính ở nơi cũ; không có thì đối chiếu với nguồn.`,
  "verify/perhaps-total": (d, f) =>
    `“${d.value}”: ${f.parts} dòng ngay bên dưới cộng lại đúng bằng cột ${FIGURE[f.exact]}, nhưng ở cột ${FIGURE[f.column]} là ${f.due} mà in ${f.printed}. Nếu đó là tổng của các dòng ấy thì có số in sai: đối chiếu với nguồn.`,
  "verify/sources": (d, f) =>
    `“${d.value}”: cột ${FIGURE[f.column]} in ${f.printed}, nguồn ${f.source} (dòng ${d.lines}) in ${f.other}. Xem lại nguồn nào đúng.`,
  "verify/left": () =>
    "Cột so sánh (%) là số sau chia số trước (phần còn lại), không phải tỷ lệ tăng, giảm: được kiểm như vậy. Nếu là tỷ lệ tăng, giảm thì số in sai.",
  "verify/of-total": () =>
    `Cột tỷ lệ là phần của dòng tổng (dòng tổng in 100%), không phải tỷ lệ tăng, giảm: được kiểm như vậy.`,
  "verify/moves": (d, f) =>
    `“${d.value}”: tăng, giảm in ${f.printed}, cột tăng và cột giảm cộng lại là ${f.due}. Đối chiếu với nguồn.`,
  "verify/product": (d, f) =>
    `“${d.value}”: tích in ${f.printed}, nhân lại là ${f.due}. Đối chiếu với nguồn.`,
  "verify/relation": (d, f) =>
    `“${d.value}”: in “${{ over: "hơn", nearly: "gần", about: "khoảng" }[f.relation]}” nhưng số thực là ${f.change}, ${
      { over: "không lớn hơn số in", nearly: "không nhỏ hơn số in", about: "cách xa số in" }[f.relation]
    }. Sửa từ ước lượng hoặc số.`,
};

/** Where the three counts of a row disagree. */
const SUM: Readonly<Record<WrongSum["kind"], string>> = {
  beyond: "Số thực không nằm ở phía mà từ ước lượng nói.",
  sign: "Đúng độ lớn nhưng sai dấu: số giảm phải có dấu trừ.",
  swapped: "Có lẽ hai chữ số liền nhau bị đổi chỗ.",
  "one-digit": "Có lẽ một chữ số bị in sai.",
  differs: "Một trong ba số sai, hoặc ba số không cùng phạm vi.",
};

/** What a percentage fits instead. */
const PERCENT: Readonly<Record<NonNullable<WrongPercent["kind"]>, string>> = {
  sign: "Đúng độ lớn nhưng sai dấu.",
  "of-printed-change": "Nó khớp với số tăng, giảm đã in, mà số đó không bằng sau trừ trước.",
  "of-after": "Nó khớp khi chia cho số sau; tỷ lệ tăng, giảm phải chia cho số trước.",
  remaining: "Nó là số sau chia số trước (phần còn lại), không phải tỷ lệ tăng, giảm.",
  "zero-base": "Số trước là 0 nên không có tỷ lệ.",
  share: "Nó khớp khi là phần của 1.",
  rounded: "Các số chưa làm tròn có thể cho số này.",
};

function signed(number: string): string {
  return number.startsWith("-") ? `- ${number.slice(1)}` : `+ ${number}`;
}

/** More or fewer people than the rules need. */
function more(difference: string): string {
  if (difference === "0") return "bằng mức quy tắc cần";
  return difference.startsWith("-")
    ? `ít hơn ${difference.slice(1)} người so với mức quy tắc cần`
    : `nhiều hơn ${difference} người so với mức quy tắc cần`;
}

/** What a percentage should be: once where both roundings give the same, nothing where there is none. */
function due(truncated: string, halfUp: string): string {
  if (truncated === "") return "";
  if (truncated === halfUp) return `, tính được ${truncated}%`;
  return `, tính được ${truncated}% (cắt bớt) hoặc ${halfUp}% (làm tròn)`;
}

function shown(value: string | null): string {
  return value === null ? "Giá trị này" : `“${value}”`;
}

const NARROW = "Tăng --node-limit, hoặc thêm điều kiện (requires, together) để thu hẹp lựa chọn.";

/** Counts of an arrangement; what is blank is not told. */
function figures(vacancies: string, persons: string, released: string): string {
  const told = [`${vacancies} khuyết`];
  if (persons !== "") told.push(`${persons} người`);
  if (released !== "") told.push(`${released} người thôi`);
  return told.join(", ");
}

/** A place, and how many units are arranged together with it. */
function whole(f: Worded<WholeCell>): string {
  const { units } = f;
  return units === "" ? f.name : `${f.name} cùng ${units} đơn vị`;
}

/** Why a post is vacant: the rules that bar candidates, each with how many. */
function why(barred: readonly RuleCount[], candidates: string): string {
  if (candidates === "0") return "Trước đó không có ai giữ chức danh ở đây; bầu mới, hoặc đặt posts bằng 0.";
  const reasons = barred.map(({ rule, count }) => `${count} người vướng ${rule}`);
  return `Trong ${candidates} người: ${reasons.join("; ")}. Sửa dữ liệu, hoặc thử nới quy tắc bằng --set.`;
}
