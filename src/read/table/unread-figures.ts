/** Columns of households, people or areas that are not read, where none is: which of several is meant, or what they come to together, is not known. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { MEASURED_IN } from "../../core/text/measured-in.ts";
import type { Columns } from "./headers.ts";
import { originIn, type Table } from "./table.ts";

/** What is counted, and the headers that say so: "Hộ thường trú", "Số hộ năm 2024"; "Nam", "Khẩu tạm trú". */
const FIGURES = [
  {
    column: "households",
    says: /(?<!\p{L})(?:hộ|số nóc nhà)(?!\p{L})|^(?:tong )?(?:so )?ho (?:dan|gia dinh|thuong tru|tam tru)(?!\p{L})|(?<!\p{L})so ho(?!\p{L})|^(?:sh|households?)(?!\p{L})/iu,
  },
  {
    column: "population",
    says: /(?<!\p{L})(?:nhân khẩu|khẩu|dân số|số dân|nhan khau|so khau|dan so|so dan|inhabitants?|people|population)(?!\p{L})|^(?:tổng )?(?:số )?(?:nam|nữ|người)$|^(?:nk|ds)$/iu,
  },
  { column: "area", says: /^(?:(?:tổng )?diện tích(?!\p{L})|dt \((?:ha|k?m ?[2²])\))/iu },
] as const;

/** What says that some of them are counted, or something of them: "Hộ nghèo", "Tỷ lệ hộ khá", "Số hộ có đất", "Diện tích trồng lúa". */
const OF_SOME =
  /nghèo|ngheo|khá|giàu|chính sách|văn hóa|văn hoá|dân tộc|dtts|công giáo|tôn giáo|kinh doanh|sản xuất|nông nghiệp|đảng viên|vắng|trẻ|tuổi|lao động|tăng|giảm|bình quân|mật độ|tỷ lệ|tỉ lệ|%|sau |mới|thiếu|đủ|đất ở|canh tác|trồng|khuôn viên|xây dựng|quy hoạch|thu hồi|sử dụng|(?<!\p{L})(?:ao|nhà|sân|lúa|rừng|ruộng)(?!\p{L})|có |không|chủ hộ|sổ hộ|hộ chiếu|hộ khẩu|hộ tịch|đại diện|đồng ý|poor|share|rate/iu;

/** Whether a header is of some of them, or of something of theirs. */
export function countsSome(header: string): boolean {
  return OF_SOME.test(header);
}

/** Tells such columns of each figure that no column is read for, in a plan neither before nor after. */
export function tellUnread(table: Table, { at, extra }: Columns, diagnostics: Diagnostic[]): void {
  for (const { column, says } of FIGURES) {
    if (at.has(column) || at.has(`${column}_after`)) continue;
    const headers = [...extra].flatMap(([header, position]) => {
      const words = `${table.columns[position]?.over ?? ""} ${header}`.trim();
      const isMeant = says.test(words) && !OF_SOME.test(words);
      return isMeant && table.column(position).codes.some((code) => code !== 0) ? [header] : [];
    });
    const [first] = headers;
    if (first === undefined) continue;
    const origin = originIn(table, table.headerLine, first);
    diagnostics.push(diagnostic("table/unread-figures", origin, { facts: { column, headers } }));
  }
}

/** "Đơn vị tính: nghìn người" above a table; what is between is short, so that no line takes long. */
const IN_THOUSANDS = latePattern(
  `${MEASURED_IN}(?!\\p{L}).{0,100}(?<!\\p{L})(?:ngh[ìi]n|ng[àa]n|tri[ệe]u|1[.,]?000)\\s*(?:h[ộo]|ng[ưu][ờo]i|nh[âa]n kh[ẩa]u|kh[ẩa]u|d[âa]n)(?!\\p{L})`,
  "iu",
);

/** Tells a line above the table that says that households or people are counted in thousands: they are read as they stand. */
export function tellThousands(table: Table, { at }: Columns, diagnostics: Diagnostic[]): void {
  const said = (table.titles ?? []).find(
    ({ text, since }) => since === undefined && IN_THOUSANDS().test(text),
  );
  if (said === undefined || !(at.has("households") || at.has("population"))) return;
  diagnostics.push(diagnostic("table/in-thousands", originIn(table, said.line), { value: said.text }));
}
