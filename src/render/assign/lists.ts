/** Lists of an assignment: by cell, by person, coverage by month, what is unmet, and the aims. */

import { namedAims } from "../../core/assign/findings.ts";
import type { DutyDocument } from "../../core/document.ts";
import type { Month } from "../../core/duty/calendar.ts";
import { groupedBy } from "../../core/numbers/groups.ts";
import { figure, left, right } from "../tables/columns.ts";
import { plainRows, type ReportTable, type TableCell } from "../tables/table.ts";
import { type AssignWord, reasonWord } from "../words/labels.assign.ts";
import type { LanguageCode } from "../words/language.ts";
import { dayText, monthText, personText, type ShownMeeting, shownMonths, shownUnmet } from "./shown.ts";

/** A table with the name of its file and a short name. */
export interface AssignTable extends ReportTable {
  readonly id: string;
  readonly tab: string;
}

/** What tables are made from. */
export interface Making {
  readonly document: DutyDocument;
  readonly code: LanguageCode;
  readonly redact: boolean;
  readonly meetings: readonly ShownMeeting[];
  readonly word: (word: AssignWord, values?: Readonly<Record<string, string>>) => string;
}

/** Each cell: its meetings, and who attends how many of them. */
export function cellTable({ document, redact, meetings, word }: Making): AssignTable {
  const byCell = groupedBy(meetings, ({ cell }) => cell.code);
  const missing = missingByCell(document, meetings);
  const rows = document.assignment.duty.cells.map((cell): TableCell[] => {
    const own = byCell.get(cell.code) ?? [];
    const counts = groupedBy(
      own.flatMap(({ persons }) => persons),
      ({ person }) => person,
    );
    const names = [...counts.values()].flatMap((times) => {
      const [leader] = times;
      return leader ? [`${personText(leader, redact)} (${times.length})`] : [];
    });
    const attended = own.filter(({ persons }) => persons.length > 0).length;
    return [
      cell.code,
      cell.name,
      cell.place,
      figure(cell.members),
      figure(own.length),
      figure(attended),
      figure(missing.get(cell.code) ?? 0),
      names.join("; "),
    ];
  });
  return {
    id: "cells",
    tab: word("byCell"),
    title: word("byCell"),
    columns: [
      left(word("code")),
      { ...left(word("cell")), wide: true },
      left(word("place")),
      ...(["members", "meetings", "attended", "missing"] as const).map((key) => right(word(key))),
      { ...left(word("attending")), wide: true },
    ],
    rows: plainRows(rows),
    totals: 0,
  };
}

function missingByCell(document: DutyDocument, meetings: readonly ShownMeeting[]): Map<string, number> {
  const { schedule, duty } = document.assignment;
  const missing = new Map<string, number>();
  for (const { meeting, asked, attending } of shownUnmet(document, meetings)) {
    const code = duty.cells[schedule.meetings[meeting]?.cell ?? -1]?.code ?? "";
    missing.set(code, (missing.get(code) ?? 0) + asked - attending);
  }
  return missing;
}

/** The title of a table that is of all months, whichever of them is shown. */
function titleOfAll({ month }: DutyDocument, word: Making["word"], key: "aims" | "byPerson"): string {
  return month === null ? word(key) : word("ofAll", { title: word(key) });
}

/** Each person: meetings attended over the whole time, what is due, and whether that is met. */
export function personTable({ document, redact, word }: Making): AssignTable {
  const { duty, loads, inCharge } = document.assignment;
  const names = new Map(duty.rules.groups.map(({ id, name }) => [id, name]));
  const rows = duty.leaders.map((leader, at): TableCell[] => {
    const { load = 0, due = 0, short = 0 } = loads[at] ?? {};
    const cells = duty.cells.flatMap(({ name }, cell) => (inCharge?.[cell]?.includes(at) ? [name] : []));
    return [
      leader.person,
      ...(redact ? [] : [leader.fullName]),
      leader.position,
      names.get(leader.group ?? "") ?? "",
      ...(inCharge === null ? [] : [cells.join("; ")]),
      figure(load),
      figure(due),
      figure(short),
      due === 0 ? word("noDue") : word(short === 0 ? "isMet" : "isShort"),
    ];
  });
  return {
    id: "persons",
    tab: word("byPerson"),
    title: titleOfAll(document, word, "byPerson"),
    columns: [
      left(word("code")),
      ...(redact ? [] : [left(word("person"))]),
      left(word("position")),
      left(word("group")),
      ...(inCharge === null ? [] : [{ ...left(word("inCharge")), wide: true }]),
      ...(["load", "due", "short"] as const).map((key) => right(word(key))),
      left(word("met")),
    ],
    rows: plainRows(rows),
    totals: 0,
  };
}

/** Each month: meetings, those attended and not, attendances and what is lacking; the sum of all first. */
export function coverageTable({ document, code, meetings, word }: Making): AssignTable {
  const unmet = shownUnmet(document, meetings);
  const { schedule } = document.assignment;
  const row = (label: string, isIn: (month: Month) => boolean): TableCell[] => {
    const own = meetings.filter(({ meeting }) => isIn(meeting.month));
    const attended = own.filter(({ persons }) => persons.length > 0).length;
    const missing = unmet.filter(({ meeting }) => isIn(schedule.meetings[meeting]?.month ?? -1));
    return [
      label,
      figure(own.length),
      figure(attended),
      figure(own.length - attended),
      figure(own.reduce((sum, { persons }) => sum + persons.length, 0)),
      figure(missing.reduce((sum, { asked, attending }) => sum + asked - attending, 0)),
    ];
  };
  const months = shownMonths(document);
  return {
    id: "coverage",
    tab: word("coverage"),
    title: word("coverage"),
    columns: [
      left(""),
      ...(["meetings", "attended", "unattended", "attendances", "missing"] as const).map((key) =>
        right(word(key)),
      ),
    ],
    rows: plainRows([
      row(word("total"), () => true),
      ...months.map((month) => row(monthText(month, code), (own) => own === month)),
    ]),
    totals: 1,
  };
}

/** Each entry that a meeting falls short of, with who is barred by what. */
export function unmetTable({ document, code, redact, meetings, word }: Making): AssignTable {
  const { duty, schedule } = document.assignment;
  const names = new Map(duty.rules.groups.map(({ id, name }) => [id, name]));
  const rows = shownUnmet(document, meetings).flatMap(({ meeting: at, group, asked, attending, barred }) => {
    const meeting = schedule.meetings[at];
    const cell = duty.cells[meeting?.cell ?? -1];
    if (!meeting || !cell) return [];
    const byReason = groupedBy(barred, ({ reason }) => reason);
    const reasons = [...byReason].map(([reason, own]) => {
      const people = own.flatMap(({ person }) => duty.leaders[person] ?? []);
      return `${reasonWord(code, reason)}: ${people.map((one) => personText(one, redact)).join(", ")}`;
    });
    return [
      [
        cell.name,
        dayText(meeting, code),
        group === null ? word("everybody") : (names.get(group) ?? group),
        figure(asked),
        figure(attending),
        reasons.join("; "),
      ],
    ];
  });
  return {
    id: "unmet",
    tab: word("unmet"),
    title: word("unmet"),
    columns: [
      { ...left(word("cell")), wide: true },
      left(word("when")),
      left(word("group")),
      right(word("asked")),
      right(word("there")),
      { ...left(word("barred")), wide: true },
    ],
    rows: plainRows(rows),
    totals: 0,
  };
}

/** What the whole comes to, by the aims in their order. */
export function aimTable({ document, word }: Making): AssignTable {
  const { aims, duty } = document.assignment;
  return {
    id: "aims",
    tab: word("aims"),
    title: titleOfAll(document, word, "aims"),
    columns: [left(word("aim")), right(word("value"))],
    rows: plainRows(
      namedAims(aims, duty.rules.prefer).map(([name, value]) => [
        word(`aim.${name}` as AssignWord),
        figure(value),
      ]),
    ),
    totals: 0,
  };
}
