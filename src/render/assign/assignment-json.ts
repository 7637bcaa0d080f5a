/** An assignment as JSON and as rows of CSV. */

import { namedAims, namedBound } from "../../core/assign/findings.ts";
import type { DutyDocument } from "../../core/document.ts";
import { isoMonth } from "../../core/duty/calendar.ts";
import { isoDay } from "../../core/numbers/days.ts";
import { findingOf, inputOf, jsonText, SCHEMA_VERSION } from "../json/json.ts";
import type { AssignResult } from "../json/json-assign-shapes.ts";
import type { FlatTable } from "../tables/flat-tables.ts";
import type { Language } from "../words/language.ts";
import { shownMeetings, shownUnmet, timeText } from "./shown.ts";

/** What `assign` prints with `--format json`. */
export function assignmentAsData(document: DutyDocument, language: Language): AssignResult {
  const { assignment, month } = document;
  const { duty, loads, stages, schedule } = assignment;
  const { mode, prefer } = duty.rules;
  const meetings = shownMeetings(document);
  const idOf = (person: number): string => duty.leaders[person]?.person ?? "";
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: "tinhgon",
    version: document.version,
    duty: {
      name: document.name,
      first: isoMonth(duty.firstMonth),
      last: isoMonth(duty.lastMonth),
      mode,
      basis: document.basis,
    },
    ...(month !== null && { month: isoMonth(month) }),
    inputs: document.inputs.map(inputOf),
    proven: assignment.proven,
    bound: assignment.proven ? null : boundOf(document),
    aims: Object.fromEntries(namedAims(assignment.aims, prefer)),
    ...(mode === "rotate" && {
      months: stages.flatMap((stage) =>
        stage.month === null
          ? []
          : [{ month: isoMonth(stage.month), aims: Object.fromEntries(namedAims(stage.aims, prefer)) }],
      ),
    }),
    meetings: meetings.map(({ meeting, cell, persons }) => ({
      date: isoDay(meeting.day),
      time: meeting.time === null ? null : timeText(meeting.time),
      cell: cell.code,
      persons: persons.map(({ person }) => person),
    })),
    persons: duty.leaders.map(({ person }, at) => {
      const { load = 0, due = 0, short = 0 } = loads[at] ?? {};
      return { person, load, least: due, short };
    }),
    unmet: shownUnmet(document, meetings).map(({ meeting, group, asked, attending, barred }) => {
      const { cell = -1, day = 0 } = schedule.meetings[meeting] ?? {};
      return {
        cell: duty.cells[cell]?.code ?? "",
        date: isoDay(day),
        group,
        asked,
        attending,
        barred: barred.map((one) => ({ person: idOf(one.person), reason: one.reason })),
      };
    }),
    findings: document.findings.map((one) => findingOf(one, language)),
  };
}

/** What no assignment undercuts: of the whole, or of the first month that is not proven. */
function boundOf({ assignment }: DutyDocument): AssignResult["bound"] {
  const open = assignment.stages.find(({ proven }) => !proven);
  return open ? Object.fromEntries(namedBound(open, assignment.duty.rules.prefer)) : null;
}

/** The same as text. */
export function renderAssignmentJson(document: DutyDocument, language: Language): string {
  return jsonText(assignmentAsData(document, language));
}

/** A row for each person at each meeting, one with a blank person where nobody attends (`assignments.csv`). */
export function assignmentsTable(document: DutyDocument): FlatTable {
  const columns = ["date", "time", "cell", "cell_name", "venue", "person", "position", "group"];
  const rows = shownMeetings(document).flatMap(({ meeting, cell, persons }) => {
    const own = [isoDay(meeting.day), timeText(meeting.time), cell.code, cell.name, cell.venue];
    if (persons.length === 0) return [[...own, null, null, null]];
    return persons.map(({ person, position, group }) => [...own, person, position, group]);
  });
  return { columns, rows };
}
