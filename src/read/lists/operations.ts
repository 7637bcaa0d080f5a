/** Words for what a row of a plan does (hình thức sắp xếp): a text in, operations out. */

import type { PlanOperation } from "../../core/model/inputs.ts";
import { fold } from "../../core/text/fold.ts";
import { UNIT_KINDS } from "../../core/text/unit-words.ts";
import { withMarks } from "../../core/text/with-marks.ts";
import { type Cell, textOfCell } from "../cells/cell.ts";
import { errorIn, fail, ok, type Parsed } from "../cells/parsed.ts";
import { partInOperation } from "./part-words.ts";

/** Longer words first: "chuyển đến" is no "chuyển". */
const WORDS: readonly (readonly [string, PlanOperation])[] = [
  ["giữ nguyên", "kept"],
  ["giữ ổn định", "kept"],
  ["giữ như cũ", "kept"],
  ["như cũ", "kept"],
  ["không thay đổi", "kept"],
  ["không đổi", "kept"],
  ["không sắp xếp", "kept"],
  ["không sáp nhập", "kept"],
  ["chưa sắp xếp", "kept"],
  ["đổi tên", "renamed"],
  ["sáp nhập", "merged"],
  ["hợp nhất", "merged"],
  ["nhập", "merged"],
  ["tiếp nhận", "merged"],
  ["nhận sáp nhập", "merged"],
  ["chia tách", "split"],
  ["chia", "split"],
  ["tách", "split"],
  ["thành lập mới", "created"],
  ["thành lập", "created"],
  ["giải thể", "dissolved"],
  ["chuyển đổi", "converted"],
  ["chuyển thành", "converted"],
  ["chuyển đến", "moved"],
  ["điều chuyển", "moved"],
  ["điều chỉnh", "adjusted"],
  ["ghép", "attached"],
  ["kept", "kept"],
  ["renamed", "renamed"],
  ["converted", "converted"],
  ["merged", "merged"],
  ["split", "split"],
  ["dissolved", "dissolved"],
  ["created", "created"],
  ["adjusted", "adjusted"],
  ["moved", "moved"],
  ["attached", "attached"],
];

const FOLDED = new Map(WORDS.map(([word, operation]) => [fold(word), operation] as const));

/** A folded text that begins with such words. */
const BEGINNING = new RegExp(`^(?:${[...FOLDED.keys()].join("|")})(?= |$)`);

/** The words that a fault names. */
const CHOICES = [
  "giữ nguyên",
  "đổi tên",
  "sáp nhập",
  "chia tách",
  "thành lập mới",
  "giải thể",
  "chuyển đổi",
  "điều chỉnh",
  "ghép",
  "chuyển đến",
];

/** The operation that a text begins with: "Sáp nhập Thôn A và Thôn B" is a merger; null for none. */
export function operationAt(text: string): PlanOperation | null {
  const [word = ""] = BEGINNING.exec(fold(text)) ?? [];
  return FOLDED.get(word) ?? null;
}

/** "Nhập một phần": a merger, or an adjustment where the unit goes on; which of them the other rows say. */
const OF_PART = /^(?:sáp nhập|hợp nhất|nhập)\s+(?:một|0?1)\s+phần(?!\p{L})/iu;

/** The operations of a cell: one, or several parted by a comma, a plus sign, a slash or "và". */
export function parseOperations(cell: Cell): Parsed<readonly PlanOperation[]> {
  const failed = errorIn(cell);
  if (failed) return failed;
  const text = withMarks(textOfCell(cell));
  if (OF_PART.test(text)) return ok([]);
  const first = operationAt(text) ?? operationAlone(text);
  if (first === null && partInOperation(text, "") !== null) return ok([]);
  if (first === null) return fail({ code: "value/choice", choices: CHOICES });
  const pieces = text.split(/[,;+/\n]|\svà\s/u).map(operationAt);
  // What follows an operation in prose is no second one.
  return ok(pieces.every((one) => one !== null) ? [...new Set(pieces)] : [first]);
}

/** Words for a unit, as plans count them. */
export const UNITS = `${UNIT_KINDS}|đơn vị`;

/** What may stand behind "giữ nguyên" in the place of a name. */
const AS_IT_IS =
  /^(giu nguyen|giu on dinh|khong sap xep|giu nhu cu|khong thay doi)(?: (?:hien trang|trang|nhu cu|nhu hien nay|ten goi|ten cu|ten|khong sap xep|khong doi))+$/;

/** The same in other words; in front of more they may be about something else ("Giữ tên thôn Đông"). */
const AS_IT_IS_ALONE = /^(?:giu (?:nguyen )?ten(?: goi)?(?: cu| hien nay)?|de nguyen|khong dieu chinh)$/;

/** "Sáp nhập vào Thôn A", "Chưa thống nhất", signs and ditto marks in the place of a name: no name. */
const NO_NAME =
  /^(?:sáp nhập|hợp nhất|nhập|ghép|giải thể|chuyển)\s+(?:vào|về|với|sang|cho)\s|^\(?(?:(?:chưa|không)\s+(?:thống nhất|đồng ý|đồng thuận|xác định|rõ)|không thực hiện|(?:tạm\s+)?dừng(?:\s+lại)?|bỏ|không)\)?$|^[^\p{L}\d]+$|^-?\s*(?:nt|như trên|như dòng trên)\s*-?$/iu;

/** "Chưa đặt tên", "đang lấy ý kiến", "2 thôn", "Thôn …": the name is yet to be found, or the cell says how many there are. */
const NOT_YET = new RegExp(
  [
    "^\\(?(?:chưa|sẽ|đang|chờ) (?:đặt|có|lấy|xin|chọn|bàn|họp|thống nhất)(?:\\s[^,;+]*)?$",
    `^(?:\\d{1,3}\\s+)(?:${UNITS})$`,
    `^(?:${UNITS})\\s*(?:\\.{2,}|…+|_+|\\?)$`,
  ].join("|"),
  "iu",
);

/** "Thôn mới": which one is not said; "Xóm Mới" is a name. */
const A_NEW_ONE = /^\(?(?:[Tt]hôn|[Tt]ổ dân phố|TDP|[Kk]hu phố|[Đđ]ơn vị)\s+mới\)?$/u;

/** "Giữ nguyên (đủ tiêu chuẩn)", "Không sắp xếp, để ổn định": with a reason behind it, and nothing that changes the unit. */
const KEPT_FOR =
  /^(?:giữ nguyên|giữ ổn định|không (?:sắp xếp|sáp nhập|thay đổi))\s*[(,;:–-](?!.*(?:tên|thành|nhập|ghép|chuyển|tách))/isu;

/** Whether a text begins with what is done, in two words: whatever stands behind them, that is hardly a name. */
export function beginsWithOperation(text: string): boolean {
  return /^\p{L}+\s\p{Ll}+(?!\p{L})/u.test(text) && operationAt(text) !== null;
}

/** Whether what stands in the place of a name can be none: what is done, or a mark for the cell above. */
export function isNoName(text: string): boolean {
  const own = withMarks(text.trim());
  return NO_NAME.test(own) || NOT_YET.test(own) || A_NEW_ONE.test(own);
}

/** What stands in the place of a new name, where it is one; "" for what is done, or a mark for the cell above. */
export function newNameIn(text: string): string {
  return operationAlone(text) === null && !isNoName(text) ? text : "";
}

/** Numbers of units in a heading: "Sáp nhập 5 thôn thành 2 thôn mới", "Giữ nguyên 01 tổ dân phố". */
const COUNTED = new RegExp(`\\s+(?:thành\\s+)?\\d{1,4}\\s+(?:${UNITS})(?:\\s+mới)?(?!\\p{L})`, "giu");

/** "Thôn giữ nguyên", "Danh sách các TDP đề nghị giữ nguyên": what is said before what is done, in two words. */
const OF_UNITS = new RegExp(
  `^(?:danh sách\\s+)?(?:(?:các|những)\\s+)?(?:${UNITS})(?:(?:\\s*,\\s*|\\s+và\\s+)(?:${UNITS}))*\\s+(?:(?:thực hiện|thuộc diện|được|đề nghị|đề xuất|dự kiến)\\s+)*(?=\\S+\\s+\\S)`,
  "iu",
);

/** What a heading says that the rows below it do, with or without how many units there are; null for none. */
export function operationOfHeading(text: string): PlanOperation | null {
  const bare = withMarks(text).replace(COUNTED, "");
  const ofUnits = operationAlone(bare.replace(OF_UNITS, ""));
  // Of units that merge or are split the rows below say so themselves, in various ways.
  const isAll = ofUnits === "kept" || ofUnits === "dissolved";
  return operationAlone(text) ?? operationAlone(bare) ?? (isAll ? ofUnits : null);
}

/** Whether a whole text is an operation alone, as a heading or in the place of a name: "Giữ nguyên", "Các thôn giữ nguyên". */
export function operationAlone(text: string): PlanOperation | null {
  const word = fold(text).replace(/^(?:cac|nhung) (?:.* )?(?=\S+ \S+$)/, "");
  const isKept = AS_IT_IS.test(word) || AS_IT_IS_ALONE.test(word) || KEPT_FOR.test(withMarks(text));
  return FOLDED.get(word) ?? (isKept ? "kept" : null);
}
