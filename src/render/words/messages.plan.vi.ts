/** What is said in Vietnamese of a plan against standards of households, the map and the vote. */
import type { ConsentRule } from "../../core/model/policy.ts";
import { namedCode, type PlanMessages } from "./messages.ts";

const ASKED: Readonly<Record<ConsentRule["of"], string>> = {
  households: "cử tri hoặc đại diện hộ",
  ballots: "phiếu",
};

const meant = (suggestion: string | null): string =>
  suggestion === null ? "" : ` Có phải là “${suggestion}”?`;

const cited = (basis: string): string => (basis === "" ? "" : ` (${basis})`);

/** Why a feature of a map is no area, in Vietnamese. */
const GEOMETRY = {
  feature: "không phải Feature",
  kind: "hình không phải Polygon hay MultiPolygon",
  number: "có vị trí không phải hai số",
  short: "có vòng dưới bốn vị trí",
  open: "có vòng không khép kín",
  crossing: "có vòng tự cắt",
  flat: "có vòng không bao phần đất nào",
} as const;

/** The messages about standards of households, neighbours and consent, in Vietnamese. */
export const PLAN_MESSAGES_VI: PlanMessages = {
  "thresholds/must-merge": (_, f) =>
    `${f.name}, ${f.commune}: ${f.households} hộ, bằng ${f.share}% mức tối thiểu ${f.standard}, dưới ${f.bar}%: thuộc diện phải sáp nhập${cited(f.basis)}. Nhập với đơn vị liền kề, hoặc ghi status là exempt nếu được miễn.`,
  "thresholds/below": (_, f) =>
    `${f.name}, ${f.commune}: ${f.households} hộ, bằng ${f.share}% mức tối thiểu ${f.standard}${f.bar === "" ? "" : `, từ ${f.bar}% đến dưới 100%: khuyến khích sáp nhập`}${cited(f.basis)}. Xét nhập với đơn vị liền kề, hoặc giữ nguyên có lý do.`,
  "thresholds/above": (_, f) =>
    `${f.name}, ${f.commune}: ${f.households} hộ sau sáp nhập, vượt mức tối đa ${f.standard}${cited(f.basis)}. Xét chia lại.`,
  "thresholds/not-to-merge": (_, f) =>
    `${f.name}, ${f.commune}: ${f.households} hộ, chỉ sáp nhập đơn vị dưới ${f.standard} hộ${cited(f.basis)}. Giữ nguyên, hoặc ghi rõ lý do.`,
  "thresholds/unknown": (_, f) =>
    `${f.units} đơn vị để trống số hộ nên chưa xét được mức tối thiểu, đầu tiên là ${f.name}. Điền households.`,

  "neighbours/unknown-place": (d) =>
    `Không có đơn vị mã “${d.value}” trong danh mục cũ.${meant(d.suggestion)} Sửa mã.`,
  "neighbours/levels-differ": (d, f) => `“${f.other}” và “${d.value}” khác cấp. Chỉ ghi hai đơn vị cùng cấp.`,
  "neighbours/itself": ({ value }) => `“${value}” được ghi liền kề chính nó; đã bỏ qua. Bỏ dòng này.`,
  "neighbours/several-places": (d, f) =>
    `“${d.value}” có thể là ${f.codes.join("; ")}. Ghi mã để rõ đơn vị nào.`,
  "neighbours/said-apart": (_, f) =>
    `${f.count} dòng ghi ở đây rằng hai đơn vị không giáp nhau, hoặc không tính dòng ấy: không lấy làm cặp liền kề. Bỏ dòng, hoặc sửa chỗ ghi này nếu thực ra giáp nhau.`,
  "neighbours/outside": (d, f) =>
    `${f.count} nơi giáp ranh không phải đơn vị trong danh mục (đầu tiên: “${d.value}”): sông, núi, đường, xã khác; đã bỏ qua. Nếu là đơn vị trong danh mục thì sửa tên.`,
  "neighbours/one-way": (d, f) =>
    `${f.count} cặp chỉ ghi ở một bên, đã hiểu là giáp nhau. Đầu tiên: ${namedCode(f.otherName, f.other)} ghi giáp ${namedCode(f.name, d.value ?? "")}, không ghi ngược lại. Xem có thiếu sót không.`,
  "neighbours/across": (d, f) =>
    `${f.count} cặp liền kề qua ranh giới xã (đầu tiên: ${namedCode(f.name, d.value ?? "")} và ${namedCode(f.otherName, f.other)}) không xét vì thôn, tổ dân phố của hai xã không nhập được với nhau. Không cần làm gì.`,
  "neighbours/not-connected": (_, f) =>
    `${f.name} gồm những phần không liền nhau: ${f.groups.join(" | ")}. Chỉ nhập đơn vị liền kề: sửa phương án, hoặc bổ sung cặp liền kề.`,
  "neighbours/no-map": ({ value }) =>
    `Bản đồ đơn vị phải là GeoJSON kiểu FeatureCollection, tệp này ${value === null ? "không phải" : `có kiểu “${value}”`}. Lưu lại bản đồ ở dạng GeoJSON.`,
  "neighbours/geometry": (_, f) =>
    `Đối tượng thứ ${f.feature} của bản đồ không phải vùng: ${GEOMETRY[f.why]}. Sửa hình vẽ rồi lưu lại bản đồ.`,
  "neighbours/no-property": (_, f) =>
    `Không có thuộc tính nào của bản đồ ghi mã hay tên đơn vị trong danh mục${f.properties.length > 0 ? ` (đang có: ${f.properties.join(", ")})` : ""}. Thêm thuộc tính mã, hoặc chỉ rõ ở columns.`,
  "neighbours/area-twice": ({ value }) =>
    `“${value}” đã có một đối tượng trên bản đồ; đã gộp cả hai làm địa giới. Xem có phải đơn vị khác không.`,
  "neighbours/no-area": (_, f) =>
    `${f.count} đơn vị của các xã có trên bản đồ không có địa giới: ${f.units.join(", ")}. Bổ sung, hoặc ghi các cặp liền kề vào danh sách đi cùng bản đồ.`,
  "neighbours/island": (d, f) =>
    `${f.name} (${d.value}) không chung ranh giới với đơn vị nào nên không nhập được với đơn vị nào. Sửa bản đồ ở chỗ ranh giới chưa khớp, hoặc ghi cặp liền kề vào danh sách đi cùng bản đồ.`,

  "consultation/unknown-place": (d) =>
    `Không có đơn vị mã “${d.value}” trong danh mục cũ.${meant(d.suggestion)} Sửa mã.`,
  "consultation/repeated-place": (d) =>
    `“${d.value}” đã có ở dòng ${d.lines}. Mỗi đơn vị chỉ một dòng: giữ lần lấy ý kiến cuối cùng.`,
  "consultation/too-many": (_, f) =>
    `${f.column} là ${f.count}, nhiều hơn ${f.most} là ${f.limit}. Sửa một trong hai số.`,
  "consultation/rate-alone": (d) =>
    `“${d.value}” là tỷ lệ, có thể ứng với nhiều số phiếu. Ghi số đồng ý, hoặc số đồng ý trên tổng số: 150, hoặc 150/200 (75%).`,
  "consultation/votes-differ": (d) =>
    `“${d.value}” không khớp: các số không cho ra tỷ lệ ấy, nhiều hơn tổng số, hoặc tính trên số khác với số trong dòng. Sửa số liệu.`,
  "consultation/two-counts": (d, f) =>
    `“${d.value}” là số hộ, “${f.households}” là số cử tri: tỷ lệ đồng ý đang lấy số này chia cho số kia. Ghi cả hai theo hộ, hoặc cả hai theo cử tri.`,
  "consultation/rate-differs": (d, f) =>
    `${f.count} dòng ghi tỷ lệ (đầu tiên: “${d.value}”) không bằng số nào chia cho số nào trong dòng: có số ghi nhầm. Tính theo số phiếu, không theo tỷ lệ; kiểm tra lại.`,
  "consultation/more-answers": (_, f) =>
    `Ở ${f.count} dòng, số đồng ý cộng với các ý kiến còn lại nhiều hơn số tham gia hoặc được hỏi (ở đây ${f.all} trên ${f.most}): có số ghi nhầm. Số đồng ý được đọc như đã ghi.`,
  "consultation/fewer-asked": (_, f) =>
    `Ở ${f.count} dòng, số được lấy ý kiến ít hơn số hộ của đơn vị (ở đây ${f.asked} trên ${f.households}) và số đồng ý không đủ nếu tính trên toàn bộ: đang tính trên số được lấy ý kiến. Tỷ lệ tính trên toàn thể cử tri hoặc đại diện hộ, không phải trên số người dự họp; sửa số liệu nếu nhầm.`,
  "consultation/unread-voters": (_, f) =>
    `Không cột nào được đọc là số cử tri hoặc số hộ được lấy ý kiến nên đang lấy số hộ của danh mục; ${f.headers.join(", ")} có thể là cột ấy. Đặt tiêu đề cột cần lấy là “Số cử tri” hoặc “Số hộ”, hoặc ghi cạnh tệp: columns: { ${f.headers[0] ?? ""}: households }.`,
  "consultation/result-differs": (_, f) =>
    `${f.count} dòng ghi ở ghi chú hoặc cột ngoài mẫu là không đạt, không đồng ý hoặc chưa có kết quả, trong khi theo số liệu thì đã đủ mức đồng ý (${f.bar === "more-than" ? "trên" : "từ"} ${f.share}%): đang tính theo số liệu. Sửa số liệu, hoặc bỏ dòng của đơn vị chưa đồng ý.`,
  "consultation/no-rule": () =>
    "Có kết quả lấy ý kiến nhưng chính sách không có mức đồng ý (consent) nên không xét. Bổ sung vào chính sách, ví dụ trên 50%: consent: { share: 50, bar: more-than }; hoặc bỏ consultation.",
  "consultation/in-plan": (_, f) =>
    `Phương án có cột ghi kết quả lấy ý kiến (${f.headers.join(", ")}) nhưng không được xét theo mức đồng ý (consent) của chính sách. Đưa vào inputs.consultation.`,
  "consultation/missing": (_, f) =>
    `${f.name} được sáp nhập hoặc chia tách nhưng không có kết quả lấy ý kiến nên coi như chưa đồng ý. Bổ sung dòng cho đơn vị này.`,
  "consultation/not-passed": (_, f) =>
    `${f.name} ${f.agree === "" || f.base === "" ? "chưa đủ số liệu lấy ý kiến nên coi như chưa đồng ý" : `chưa đồng ý: ${f.agree} trên ${f.base} ${ASKED[f.of]}, cần ${f.bar === "more-than" ? "trên" : "từ"} ${f.share}%`}. ${f.onFailure === "hold" ? "Phần này của phương án được hoãn" : "Phương án vẫn được tính"}; lấy ý kiến lại hoặc sửa số liệu.`,
};
