/** An assignment as tables: the notice of each month, and the lists. */

import type { DutyDocument } from "../../core/document.ts";
import { firstDayOf, type Month } from "../../core/duty/calendar.ts";
import { isoDay } from "../../core/numbers/days.ts";
import { figure, left, numbered, right } from "../tables/columns.ts";
import { plainRows, type Report, type ReportRow, type TableCell } from "../tables/table.ts";
import { assignWord } from "../words/labels.assign.ts";
import type { Language } from "../words/language.ts";
import {
  type AssignTable,
  aimTable,
  cellTable,
  coverageTable,
  type Making,
  personTable,
  unmetTable,
} from "./lists.ts";
import { dayText, monthText, personText, shownMeetings, shownMonths } from "./shown.ts";

/** A report whose tables have names of their own. */
export interface AssignReport extends Report {
  readonly tables: readonly AssignTable[];
}

/** An assignment as a report. `redact`: ids stand for names, and secretaries are left out. */
export function assignReport(document: DutyDocument, language: Language, redact: boolean): AssignReport {
  const { code } = language;
  const { assignment, basis, name } = document;
  const { firstMonth, lastMonth, rules } = assignment.duty;
  const word: Making["word"] = (key, values) => assignWord(code, key, values);
  const making: Making = { document, code, redact, word, meetings: shownMeetings(document) };
  const [first, last] = [monthText(firstMonth, code), monthText(lastMonth, code)];
  const proof = assignment.proven ? (rules.mode === "rotate" ? "provenByMonth" : "proven") : "unproven";
  const unmet = unmetTable(making);
  return {
    title: name,
    subtitle: [
      `${word("from", { first, last })}, ${word(rules.mode)}`,
      ...(basis === null ? [] : [word("basis", { basis })]),
    ].join(". "),
    tables: [
      ...shownMonths(document).map((month) => noticeTable(making, month)),
      cellTable(making),
      personTable(making),
      coverageTable(making),
      ...(unmet.rows.length > 0 ? [unmet] : []),
      aimTable(making),
    ],
    remarks: [{ text: word(proof), good: assignment.proven }],
  };
}

/** The monthly notice (thông báo lịch sinh hoạt lệ): each meeting of a month, the sum of members last where any are given. */
function noticeTable({ code, redact, meetings, word }: Making, month: Month): AssignTable {
  const own = meetings.filter(({ meeting }) => meeting.month === month);
  const withSecretary = !redact && own.some(({ cell }) => cell.secretary !== "");
  const cells = new Map(own.map(({ cell }) => [cell.code, cell.members]));
  const members = [...cells.values()].reduce<number | null>(
    (sum, one) => (sum === null || one === null ? null : sum + one),
    0,
  );
  const hasMembers = own.some(({ cell }) => cell.members !== null);
  const rows = own.map(({ meeting, cell, persons }, index): TableCell[] => [
    numbered(index + 1),
    cell.name,
    figure(cell.members),
    dayText(meeting, code),
    cell.venue,
    ...(withSecretary ? [cell.secretary] : []),
    persons
      .map((one) => [personText(one, redact), one.position].filter((text) => text !== "").join(", "))
      .join("; ") || word("nobody"),
  ]);
  const total: TableCell[] = ["", word("total"), figure(members), "", "", ...(withSecretary ? [""] : []), ""];
  const sum: readonly ReportRow[] = hasMembers ? [{ cells: total, depth: 0, isTotal: true }] : [];
  const text = monthText(month, code);
  return {
    id: `notice-${isoDay(firstDayOf(month)).slice(0, 7)}`,
    tab: word("noticeTab", { month: text }).replace("/", "-"),
    title: `${word("announcement")} – ${word("notice", { month: text })}`,
    columns: [
      right(word("index")),
      { ...left(word("cell")), wide: true },
      right(word("members")),
      left(word("when")),
      { ...left(word("venue")), wide: true },
      ...(withSecretary ? [left(word("secretary"))] : []),
      { ...left(word("attending")), wide: true },
    ],
    rows: [...plainRows(rows), ...sum],
    totals: 0,
  };
}
