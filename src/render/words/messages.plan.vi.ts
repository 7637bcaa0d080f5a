/** What is said in Vietnamese of a plan against standards of households, the map and the vote. */
import type { JudgedMessages } from "./messages.ts";

const ASKED: Readonly<Record<string, string>> = {
  households: "cử tri hoặc đại diện hộ",
  ballots: "phiếu",
};

const meant = (suggestion: string | null): string =>
  suggestion === null ? "" : ` Có phải là “${suggestion}”?`;

const cited = (basis: string): string => (basis === "" ? "" : ` (${basis})`);

export const JUDGED_VI: JudgedMessages = {
  "thresholds/must-merge": (_, f) =>
    `${f.text("name")}, ${f.text("commune")}: ${f.text("households")} hộ, bằng ${f.text("share")}% mức tối thiểu ${f.text("standard")}, dưới ${f.text("bar")}%: thuộc diện phải sáp nhập${cited(f.text("basis"))}. Nhập với đơn vị liền kề, hoặc ghi status là exempt nếu được miễn.`,
  "thresholds/below": (_, f) =>
    `${f.text("name")}, ${f.text("commune")}: ${f.text("households")} hộ, bằng ${f.text("share")}% mức tối thiểu ${f.text("standard")}${f.text("bar") === "" ? "" : `, từ ${f.text("bar")}% đến dưới 100%: khuyến khích sáp nhập`}${cited(f.text("basis"))}. Xét nhập với đơn vị liền kề, hoặc giữ nguyên có lý do.`,
  "thresholds/above": (_, f) =>
    `${f.text("name")}, ${f.text("commune")}: ${f.text("households")} hộ sau sáp nhập, vượt mức tối đa ${f.text("standard")}${cited(f.text("basis"))}. Xét chia lại.`,
  "thresholds/unknown": (_, f) =>
    `${f.text("units")} đơn vị để trống số hộ nên chưa xét được mức tối thiểu, đầu tiên là ${f.text("name")}. Điền households.`,

  "neighbours/unknown-place": (d) =>
    `Không có đơn vị mã “${d.value}” trong danh mục cũ.${meant(d.suggestion)} Sửa mã.`,
  "neighbours/levels-differ": (d, f) =>
    `“${f.text("other")}” và “${d.value}” khác cấp. Chỉ ghi hai đơn vị cùng cấp.`,
  "neighbours/itself": ({ value }) => `“${value}” được ghi liền kề chính nó; đã bỏ qua. Bỏ dòng này.`,
  "neighbours/not-connected": (_, f) =>
    `${f.text("name")} gồm những phần không liền nhau: ${f.list("groups", " | ")}. Chỉ nhập đơn vị liền kề: sửa phương án, hoặc bổ sung cặp liền kề.`,

  "consultation/unknown-place": (d) =>
    `Không có đơn vị mã “${d.value}” trong danh mục cũ.${meant(d.suggestion)} Sửa mã.`,
  "consultation/repeated-place": (d, f) =>
    `“${d.value}” đã có ở dòng ${f.lines()}. Mỗi đơn vị chỉ một dòng: giữ lần lấy ý kiến cuối cùng.`,
  "consultation/too-many": (_, f) =>
    `${f.text("column")} là ${f.text("count")}, nhiều hơn ${f.text("most")} là ${f.text("limit")}. Sửa một trong hai số.`,
  "consultation/no-rule": () =>
    "Có kết quả lấy ý kiến nhưng chính sách không có mức đồng ý (consent) nên không xét. Bổ sung consent, hoặc bỏ consultation.",
  "consultation/missing": (_, f) =>
    `${f.text("name")} được sáp nhập hoặc chia tách nhưng không có kết quả lấy ý kiến nên coi như chưa đồng ý. Bổ sung dòng cho đơn vị này.`,
  "consultation/not-passed": (_, f) =>
    `${f.text("name")} ${f.text("agree") === "" || f.text("base") === "" ? "chưa đủ số liệu lấy ý kiến nên coi như chưa đồng ý" : `chưa đồng ý: ${f.text("agree")} trên ${f.text("base")} ${ASKED[f.text("of")] ?? ""}, cần ${f.text("bar") === "more-than" ? "trên" : "từ"} ${f.text("share")}%`}. ${f.text("onFailure") === "hold" ? "Phần này của phương án được hoãn" : "Phương án vẫn được tính"}; lấy ý kiến lại hoặc sửa số liệu.`,
};
