/** Until when a row says that a post is held, in whichever column: the last day of a term, a month or a year. */
import { DAY } from "../../../core/numbers/days.ts";
import { fold } from "../../../core/text/fold.ts";
import { withMarks } from "../../../core/text/with-marks.ts";

/** Headers of the time in which a post is held, folded: the end of a period counts. */
const PERIOD =
  /^(?:nhiem ky|thoi gian)(?: (?:giu chuc|giu chuc vu|giu chuc danh|dam nhiem|cong tac|lam viec|tham gia))?$/;

/** Headers of the time until which, folded. */
const UNTIL =
  /^(?:(?:giu chuc(?: vu| danh)?|dam nhiem|nhiem ky|cong tac) )?den(?: het)?(?: (?:ngay|thang|nam|thang nam|ngay thang nam))?$|^(?:(?:ngay|thang|nam|thoi diem|thoi han) )?(?:het|ket thuc)(?: (?:nhiem ky|han|giu chuc|cong tac))?$/;

/** How a note that says so begins, folded. */
const NOTE =
  /^(?:nhiem ky|(?:giu chuc|lam|den) (?:den )?(?:het )?(?:ngay|thang|nam)|het nhiem ky)\b|^(?:(?:giu chuc|lam|cong tac) )?den (?:het )?\d/;

/** A day, a month or a year. */
const MENTION = /(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?((?:19|20)\d{2})(?!\d)/g;

/** The reader of the last day that cells below a header say, in days since 1970-01-01; null for a header of something else. */
export function endUnder(header: string): ((cell: string) => number | null) | null {
  const folded = fold(header);
  if (UNTIL.test(folded)) return (cell) => endOf(cell, 1);
  return PERIOD.test(folded) ? (cell) => endOf(cell, 2) : null;
}

/** The last day that a note says. */
export function endInNote(note: string): number | null {
  return NOTE.test(fold(note)) ? endOf(note, 1) : null;
}

/** What says so behind a name: "Mẫu Văn An đến 30/6/2026", "Mẫu Văn An (giữ chức đến hết năm 2025)". */
const BEHIND_NAME = /[\s(,;–-]((?:(?:giữ chức|làm|công tác)\s+)?đến\s.*)$/isu;

/** The last day that is said behind a name. */
export function endBehindName(cell: string): number | null {
  return endInNote(BEHIND_NAME.exec(withMarks(cell))?.[1] ?? "");
}

/** The years of a term, as they stand beside a title: "nhiệm kỳ 2020-2025". */
const YEARS = /(?<!\d)(?:19|20)\d{2}\s?(?:[-\u2013\u2014]|đến)\s?((?:19|20)\d{2})(?!\d)/giu;

/** The last day of the term that ends first of those beside the titles of a cell. */
export function endBesideTitle(cell: string): number | null {
  const ends = [...withMarks(cell).matchAll(YEARS)].map(([, year]) => Date.UTC(Number(year), 12, 0) / DAY);
  return ends.length === 0 ? null : ends.reduce((first, day) => Math.min(first, day));
}

/** The last day of what is named last; null where fewer are named than needed, where it goes on ("2022 - nay") or more is said behind it. */
export function endOf(cell: string, needed: number): number | null {
  const text = withMarks(cell)
    .replace(/(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?!\d)/g, "$4/$3/$1")
    .replace(/(?<!\s)\s*(?:tháng|năm)\s+(?=\d)/giu, "/");
  const named = [...text.matchAll(MENTION)];
  const last = named.at(-1);
  if (last === undefined || named.length < needed || /\d/.test(text.slice(last.index + last[0].length)))
    return null;
  if (/(?<!\p{L})(?:nay|hiện|hien)(?!\p{L})/iu.test(text)) return null;
  const [, day, month, year] = last;
  if (month === undefined) return Date.UTC(Number(year), 12, 0) / DAY;
  const time = Date.UTC(
    Number(year),
    day === undefined ? Number(month) : Number(month) - 1,
    Number(day ?? 0),
  );
  return time / DAY;
}
