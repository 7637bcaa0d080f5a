/** What is said in Vietnamese of a policy's file, of days that it is not for, and of money that is not known. */
import type { AskedAs, MoneyLack } from "../../core/diagnostics/facts.ts";
import type { PostLevel } from "../../core/model/policy.ts";
import type { PolicyMessages } from "./messages.ts";

const LEVEL: Readonly<Record<PostLevel | "both", string>> = {
  commune: "cấp xã",
  unit: "thôn, tổ dân phố",
  both: "cấp xã và thôn, tổ dân phố, xét chung (candidates: commune),",
};

const meant = (suggestion: string | null): string =>
  suggestion === null ? "" : ` Có phải là “${suggestion}”?`;

const oneOf = (choices: string): string => (choices === "" ? "" : ` Dùng một trong: ${choices}.`);

const FIGURE: Readonly<Record<"fund" | "allowances" | "severance", string>> = {
  fund: "quỹ phụ cấp",
  allowances: "phụ cấp chi trả",
  severance: "trợ cấp thôi việc",
};

/** A day as offices write it: 31/05/2026. */
const day = (iso: string | null): string => (iso ?? "").split("-").reverse().join("/");

const daysIn = (list: string): string => list.split(", ").map(day).join(", ");

const FORM: Readonly<Record<AskedAs, string>> = { flag: "có hay không", number: "số", text: "chữ" };

/** What is lacking, and what to do. */
const LACKS: Readonly<Record<MoneyLack, (count: string, list: string) => string>> = {
  "base-salary": (_, list) =>
    `không có mức lương cơ sở ngày ${daysIn(list)}. Bổ sung money.base_salary trong chính sách, hoặc sửa date.`,
  rates: (_, list) =>
    `không có mức áp dụng ngày ${daysIn(list)}. Bổ sung trong money của chính sách, hoặc sửa date.`,
  places: (count, list) => `${count} đơn vị chưa rõ loại hoặc số hộ (${list}). Điền cho đủ.`,
  cases: (count, list) =>
    `không mức nào trong money.funds khớp ${count} đơn vị (${list}). Thêm một mức, ví dụ { value: 4.5 } cho mọi nơi còn lại.`,
  titles: (_, list) =>
    `chức danh chưa có hệ số, hoặc chưa có cho đơn vị của mình (${list}). Bổ sung dưới chức danh trong chính sách, ví dụ coefficient: 1.5 (lần lương cơ sở mỗi tháng), hoặc điền cột mà hệ số dựa vào.`,
  "further-posts": (_, list) =>
    `chưa rõ mức hưởng khi kiêm nhiệm (${list}). Bổ sung money.further_posts trong chính sách.`,
  officials: (count, list) =>
    `chưa rõ mức hưởng của ${count} cán bộ, công chức (${list}). Bổ sung money.officials trong chính sách.`,
  service: (count, list) =>
    `${count} người thôi chưa rõ giữ chức danh từ khi nào (${list}). Điền cột từ ngày (since) của danh sách.`,
  birth: (count, list) =>
    `${count} người thôi chưa rõ tháng sinh hoặc giới tính (${list}). Ghi cả ngày, tháng, năm sinh; điền cột giới tính.`,
};

/** Some of a list, which may be longer. */
const listed = (list: readonly string[], count: string): string =>
  `${list.join(", ")}${count === String(list.length) ? "" : ", …"}`;

/** The messages about policies and money, in Vietnamese. */
export const POLICY_MESSAGES_VI: PolicyMessages = {
  "policy/unknown": (d, f) =>
    `Không có chính sách “${d.value}”.${meant(d.suggestion)} Có sẵn: ${f.known.join(", ")}; hoặc ghi đường dẫn tệp YAML.`,
  "policy/unknown-title": (d) =>
    `Chính sách không có chức danh “${d.value}”.${meant(d.suggestion)} Dùng mã đã khai trong titles.`,
  "policy/same-name": (d, f) =>
    `Tên “${d.value}” dùng cho cả hai chức danh ${f.other} và ${f.title}. Mỗi tên chỉ được chỉ một chức danh: đổi một tên.`,
  "policy/indicator-taken": ({ value }) =>
    `Chỉ tiêu “${value}” đã có sẵn. Đặt mã khác cho chỉ tiêu của chính sách.`,
  "policy/no-effective": ({ value }) =>
    `“${value}” tính theo ngày nhưng chính sách không có ngày hiệu lực. Bổ sung effective: YYYY-MM-DD.`,
  "policy/too-many-titles": (_, f) =>
    `${f.titles} chức danh ${LEVEL[f.level]} có vị trí; nhiều nhất là ${f.most}. Gộp hoặc bỏ bớt chức danh.`,
  "policy/two-forms": ({ value }, f) =>
    `Cột “${value}” vừa được hỏi như ${FORM[f.otherForm]} (${f.otherPath}) vừa như ${FORM[f.form]} (${f.path}), mà chỉ đọc được theo một cách. Hỏi theo một cách: khoảng như { min: 7, max: 7 } cho số, true hoặc false cho có, không.`,
  "policy/unknown-region": (d, f) =>
    `Không có mức số hộ nào cho vùng “${d.value}”.${meant(d.suggestion)}${oneOf(f.known.join(", "))} Sửa thresholds.region.`,
  "policy/loop": ({ value }) =>
    `Chính sách “${value}” kế thừa (extends) vòng về chính nó. Bỏ một mắt trong vòng.`,
  "policy/tag-alike": (d, f) =>
    `${f.count} đơn vị có đặc điểm chứa từ mà chính sách hỏi nhưng không đúng từ ấy (đầu tiên: “${d.value}”): quy định cho từ ấy không áp dụng ở đó. Các đặc điểm cách nhau bằng dấu |; đúng là đặc điểm ấy thì ghi như chính sách.`,
  "policy/tag-note": (d, f) =>
    `${f.count} đơn vị có ghi chú hoặc cột khác ghi điều mà chính sách hỏi ở đặc điểm (đầu tiên: “${d.value}”), còn cột đặc điểm không ghi: quy định cho đặc điểm ấy không áp dụng ở đó. Đúng là vậy thì ghi ở cột đặc điểm (tags) của danh mục đơn vị.`,
  "policy/unknown-column": (d, f) =>
    `Bộ lọc của chính sách hỏi cột “${d.value}” của ${f.of === "place" ? "đơn vị" : "người"} mà không tệp nào có (${f.rules.join(", ")}): ô trống là không đạt.${meant(d.suggestion)} Bổ sung cột, sửa tên cột, hoặc ghi { is: …, blank: pass }.`,
  "policy/not-checked": (_, f) =>
    `${f.people} người giữ chức danh mà chưa kiểm tra được điều kiện vì để trống ${f.columns.join(", ")}: ${f.titles.join(", ")}. Bổ sung cột trong danh sách để kiểm tra.`,
  "policy/blank-fails": (_, f) =>
    `${f.people} người không được xét vì để trống ${f.columns.join(", ")}, ô trống là không đạt: không được giữ ${[...f.titles, ...(f.several ? ["nhiều chức danh"] : [])].join(", ")}. Điền cột đó, hoặc ghi { is: …, blank: pass }.`,
  "policy/place-blank": (_, f) =>
    `${f.places} đơn vị, đầu tiên là ${f.name}, để trống ${f.columns.join(", ")} là cột định số lượng của chính sách (${f.numbers.join(", ")}): ở đó tính theo trường hợp sau, hoặc không có trường hợp nào. Điền cột đó.`,
  "policy/ended": (d, f) =>
    `Chính sách “${f.policy}” không còn hiệu lực sau ngày ${day(f.until)}, ngày tính là ${day(d.value)}${f.what === "" ? "" : `: ${f.what}`}. Dùng chính sách của ngày đó (tinhgon policy list), hoặc sửa date.`,
  "policy/not-yet": (d, f) =>
    `Chính sách “${f.policy}” có hiệu lực từ ngày ${day(f.effective)}, sau ngày tính ${day(d.value)}. Dùng chính sách của ngày đó, hoặc sửa date.`,
  "policy/far-date": (d, f) =>
    `Ngày tính ${day(d.value)} cách ngày mới nhất trong các tệp (${day(f.newest)}) hơn một năm: tuổi, lương và tiêu chuẩn có thể là của năm khác. Ghi date trong kịch bản, hoặc dùng --date.`,

  "indicators/unknown": (d, f) =>
    `Chưa rõ ${f.name} (${d.value}) vì ${f.count} đơn vị để trống ${f.column} (${listed(f.list, f.count)}). Điền cho đủ; với đơn vị sáp nhập thì ghi cột đó trong sum cạnh file của danh mục.`,
  "indicators/by-blank": (d, f) =>
    `${f.name} (${d.value}): ${f.cases} người, vị trí hoặc đơn vị không được tính vì để trống ${f.columns.join(", ")}. Điền cột đó, hoặc ghi { is: …, blank: pass }.`,
  "money/unknown": (_, f) =>
    `Chưa rõ ${FIGURE[f.figure]}: ${LACKS[f.lacks](f.count, listed(f.list, f.count))}`,
  "money/by-blank": (_, f) =>
    `Về ${FIGURE[f.figure]}: ${f.people} người không đạt một trường hợp vì để trống ${f.columns.join(", ")} nên tính theo trường hợp sau. Điền cột đó.`,
  "money/part-service": (_, f) =>
    `Về trợ cấp thôi việc: ${f.count} người thôi để trống ngày bắt đầu của một chức danh (${listed(f.list, f.count)}), thời gian công tác chỉ tính các chức danh còn lại: có thể được nhiều hơn hoặc thuộc nhóm khác. Điền cột từ ngày (since) của danh sách.`,
  "money/too-large": () =>
    "Có tổng tiền lớn hơn mức tính được chính xác (9.007.199.254.740.991 đ) nên để trống. Kiểm tra hệ số, mức lương cơ sở và số lượng.",
};
