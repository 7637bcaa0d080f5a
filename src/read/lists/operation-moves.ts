/**
 * What moves between units by what a row of a plan does ("Nhập thêm 50 hộ của Thôn 3", "Giữ nguyên, chuyển 50 hộ sang Thôn 1"): a text in; what
 * moves, and the words that are left, out.
 */
import type { Sizes } from "../../core/model/inputs.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { readMarked, withoutMarks } from "../../core/text/with-marks.ts";
import { UNIT_WORDS } from "./list-prose.ts";
import { MEASURES, sizesIn } from "./part-sizes.ts";

/** Some households of a unit; `from` or `into` null: the unit of the row itself. */
export interface OperationMove {
  readonly sizes: Sizes;
  readonly from: string | null;
  readonly into: string | null;
}

const UNIT = `(?:${UNIT_WORDS})\\s(?:(?!\\s(?:và|sang|về|vào|cho|chuyển)(?:\\s|$))[^,.;:()\\n]){1,60}`;

const BETWEEN = "(?:^|[,;.]\\s?|\\s(?:và|với)\\s)";

/** "nhập thêm 50 hộ của Thôn 3", "và 50 hộ từ Thôn 3". */
const TAKEN = latePattern(
  `${BETWEEN}(?:(?:(?:sáp )?nhập|tiếp nhận|nhận|cộng|bổ sung|ghép|điều chỉnh tăng)(?:\\s(?:với|thêm))?\\s|thêm\\s)?(${MEASURES})\\s(?:của|từ|thuộc)\\s(${UNIT})(?=$|[,;.]|\\s(?:và|sang|chuyển sang)(?:\\s|$))(?:\\s(?:chuyển )?sang$)?`,
  "giu",
);

/** "chuyển 50 hộ sang Thôn 1", "điều chỉnh giảm 50 hộ về Thôn 1". */
const GIVEN = latePattern(
  `${BETWEEN}(?:chuyển|điều chỉnh|tách|cắt|trừ|giao|giảm|bớt)(?:\\s(?:giảm|bớt|đi))?\\s(${MEASURES})\\s(?:(?:nhập|chuyển)\\s)?(?:sang|về|vào|cho)\\s(${UNIT})(?=$|[,;.]|\\s(?:và)\\s)`,
  "giu",
);

/** Whether a text may say such a thing, by a number of households in it. */
const COUNTED = /\d\s*hộ(?!\p{L})/iu;

interface SaidMoves {
  readonly moves: readonly OperationMove[];
  readonly rest: string;
}

/** What moves, and the text without it. */
export function operationMoves(text: string): SaidMoves {
  const named = (unit: string | null): string | null => (unit === null ? null : withoutMarks(unit));
  return readMarked(text, movesAndRest, ({ moves, rest }) => ({
    moves: moves.map(({ sizes, from, into }) => ({ sizes, from: named(from), into: named(into) })),
    rest: withoutMarks(rest),
  }));
}

function movesAndRest(text: string): SaidMoves {
  if (!COUNTED.test(text) || text.length > LONGEST) return { moves: [], rest: text };
  const moves: OperationMove[] = [];
  const take =
    (side: "from" | "into") =>
    (all: string, measures: string, unit: string): string => {
      const sizes = sizesIn(measures);
      if (sizes?.households == null) return all;
      moves.push({ sizes, from: null, into: null, [side]: unit.trim() });
      return "";
    };
  const rest = text.replace(TAKEN(), take("from")).replace(GIVEN(), take("into"));
  return { moves, rest: rest.replace(/^[\s,;.]+|[\s,;.]+$/g, "") };
}

/** Longer texts are no such words. */
const LONGEST = 300;
