/** Explanations of an assignment as reports: what somebody attends and why not more; what a cell lacks and what would help. */
import type { CellExplanation, DutyExplanation, PersonExplanation } from "../../core/assign/explain.ts";
import type { Remedy } from "../../core/assign/remedies.ts";
import type { DutyDocument } from "../../core/document.ts";
import { isoDay } from "../../core/numbers/days.ts";
import { groupedBy } from "../../core/numbers/groups.ts";
import { jsonText, SCHEMA_VERSION } from "../json/json.ts";
import { figure, left, right } from "../tables/columns.ts";
import {
  plainRows,
  type Report,
  type ReportColumn,
  type ReportTable,
  type TableCell,
} from "../tables/table.ts";
import { type AssignWord, assignWord, reasonWord } from "../words/labels.assign.ts";
import type { Language, LanguageCode } from "../words/language.ts";
import { dayText, personText } from "./shown.ts";

interface Telling {
  readonly document: DutyDocument;
  readonly code: LanguageCode;
  readonly word: (word: AssignWord, values?: Readonly<Record<string, string>>) => string;
}

/** One explanation as a report for a terminal. */
export function explanationReport(
  document: DutyDocument,
  explanation: DutyExplanation,
  language: Language,
): Report {
  const { code } = language;
  const telling: Telling = { document, code, word: (key, values) => assignWord(code, key, values) };
  return explanation.kind === "person"
    ? personReport(telling, explanation)
    : cellReport(telling, explanation);
}

function personReport(telling: Telling, explanation: PersonExplanation): Report {
  const { document, word } = telling;
  const { person, load, due, short, most, attends, others } = explanation;
  const { duty } = document.assignment;
  const leader = duty.leaders[person];
  const group = duty.rules.groups.find(({ id }) => id === leader?.group)?.name ?? "";
  const figures = [
    `${word("load")}: ${load}`,
    `${word("due")}: ${due}`,
    `${word("short")}: ${short}`,
    ...(most === null ? [] : [`${word("most")}: ${most}`]),
  ];
  // Why is told where it is a wish: of those in fixed charge of cells there may be none.
  const hasWishes = attends.some(({ wishes }) => wishes.length > 0);
  const attended = attends.map(({ meeting, wishes }): TableCell[] => [
    ...meetingCells(telling, meeting),
    ...(hasWishes ? [wishes.map((wish) => word(`wish.${wish}`)).join("; ")] : []),
  ]);
  // Meetings that several reasons would bar are told by the first.
  const byReason = groupedBy(others, ({ reason }) => reason);
  const barred = [...byReason].map(([reason, own]): TableCell[] => [
    reason === "free" ? word("freeWhy") : reasonWord(telling.code, reason),
    figure(own.length),
    own
      .slice(0, MOST_NAMED)
      .map(({ meeting }) => meetingCells(telling, meeting).join(", "))
      .join("; ") + (own.length > MOST_NAMED ? "; …" : ""),
  ]);
  return {
    title: [leader?.person ?? "", leader?.position ?? "", group].filter((text) => text !== "").join(" – "),
    subtitle: figures.join("; "),
    tables: [
      tableOf(
        word("attends"),
        [word("cell"), word("when"), ...(hasWishes ? [word("because")] : [])],
        attended,
      ),
      tableOf(word("attendsNot"), [word("because"), right(word("meetings")), word("cell")], barred),
    ].filter(({ rows }) => rows.length > 0),
    remarks: [{ text: word(short > 0 ? "shortHelp" : "enough"), good: short === 0 }],
  };
}

/** Meetings that a line names. */
const MOST_NAMED = 5;

function cellReport(telling: Telling, explanation: CellExplanation): Report {
  const { document, code, word } = telling;
  const { cell, meetings, unmet, remedies } = explanation;
  const { duty, schedule } = document.assignment;
  const own = duty.cells[cell];
  const nameOf = (person: number): string => {
    const leader = duty.leaders[person];
    return leader ? personText(leader, true) : "";
  };
  const attended = meetings.map(({ meeting, persons }): TableCell[] => {
    const held = schedule.meetings[meeting];
    return [held ? dayText(held, code) : "", persons.map(nameOf).join(", ") || word("nobody")];
  });
  const lacking = unmet.map(({ meeting, group, asked, attending, barred }): TableCell[] => {
    const held = schedule.meetings[meeting];
    const reasons = [...groupedBy(barred, ({ reason }) => reason)].map(
      ([reason, those]) =>
        `${reasonWord(code, reason)}: ${those.map(({ person }) => nameOf(person)).join(", ")}`,
    );
    return [
      held ? dayText(held, code) : "",
      groupName(telling, group),
      `${attending}/${asked}`,
      reasons.join("; ") || word("nobodyToAsk"),
    ];
  });
  const tables = [tableOf(word("byMeeting"), [word("when"), word("attending")], attended)];
  if (lacking.length > 0) {
    const heads = [word("when"), word("group"), word("asked"), word("barred")];
    tables.push(tableOf(word("unmet"), heads, lacking));
  }
  const helps = remedies.map((remedy) => ({ text: remedyText(telling, remedy), good: null }));
  const none = unmet.length > 0 && remedies.length === 0 ? [{ text: word("noRemedy"), good: null }] : [];
  return {
    title: `${own?.code} – ${own?.name}`,
    subtitle: [own?.place ?? "", own?.venue ?? ""].filter((text) => text !== "").join("; "),
    tables,
    remarks: [
      { text: word(unmet.length === 0 ? "allMet" : "notMet"), good: unmet.length === 0 },
      ...helps,
      ...none,
    ],
  };
}

function groupName({ document, word }: Telling, group: string | null): string {
  if (group === null) return word("everybody");
  return document.assignment.duty.rules.groups.find(({ id }) => id === group)?.name ?? group;
}

function remedyText(telling: Telling, { kind, group, day, before, after }: Remedy): string {
  const values = {
    group: group === null ? telling.word("anyGroup") : groupName(telling, group),
    day: String(day ?? ""),
    before: String(before),
    after: String(after),
  };
  return telling.word(`help.${kind}`, values);
}

function meetingCells({ document, code }: Telling, at: number): [string, string] {
  const { duty, schedule } = document.assignment;
  const meeting = schedule.meetings[at];
  return [duty.cells[meeting?.cell ?? -1]?.name ?? "", meeting ? dayText(meeting, code) : ""];
}

/** `heads`: of texts, the last one of long ones, unless a column says otherwise. */
function tableOf(
  title: string,
  heads: readonly (string | ReportColumn)[],
  rows: readonly TableCell[][],
): ReportTable {
  const columns = heads.map((head, at) => {
    if (typeof head !== "string") return head;
    return at === heads.length - 1 ? { ...left(head), wide: true } : left(head);
  });
  return { title, columns, rows: plainRows(rows), totals: 0 };
}

/** The same as JSON: codes of cells, ids of people and days in the place of positions. */
export function explanationsJson(
  { assignment, version }: DutyDocument,
  id: string,
  explanations: readonly DutyExplanation[],
): string {
  const { duty, schedule } = assignment;
  const meetingAt = (at: number): { cell: string; date: string } => {
    const { cell = -1, day = 0 } = schedule.meetings[at] ?? {};
    return { cell: duty.cells[cell]?.code ?? "", date: isoDay(day) };
  };
  const idOf = (person: number): string => duty.leaders[person]?.person ?? "";
  const told = explanations.map((one) => {
    if (one.kind === "person") {
      const { kind, load, due, short, most } = one;
      return {
        ...{ kind, person: idOf(one.person), load, least: due, short, most },
        attends: one.attends.map(({ meeting, wishes }) => ({ ...meetingAt(meeting), wishes })),
        others: one.others.map(({ meeting, reason }) => ({ ...meetingAt(meeting), reason })),
      };
    }
    return {
      kind: one.kind,
      cell: duty.cells[one.cell]?.code ?? "",
      meetings: one.meetings.map(({ meeting, persons }) => ({
        date: meetingAt(meeting).date,
        persons: persons.map(idOf),
      })),
      unmet: one.unmet.map(({ meeting, group, asked, attending, barred }) => ({
        date: meetingAt(meeting).date,
        ...{ group, asked, attending },
        barred: barred.map(({ person, reason }) => ({ person: idOf(person), reason })),
      })),
      remedies: one.remedies,
    };
  });
  return jsonText({ schemaVersion: SCHEMA_VERSION, tool: "tinhgon", version, id, explanations: told });
}
