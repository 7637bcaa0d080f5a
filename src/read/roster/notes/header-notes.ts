/** Headers of a roster that say of another time or another person: "Họ và tên (dự kiến)", "Phương án bố trí" over "Chức danh". */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { LEVELS } from "../../../core/model/place.ts";
import { fold } from "../../../core/text/fold.ts";
import { withMarks } from "../../../core/text/with-marks.ts";
import { originIn, type Table } from "../../table/table.ts";

/** What is planned, or of another person; with what was before or comes after, which of places may be meant. */
const PLANNED =
  "dự kiến|quy hoạch|đề xuất|đề nghị|giới thiệu|phương án|(?:người )?(?:được )?thay thế|người thay|kế nhiệm|vợ|chồng|cha|mẹ|bố|con(?! số)|thân nhân";
const OTHER_TIME = "cũ|mới|nguyên|trước đây|sau sắp xếp|sau sáp nhập|sau kiện toàn";

const BRACKET = /[([]/;

const inBrackets = (words: string): RegExp => new RegExp(`[([]\\s*(?:${words})(?!\\p{L})`, "iu");

/** Of these the words for one's family, which elsewhere may be others, mean no more in a header without marks. */
const UNMARKED = "vo|chong|me|nguyen";

const OF_PLACES = inBrackets(`${PLANNED}|${UNMARKED}`);
const OF_OTHERS = inBrackets(`${PLANNED}|${OTHER_TIME}|${UNMARKED}`);

/** The same as the first words of a header that stands over others. */
const ABOVE =
  /^\s*(?:dự kiến|quy hoạch|đề xuất|phương án|người (?:thay thế|kế nhiệm)|sau (?:sắp xếp|sáp nhập|kiện toàn))(?!\p{L})/iu;

const PLACES: ReadonlySet<string> = new Set(["place", "place_name", ...LEVELS]);

/** Columns that say nothing of who holds what. */
const NOT_OF_POSTS: ReadonlySet<string> = new Set(["number", "note", "keep", "until_day"]);

/** Tells such headers of columns that are read, of each file and sheet. */
export function tellHeaderNotes(table: Table, diagnostics: Diagnostic[]): void {
  for (const { header, name, over = "" } of table.columns) {
    if (name === null || NOT_OF_POSTS.has(name)) continue;
    const own = new Set([
      header,
      ...(table.sources ?? []).map(({ headers }) => headers.get(header) ?? header),
    ]);
    const isOver = over !== "" && !PLACES.has(name) && ABOVE.test(withMarks(over));
    const value = Array.from(own).find(
      (one) =>
        isOver || (BRACKET.test(one) && (PLACES.has(name) ? OF_PLACES : OF_OTHERS).test(withMarks(one))),
    );
    // A column that the scenario names is meant.
    if (value === undefined || table.meanings?.has(fold(value))) continue;
    const shown = isOver && !value.startsWith(over) ? `${over}: ${value}` : value;
    diagnostics.push(
      diagnostic("roster/header-note", originIn(table, table.headerLine, header), { value: shown }),
    );
  }
}
