/** What a consultation says beside its figures: columns of those asked that are not read, and results that the figures are not. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { AGREEING_FOLDED } from "../../../core/text/agreeing.ts";
import { fold } from "../../../core/text/fold.ts";
import { latePattern } from "../../../core/text/late-pattern.ts";
import { codesWith, lineOf } from "../../cells/grid.ts";
import { isStruck } from "../../cells/struck-words.ts";
import { parseCountText } from "../../cells/values.ts";
import { isNear, parseVotes, type Rate, ratesIn } from "../../cells/votes.ts";
import { isAnswer, isRate } from "../../columns/answer-headers.ts";
import type { Columns } from "../../table/headers.ts";
import { saidRows } from "../../table/said-rows.ts";
import { originIn, type Table } from "../../table/table.ts";

/** Headers of numbers of people who are asked, folded; not "Họ và tên". */
const ASKED =
  /^(?:(?:tong|so|sl|so luong) )*(?:cu tri|ho(?! (?:va )?ten)|nguoi|dai bieu|dai dien|phieu|nhan khau|khau|dan)(?![a-z])/;

/** Headers of what comes back, or of what others answer, folded. */
const ANSWERED = latePattern(
  `(?<![a-z])(?:khong|khac|trang|hop le|thu ve|vang|${AGREEING_FOLDED})(?![a-z])`,
  "",
);

/** Tells columns of how many were asked where none is read: the households of the register stand for them. */
export function tellUnreadVoters(table: Table, { at, extra }: Columns, diagnostics: Diagnostic[]): void {
  if (at.has("households")) return;
  const headers = [...extra].flatMap(([header, position]) => {
    const folded = fold(header);
    if (!ASKED.test(folded) || ANSWERED().test(folded) || isAnswer(folded) || isRate(header, folded))
      return [];
    const column = table.column(position);
    return codesWith(column, null).some((code) => /^\d/.test(column.text(code))) ? [header] : [];
  });
  const [first] = headers;
  if (first === undefined) return;
  const origin = originIn(table, table.headerLine, first);
  diagnostics.push(diagnostic("consultation/unread-voters", origin, { facts: { headers } }));
}

/** How many answers there are in all where they are given in per cent. */
const ALL = 100;

/** Fewer rows may come to that by chance. */
const ENOUGH_ROWS = 2;

/**
 * Tells those who agree where, with those who answer otherwise, they are 100 in each row of however many there were: these are rates without
 * a sign, and no numbers of votes.
 */
export function tellBareRates(table: Table, columns: Columns, diagnostics: Diagnostic[]): void {
  const { at, extra } = columns;
  const answers = [...extra].flatMap(([header, position]) =>
    isAnswer(fold(header.split(":")[0] ?? "")) && !isRate(header, fold(header)) ? [position] : [],
  );
  const agree = at.get("agree");
  if (answers.length === 0 || agree === undefined) return;
  const countAt = countsOf(table);
  const filled = Array.from({ length: table.size }, (_, row) => row).filter(
    (row) => countAt(row, agree) !== null,
  );
  const areRates = filled.every((row) => {
    const all = [agree, ...answers].reduce((sum, column) => sum + (countAt(row, column) ?? 0), 0);
    const most = countAt(row, at.get("ballots")) ?? countAt(row, at.get("households"));
    return all === ALL && most !== null && most !== ALL;
  });
  const [first] = filled;
  if (first === undefined || filled.length < ENOUGH_ROWS || !areRates) return;
  const origin = originIn(table, lineOf(table, first), table.header[agree]);
  diagnostics.push(diagnostic("consultation/rate-alone", origin, { value: table.cell(first, agree) }));
}

/** Headers of answers that somebody who agrees may give as well, folded: "Ý kiến khác". */
const BESIDES = /(?<![a-z])khac(?![a-z])/;

/**
 * Tells rows in which those who agree and those who answer otherwise ("Không đồng ý", "Không có ý kiến") are more than were asked, or
 * came: one of the figures is mistyped.
 */
export function tellAnswers(table: Table, { at, extra }: Columns, diagnostics: Diagnostic[]): void {
  const answers = [...extra].flatMap(([header, position]) => {
    const folded = fold(header.split(":")[0] ?? "");
    return isAnswer(folded) && !BESIDES.test(folded) && !isRate(header, fold(header)) ? [position] : [];
  });
  const agree = at.get("agree");
  if (answers.length === 0 || agree === undefined) return;
  const votesAt = votesIn(table);
  const rows = Array.from({ length: table.size }, (_, row) => row).flatMap((row) => {
    const all = [agree, ...answers].reduce((sum, column) => sum + (votesAt(row, column)[0] ?? 0), 0);
    const [most] = [
      ...votesAt(row, at.get("ballots")),
      ...votesAt(row, agree).slice(1),
      ...votesAt(row, at.get("households")),
    ];
    return most !== undefined && all > most ? [{ row, all, most }] : [];
  });
  const [first] = rows;
  if (first === undefined) return;
  const { row, all, most } = first;
  const origin = originIn(table, lineOf(table, row), table.header[agree]);
  const facts = { count: rows.length, all, most };
  diagnostics.push(diagnostic("consultation/more-answers", origin, { facts }));
}

/** The number in a cell, with or without a word or a rate behind it, and of how many; null for none. */
function countsOf(table: Table): (row: number, column: number | undefined) => number | null {
  const votesAt = votesIn(table);
  return (row, column) => votesAt(row, column)[0] ?? null;
}

/** The same with what it is of. */
function votesIn(table: Table): (row: number, column: number | undefined) => readonly number[] {
  return (row, column = -1) => {
    const votes = parseVotes(table.value(row, column));
    if (votes.ok) return [votes.value.count, ...(votes.value.of === null ? [] : [votes.value.of])];
    const worded = parseCountText(table.cell(row, column).replace(/\s*\p{L}+$/u, ""));
    return worded.ok ? [worded.value] : [];
  };
}

/** Headers of rates that are of sums of columns, folded. */
const OF_SUMS = /(?<![a-z])(?:tham gia|tham du|thu ve|di bau)(?![a-z])/;

/** Tells rates ("Tỷ lệ") that are the share of no two numbers of their row: one of them is mistyped, and nothing else shows which. */
export function tellRates(table: Table, { at, extra }: Columns, diagnostics: Diagnostic[]): void {
  const rates = [...extra].filter(([header]) => isRate(header, fold(header)));
  const counted = [...at.values(), ...extra.values()].filter(
    (position) => position !== at.get("number") && rates.every(([, rate]) => rate !== position),
  );
  const votesAt = votesIn(table);
  for (const [header, position] of rates) {
    if (OF_SUMS.test(fold(header))) continue;
    const isOfThose = isOfAgreement(fold(header));
    const rows = Array.from({ length: table.size }, (_, row) => row).filter((row) => {
      const counts = counted.flatMap((column) => votesAt(row, column));
      const [agree] = votesAt(row, at.get("agree"));
      if (counts.length < 2 || agree === undefined) return false;
      const said = ratesIn(table.cell(row, position));
      return said.length > 0 && !said.some((rate) => isShare(rate, isOfThose ? [agree] : counts, counts));
    });
    const [first] = rows;
    if (first === undefined) continue;
    const origin = originIn(table, lineOf(table, first), header);
    const details = { value: table.cell(first, position), facts: { count: rows.length } };
    diagnostics.push(diagnostic("consultation/rate-differs", origin, details));
  }
}

const AGREEMENT = latePattern(`(?<![a-z])(?:${AGREEING_FOLDED})(?![a-z])`, "");

/** Whether a header of rates, folded, is of those who agree: it is a share of no other number. */
function isOfAgreement(folded: string): boolean {
  return AGREEMENT().test(folded) && !/(?<![a-z])(?:khong|chua)(?![a-z])/.test(folded);
}

/** Whether a rate is that of one of some numbers of another, or of what it leaves, however it is rounded. */
function isShare(rate: Rate, parts: readonly number[], counts: readonly number[]): boolean {
  const isRated = (share: number): boolean => isNear(rate, share);
  const isOther = parts === counts;
  return parts.some((part) =>
    counts.some((all) => isRated(part / all) || (isOther && isRated(1 - part / all))),
  );
}

/** What is said of a place that did not agree, or of one whose answer does not count, folded. */
const REFUSED = latePattern(
  `^(?:ket qua )?(?:khong|chua) (?:dat|du|thong qua|${AGREEING_FOLDED}|hop le|lay y kien|to chuc|co ket qua)(?![a-z])|^(?:dang |cho |phai |se )?lay lai y kien|^(?:dang|cho) lay y kien`,
  "",
);

/**
 * The rows of which a note or a further column says that the place did not agree, or that its answer does not count, each with
 * the header that says so.
 */
export function refusedRows(table: Table, { at, extra }: Columns): ReadonlyMap<number, string | undefined> {
  const further = [...extra.values()].filter((position) => position !== at.get("agree"));
  const rows = saidRows(table, further, () => ({
    says: (own) => isStruck(own) || REFUSED().test(fold(own)),
  }));
  return new Map(rows.map(({ row, header }) => [row, header]));
}
