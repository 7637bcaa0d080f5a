/** What `--help` says, and what wrong usage is answered with, in both languages. */
import type { LanguageCode } from "../render/language.ts";

const VI = {
  about:
    "Sắp xếp người hoạt động không chuyên trách ở xã, phường, thôn, tổ dân phố: từ danh sách đến bảng trước, sau.",
  run: "sắp xếp, tính và in bảng trước, sau",
  check: "đọc và kiểm tra mọi đầu vào, báo mọi lỗi, không ghi gì",
  scenario: "tệp kịch bản YAML hoặc JSON; hoặc danh sách CSV, XLSX kèm --policy; - là đầu vào chuẩn",
  help: "xem hướng dẫn",
  oneOf: "một trong",
  byDefault: "mặc định",
  version: "xem phiên bản",
  options: {
    out: "ghi các tệp kết quả vào thư mục này",
    format: "dạng in ra",
    by: "cấp nhỏ nhất trong bảng tổng hợp",
    lang: "ngôn ngữ",
    set: "đổi một tham số của chính sách, ví dụ holding.max_posts=3; dùng được nhiều lần",
    strict: "có cảnh báo cũng kết thúc bằng mã 1",
    places: "in cả bảng đơn vị có thay đổi (không có danh sách thì luôn in)",
    redact: "bỏ họ tên, năm sinh và các cột ngoài mẫu trong mọi tệp",
    quiet: "chỉ báo lỗi",
    noColor: "không dùng màu",
    policy: "chính sách có sẵn (de-an-21, de-an-15, nd-34-2019, nd-33-2023) hoặc tệp YAML",
    register: "danh mục đơn vị trước sắp xếp",
    changes: "phương án sắp xếp",
    max: "số phát hiện cùng loại được in; 0 là tất cả",
  },
  titles: {
    "Usage:": "Cách dùng:",
    "Arguments:": "Đối số:",
    "Options:": "Tùy chọn:",
    "Commands:": "Lệnh:",
  } as Record<string, string>,
  after: `
Ví dụ:
  tinhgon run kich-ban.yaml --out ket-qua
  tinhgon run danh-sach.csv --policy nd-34-2019
  tinhgon check kich-ban.yaml

Mã kết thúc: 0 xong; 1 có lỗi trong dữ liệu hoặc không khớp số công bố; 2 không làm được; 70 lỗi chương trình; 130 bị ngắt.`,
  usage: {
    "commander.unknownOption": (what: string, near: string) => `Không có tùy chọn ${what}.${near}`,
    "commander.unknownCommand": (what: string, near: string) => `Không có lệnh ${what}.${near}`,
    "commander.missingArgument": (what: string) => `Thiếu đối số ${what}.`,
    "commander.excessArguments": () => "Thừa đối số.",
    "commander.optionMissingArgument": (what: string) => `Tùy chọn ${what} cần một giá trị.`,
    "commander.invalidArgument": (what: string) => `Giá trị không dùng được: ${what}.`,
  } as Record<string, (what: string, near: string) => string>,
  meant: (word: string) => ` Có phải là ${word}?`,
  choices: (words: string) => `dùng một trong ${words}`,
  seeHelp: "Xem tinhgon --help.",
  broken: (problem: string) =>
    `LỖI CHƯƠNG TRÌNH: ${problem}\nĐây là lỗi của tinhgon, không phải của dữ liệu. Chạy lại với TINHGON_DEBUG=1 để xem chi tiết.`,
};

const EN: typeof VI = {
  about:
    "Rearranges part-time posts of communes, villages and residential groups: from rosters to before/after tables.",
  run: "rearrange, count and print the before/after table",
  check: "read and validate every input, tell every fault, write nothing",
  scenario: "a scenario in YAML or JSON; or a roster in CSV or XLSX with --policy; - is standard input",
  help: "show help",
  oneOf: "one of",
  byDefault: "default",
  version: "show the version",
  options: {
    out: "write the result files into this folder",
    format: "form of the output",
    by: "lowest level in the summary",
    lang: "language",
    set: "change a parameter of the policy, such as holding.max_posts=3; may be repeated",
    strict: "end with code 1 on warnings too",
    places: "print the table of places that change too (always so without a roster)",
    redact: "leave names, birth years and further columns out of all files",
    quiet: "tell errors only",
    noColor: "no colours",
    policy: "a built-in policy (de-an-21, de-an-15, nd-34-2019, nd-33-2023) or a YAML file",
    register: "the register of places before",
    changes: "the merger plan",
    max: "findings of one code that are printed; 0 for all",
  },
  titles: {},
  after: `
Examples:
  tinhgon run scenario.yaml --out result
  tinhgon run roster.csv --policy nd-34-2019
  tinhgon check scenario.yaml

Exit codes: 0 done; 1 faults in the data or figures not met; 2 could not work; 70 a fault of the program; 130 interrupted.`,
  usage: {
    "commander.unknownOption": (what, near) => `There is no option ${what}.${near}`,
    "commander.unknownCommand": (what, near) => `There is no command ${what}.${near}`,
    "commander.missingArgument": (what) => `The argument ${what} is missing.`,
    "commander.excessArguments": () => "Too many arguments.",
    "commander.optionMissingArgument": (what) => `The option ${what} needs a value.`,
    "commander.invalidArgument": (what) => `That value does not do: ${what}.`,
  },
  meant: (word) => ` Did you mean ${word}?`,
  choices: (words) => `use one of ${words}`,
  seeHelp: "See tinhgon --help.",
  broken: (problem) =>
    `FAULT OF THE PROGRAM: ${problem}\nThis is a fault of tinhgon, not of your data. Run again with TINHGON_DEBUG=1 to see the details.`,
};

export const HELP: Readonly<Record<LanguageCode, typeof VI>> = { vi: VI, en: EN };
