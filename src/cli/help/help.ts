/** What `--help` says, in both languages. */
import type { LanguageCode } from "../../render/words/language.ts";
import { EXAMPLES_EN, EXAMPLES_VI } from "./help-examples.ts";

const VI = {
  about:
    "Sắp xếp người hoạt động không chuyên trách ở xã, phường, thôn, tổ dân phố: từ danh sách đến bảng trước, sau.",
  run: "sắp xếp, tính và in bảng trước, sau",
  check: "đọc và kiểm tra mọi đầu vào, báo mọi lỗi, không ghi gì",
  compare: "so sánh các kịch bản với một kịch bản gốc: chỉ tiêu, tham số, đơn vị và người khác nhau",
  sweep: "chạy với từng giá trị của một hoặc hai tham số: bảng và biểu đồ",
  propose: "đề xuất nên nhập thôn, tổ dân phố nào: phương án tốt nhất theo các mục tiêu, có chứng minh",
  scenarios: "các kịch bản; kịch bản đầu là gốc nếu không có --baseline",
  verify: "kiểm tra số công bố có tự khớp: phép cộng, làm tròn, từ ước lượng",
  figures:
    "bảng số công bố CSV hoặc XLSX, như báo cáo in ra: label, before, after, change, percent, relation, source; - là đầu vào chuẩn",
  explain:
    "vì sao một người, một đơn vị hay một chức danh ra như vậy và cần đổi gì để khác đi; một con số gồm những gì",
  id: "mã hoặc tên của một người, đơn vị hoặc chức danh",
  indicator: "chỉ tiêu, ví dụ persons, posts, fund.month: số của đơn vị đó gồm những gì",
  policy: "xem các chính sách có sẵn: list liệt kê, show MÃ in tệp của một chính sách",
  policyUsage: "list | show <id>",
  policyList: "các chính sách có sẵn: mã, tên, ngày hiệu lực, cấp",
  policyShow: "in tệp YAML của một chính sách, cả chú thích, để làm chính sách riêng",
  policyId: "mã chính sách",
  scenario: "tệp kịch bản YAML hoặc JSON; hoặc danh sách CSV, XLSX kèm --policy; - là đầu vào chuẩn",
  assign: "phân công ai dự sinh hoạt chi bộ nào: bảng, lịch, thông báo; chứng minh là tốt nhất theo mục tiêu",
  duty: "tệp phân công YAML hoặc JSON; - là đầu vào chuẩn",
  init: "lập thư mục làm việc: một ví dụ chạy được ngay, hoặc từ các tệp đang có (--from)",
  initDir: "thư mục sẽ được lập; không bao giờ ghi đè",
  page: "ghi trang làm việc trong trình duyệt, một tệp, không cần cài đặt hay mạng",
  schema: "in JSON Schema của kịch bản, chính sách, phân công, kết quả, hoặc Table Schema của một bảng",
  schemaName: "tệp hoặc bảng",
  completion: "in phần gợi ý lệnh cho bash, zsh hoặc fish",
  shell: "vỏ lệnh",
  example: "Ví dụ:",
  examples: EXAMPLES_VI,
  help: "xem hướng dẫn",
  oneOf: "một trong",
  byDefault: "mặc định",
  version: "xem phiên bản",
  options: {
    out: "ghi các tệp kết quả vào thư mục này, hoặc báo cáo vào tệp .xlsx, .docx, .html, .md, .csv, .json; dùng được nhiều lần",
    format: "dạng in ra",
    by: "cấp nhỏ nhất trong các bảng",
    tables: "các bảng của báo cáo, cách nhau dấu phẩy, ví dụ unit,posts,released",
    each: "mỗi xã (commune) hoặc mỗi huyện (district) một tệp; --out có {name} hoặc {code}",
    lang: "ngôn ngữ",
    set: "đổi một tham số của chính sách, ví dụ holding.max_posts=3; dùng được nhiều lần",
    keep: "người được giữ mọi vị trí (MÃ=yes) hoặc thôi hẳn (MÃ=no) trong lần chạy này; dùng được nhiều lần",
    date: "ngày tính tuổi, lương, tiêu chuẩn, ví dụ 2026-07-01; mặc định là date của kịch bản, rồi ngày hiệu lực của chính sách",
    asOf: "dừng phương án nhiều bước ở ngày này",
    nodeLimit: "số bước tìm tối đa cho một đơn vị; quá mức thì cảnh báo kèm giới hạn (mặc định 2000000)",
    failOn:
      "có phát hiện mang một trong các mã này cũng kết thúc bằng mã 1, ví dụ thresholds/must-merge,arrange/vacant",
    strict: "có cảnh báo cũng kết thúc bằng mã 1",
    places: "in cả bảng đơn vị có thay đổi (không có danh sách thì luôn in)",
    redact: "bỏ họ tên, năm sinh, ghi chú và các cột ngoài mẫu trong mọi tệp",
    complete: "thêm dự kiến khi mọi đơn vị chưa hoàn thành đã xong",
    names: "ghi họ tên trong báo cáo, cạnh mã người nếu danh sách có mã",
    example: "in một ví dụ thay cho lược đồ",
    from: "các tệp đang có: danh sách, phương án, danh mục; CSV hoặc XLSX",
    basePolicy: "chính sách có sẵn để dựa vào",
    quiet: "bỏ ghi chú, cảnh báo; kết quả vẫn được in, lỗi vẫn được báo",
    noColor: "không dùng màu",
    policy: "chính sách có sẵn (de-an-21, de-an-15, nd-34-2019, nd-33-2023, nd-185-2026) hoặc tệp YAML",
    register: "danh mục đơn vị trước sắp xếp",
    changes: "phương án sắp xếp",
    baseline: "kịch bản gốc để so sánh",
    commune: "chỉ đề xuất cho xã, phường này, theo mã hoặc tên; dùng được nhiều lần",
    target: "số đơn vị mong muốn ở mỗi xã, thay cho ít sáp nhập nhất",
    alternatives: "số phương án kế tiếp ngoài phương án tốt nhất (nhiều nhất 50)",
    vary: "tham số và các giá trị, ví dụ holding.max_posts=1,2,3 hoặc policy=nd-34-2019,nd-33-2023; nhiều nhất hai lần",
    indicator: "chỉ tiêu vẽ biểu đồ",
    detail: "kê ra từng đơn vị và từng người khác nhau",
    month: "chỉ in và ghi một tháng, ví dụ 2026-07; vẫn tính cả kế hoạch",
    assignOut:
      "ghi các tệp kết quả vào thư mục này, hoặc vào tệp .xlsx, .docx, .html, .md, .csv, .json, .ics; dùng được nhiều lần",
    assignLimit: "số bước tìm tối đa; quá mức thì cảnh báo kèm giới hạn (mặc định 250000000)",
    assignEach: "mỗi người một tệp lịch: --out 'lich-{code}.ics'",
    pageOut: "tệp .html hoặc thư mục",
    max: "số phát hiện cùng loại được in; 0 là tất cả",
  },
  titles: {
    "Usage:": "Cách dùng:",
    "Arguments:": "Đối số:",
    "Options:": "Tùy chọn:",
    "Commands:": "Lệnh:",
    "[options]": "[tùy chọn]",
    "[command]": "[lệnh]",
  } as Record<string, string>,
  after: `
Ví dụ:
  tinhgon init xa --from danh-sach.xlsx phuong-an.xlsx
  tinhgon run kich-ban.yaml --out ket-qua --out bao-cao.xlsx
  tinhgon run danh-sach.csv --policy nd-185-2026
  tinhgon check kich-ban.yaml
  tinhgon compare goc.yaml khac.yaml
  tinhgon sweep kich-ban.yaml --vary holding.max_posts=1,2,3
  tinhgon explain kich-ban.yaml P00016
  tinhgon explain kich-ban.yaml 01 persons
  tinhgon assign phan-cong.yaml --out lich.ics

Mã kết thúc: 0 xong; 1 có lỗi trong dữ liệu hoặc không khớp số công bố;
2 không làm được; 70 lỗi chương trình; 130 bị ngắt.`,
  incomplete: "Bản cài đặt của tinhgon thiếu tệp, có thể vì đang được thay bằng bản khác. Cài lại tinhgon.",
  broken: (problem: string) =>
    `LỖI CHƯƠNG TRÌNH: ${problem}\nĐây là lỗi của tinhgon, không phải của dữ liệu. Chạy lại với TINHGON_DEBUG=1 để xem chi tiết.`,
};

const EN: Help = {
  about:
    "Rearranges part-time posts of communes, villages and residential groups: from rosters to before/after tables.",
  run: "rearrange, count and print the before/after table",
  check: "read and validate every input, tell every fault, write nothing",
  compare: "compare scenarios with a baseline: indicators, parameters, places and people that differ",
  sweep: "run with each value of one or two parameters: a table and a chart",
  propose: "propose which units to merge: the plan that is proven the best by stated aims",
  scenarios: "scenarios; the first is the baseline unless --baseline names it",
  verify: "verify that published figures agree with themselves: sums, rounding, words of approximation",
  figures:
    "published figures in CSV or XLSX, as reports print them: label, before, after, change, percent, relation, source; - is standard input",
  explain:
    "why a person, a place or a title came out as it did and what would have to change; what a figure is made of",
  id: "the id or name of a person, a place or a title",
  indicator: "an indicator, such as persons, posts, fund.month: what the figure of that place is made of",
  policy: "the built-in policies: list them, or show ID prints the file of one",
  policyUsage: "list | show <id>",
  policyList: "the built-in policies: id, name, days, levels",
  policyShow: "print the YAML file of a policy, comments and all, to start one's own from",
  policyId: "a policy's id",
  scenario: "a scenario in YAML or JSON; or a roster in CSV or XLSX with --policy; - is standard input",
  assign:
    "who attends which party cell's meetings: tables, calendars, notices; proven the best by stated aims",
  duty: "duty file, YAML or JSON; - is standard input",
  init: "make a working folder: an example that runs at once, or one from the files that you have (--from)",
  initDir: "the folder to be made; nothing is ever written over",
  page: "write the page that does the same in a browser: one file, nothing to install, no network",
  schema: "print JSON Schema of a scenario, policy, duty or result, or Table Schema of a table",
  schemaName: "a file or table",
  completion: "print what bash, zsh or fish completes the command line with",
  shell: "the shell",
  example: "Examples:",
  examples: EXAMPLES_EN,
  help: "show help",
  oneOf: "one of",
  byDefault: "default",
  version: "show the version",
  options: {
    out: "write the result files into this folder, or the report into a file .xlsx, .docx, .html, .md, .csv, .json; may be repeated",
    format: "form of the output",
    by: "lowest level in the tables",
    tables: "tables of the report, parted by commas, such as unit,posts,released",
    each: "a file for each commune or district; --out has {name} or {code}",
    lang: "language",
    set: "change a parameter of the policy, such as holding.max_posts=3; may be repeated",
    keep: "a person who keeps all posts (ID=yes) or leaves (ID=no) in this run; may be repeated",
    date: "the day that ages, rates and standards go by, such as 2026-07-01; by default the scenario's date, then the policy's first day",
    asOf: "stop a plan of several steps at this day",
    nodeLimit:
      "steps that the search of one place may take; beyond, a warning with the bound (default 2000000)",
    failOn:
      "findings with one of these codes end with exit 1 too, such as thresholds/must-merge,arrange/vacant",
    strict: "end with code 1 on warnings too",
    places: "print the table of places that change too (always so without a roster)",
    redact: "leave names, birth years, notes and further columns out of all files",
    complete: "also what comes out when all pending places have finished",
    names: "write names in the report, beside the ids of people where the roster has any",
    example: "print an example in the place of the schema",
    from: "the files that you have: rosters, plans, registers; CSV or XLSX",
    basePolicy: "the built-in policy to start from",
    quiet: "leave out notes and warnings; the result is printed and faults are told all the same",
    noColor: "no colours",
    policy: "a built-in policy (de-an-21, de-an-15, nd-34-2019, nd-33-2023, nd-185-2026) or a YAML file",
    register: "the register of places before",
    changes: "the merger plan",
    baseline: "the scenario to compare with",
    commune: "propose for this commune only, by code or name; may be repeated",
    target: "units wanted in each commune, in the place of as few mergers as can be",
    alternatives: "how many of the next best plans to give besides the best (50 at most)",
    vary: "a parameter and its values, such as holding.max_posts=1,2,3 or policy=nd-34-2019,nd-33-2023; at most twice",
    indicator: "the indicator that is charted",
    detail: "list each place and person that differs",
    month: "print and write one month alone, for example 2026-07; the whole is planned as ever",
    assignOut:
      "write the results into this folder, or into a .xlsx, .docx, .html, .md, .csv, .json or .ics file; may be repeated",
    assignLimit: "steps of the search at most; beyond them a warning with the bound (250000000 by default)",
    assignEach: "a calendar for each person: --out 'x-{code}.ics'",
    pageOut: "a .html file or a folder",
    max: "findings of one code that are printed; 0 for all",
  },
  titles: {},
  after: `
Examples:
  tinhgon init xa --from roster.xlsx plan.xlsx
  tinhgon run scenario.yaml --out result --out report.xlsx
  tinhgon run roster.csv --policy nd-185-2026
  tinhgon check scenario.yaml
  tinhgon compare baseline.yaml other.yaml
  tinhgon sweep scenario.yaml --vary holding.max_posts=1,2,3
  tinhgon explain scenario.yaml P00016
  tinhgon explain scenario.yaml 01 persons

Exit codes: 0 done; 1 faults in the data or figures not met;
2 could not work; 70 a fault of the program; 130 interrupted.`,
  incomplete:
    "This installation of tinhgon lacks a file, perhaps since another one is just taking its place. Install it again.",
  broken: (problem) =>
    `FAULT OF THE PROGRAM: ${problem}\nThis is a fault of tinhgon, not of your data. Run again with TINHGON_DEBUG=1 to see the details.`,
};

/** All texts of the help, in one language. */
export type Help = typeof VI;

/** The help by language. */
export const HELP: Readonly<Record<LanguageCode, Help>> = { vi: VI, en: EN };
