/** What is said in Vietnamese of proposals of mergers. */
import type { ProposeMessages } from "./messages.ts";

const meant = (suggestion: string | null): string =>
  suggestion === null ? "" : ` Có phải là “${suggestion}”?`;

/** The messages about proposals, in Vietnamese. */
export const PROPOSE_MESSAGES_VI: ProposeMessages = {
  "propose/no-register": () =>
    "Đề xuất cần danh mục đơn vị có số hộ từng thôn, tổ dân phố. Ghi tệp danh mục ở inputs.register.",
  "propose/no-thresholds": (d) =>
    `Chính sách ${d.value} không có tiêu chuẩn quy mô số hộ (thresholds) nên không biết đơn vị nào còn nhỏ. Bổ sung thresholds, hoặc dùng chính sách khác; nếu tiêu chuẩn theo vùng thì chọn vùng: --set thresholds.region=….`,
  "propose/no-neighbours": () =>
    "Chưa biết thôn, tổ dân phố nào giáp nhau. Ghi danh sách cặp liền kề ở inputs.neighbours, hoặc thêm cột giáp ranh (neighbours) vào danh mục.",
  "propose/target-unused": (d) =>
    `Số đơn vị mong muốn (${d.value}) đứng ở chỗ mergers trong thứ tự mục tiêu, nhưng aims không có mergers. Thêm mergers vào aims, hoặc bỏ target.`,
  "propose/unknown-place": (d, f) =>
    `${f.key}: không có đơn vị “${d.value}” trong danh mục.${meant(d.suggestion)} Sửa mã hoặc tên.`,
  "propose/several-places": (d, f) =>
    `${f.key}: “${d.value}” có thể là ${f.codes.join("; ")}. Ghi mã để rõ đơn vị nào.`,
  "propose/not-a-unit": (d, f) =>
    `${f.key}: “${d.value}” không phải thôn, tổ dân phố. Chỉ ghi thôn, tổ dân phố.`,
  "propose/not-a-commune": (d) => `--commune: “${d.value}” không phải cấp xã. Ghi mã hoặc tên xã, phường.`,
  "propose/unknown-column": (d) =>
    `same: danh mục không có cột “${d.value}”.${meant(d.suggestion)} Ghi một cột của danh mục, hoặc tags.TÊN.`,
  "propose/no-such-label": (d) =>
    `same: không thôn, tổ dân phố nào có nhãn “${d.value}:…” nên nhãn này không ngăn cặp nào. Xem lại tên nhãn.`,
  "propose/across-communes": (d, f) =>
    `together: ${d.value} thuộc các xã khác nhau (${f.communes.join(", ")}) nên không nhập được. Tách thành danh sách theo từng xã.`,
  "propose/together-apart": (d) =>
    `apart: ${d.value} phải chung một đơn vị theo together ở dòng ${d.lines}. Bỏ một trong hai.`,
  "propose/together-impossible": (d, f) => {
    const why = {
      fixed: `${f.unit} giữ nguyên (chưa hoàn thành, được miễn, trong keep hoặc chưa rõ số hộ)`,
      same: "khác nhau ở điều mà same đòi giống",
      most_parts: `nhiều hơn ${f.most} đơn vị (most_parts)`,
      apart: "không có đường giáp ranh nào nối được trong giới hạn đã đặt",
      others: "không cùng lúc giữ được với các danh sách together khác của xã",
    }[f.why];
    return `together: ${d.value} không thể chung một đơn vị: ${why}. Bỏ bớt khỏi danh sách, hoặc sửa giới hạn.`;
  },
  "propose/not-found": (_, f) =>
    `${f.name}: chưa tìm thấy phương án nào giữ đủ các danh sách together trong giới hạn tìm. Tăng --node-limit.`,
  "propose/not-judged": (_, f) =>
    ({
      households: `${f.count} đơn vị để trống số hộ (đầu tiên là ${f.name}): giữ nguyên, và không nối các đơn vị khác. Điền số hộ; khi ấy có thể có phương án tốt hơn.`,
      region: `${f.count} đơn vị chưa được xét (đầu tiên là ${f.name}): tiêu chuẩn theo vùng, chính sách chưa chọn vùng. Chọn vùng: --set thresholds.region=…, hoặc thresholds.region trong chính sách riêng.`,
      standard: `Không tiêu chuẩn nào của chính sách áp dụng cho đơn vị nào trong ${f.count} đơn vị (đầu tiên là ${f.name}), nên không đơn vị nào dưới chuẩn. Xem loại và nhãn của các đơn vị, và thresholds của chính sách.`,
    })[f.why],
  "propose/unproven": (_, f) =>
    `${f.name}: chưa chứng minh được phương án là tốt nhất; không phương án nào thấp hơn ${f.bounds.join(", ")} (mục tiêu khác nhau đầu tiên quyết định). Tăng --node-limit, hoặc xem phương án là tạm.`,
  "propose/alternatives": (_, f) =>
    `${f.name}: chỉ chắc chắn được ${f.count} phương án khác trong giới hạn tìm. Tăng --node-limit để có thêm.`,
  "propose/passed-over": (_, f) =>
    `Đề xuất không xét ${f.inputs.join(", ")} của kịch bản: chúng thuộc phương án khác. Không cần làm gì.`,
};
