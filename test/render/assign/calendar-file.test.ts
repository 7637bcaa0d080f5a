/** Calendars of assignments as an independent parser (ical.js) reads them, and to the letter of RFC 5545. */
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { assign } from "../../../src/core/assign/assign.ts";
import { unmetOf } from "../../../src/core/assign/unmet.ts";
import type { DutyDocument } from "../../../src/core/document.ts";
import { PLAIN_REPORT } from "../../../src/core/model/report.ts";
import { assignmentsTable } from "../../../src/render/assign/assignment-json.ts";
import { calendarOf } from "../../../src/render/assign/calendar-file.ts";
import { randomDuty } from "../../arbitraries/duty.ts";

/** Text that has to be escaped and folded: letters of several octets, letters with marks of their own, a picture. */
const AWKWARD =
  "Chi bộ; khu A, B \\ “Tổ dân phố số 3” – đường Nguyễn Bỉnh Khiêm\nnhà 12 e\u0302\u0301 👨‍👩‍👧 ".repeat(3);

function documentOf(seed: number): DutyDocument {
  const duty = randomDuty(seed, "rotate", { cells: 5, leaders: 4, months: 3, trouble: 1 });
  const [first, ...others] = duty.cells;
  const cells = first ? [{ ...first, name: AWKWARD, venue: AWKWARD }, ...others] : [];
  const assignment = assign({ ...duty, cells });
  return {
    version: "0.0.0",
    name: "Phân công, quý III",
    basis: null,
    report: PLAIN_REPORT,
    inputs: [],
    assignment,
    unmet: unmetOf(assignment),
    month: null,
    findings: [],
  };
}

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

test("each meeting is an event, those that nobody attends too, with cell, venue, day and time", () => {
  for (const seed of SEEDS) {
    const document = documentOf(seed);
    const { schedule, duty } = document.assignment;
    const component = new ICAL.Component(ICAL.parse(calendarOf(document, null, "vi", false)));
    const events = component.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
    const told = events.map(({ summary, location, startDate }) => ({
      summary,
      location: location ?? "",
      start: startDate.toString(),
      zone: startDate.isDate ? null : startDate.zone.tzid,
    }));
    const wanted = schedule.meetings.map(({ cell, day, time }) => {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      const minutes = time === null ? 0 : time;
      const clock = new Date(minutes * 60_000).toISOString().slice(11, 19);
      return {
        summary: duty.cells[cell]?.name,
        location: duty.cells[cell]?.venue,
        start: time === null ? date : `${date}T${clock}`,
        zone: time === null ? null : "Asia/Ho_Chi_Minh",
      };
    });
    const sorted = (rows: readonly object[]): string[] => rows.map((row) => JSON.stringify(row)).sort();
    expect(sorted(told)).toEqual(sorted(wanted));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  }
});

test("lines end in CRLF, have 75 octets at most, and no letter is cut", () => {
  for (const seed of SEEDS) {
    const bytes = new TextEncoder().encode(calendarOf(documentOf(seed), null, "vi", false));
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const lines = text.split("\r\n");
    expect(lines.pop()).toBe("");
    for (const line of lines) {
      expect(line).not.toMatch(/[\r\n]/);
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      // A mark of its own never begins a line.
      expect(line).not.toMatch(/^ ?[\p{M}\u200D]/u);
    }
  }
});

test("whoever attends is named, by id where names are left out; the calendar of a person has their meetings alone", () => {
  const document = documentOf(3);
  const { attending, duty } = document.assignment;
  const all = calendarOf(document, null, "vi", false).replace(/\r\n /g, "");
  const redacted = calendarOf(document, null, "vi", true).replace(/\r\n /g, "");
  expect(all).toMatch(/DESCRIPTION:Người dự: Người \d/);
  expect(redacted).toMatch(/DESCRIPTION:Người dự: L00\d/);
  expect(redacted).not.toMatch(/Người \d/);
  duty.leaders.forEach((_, person) => {
    const own = calendarOf(document, person, "vi", false);
    expect(own.match(/BEGIN:VEVENT/g)?.length ?? 0).toBe(
      attending.filter((those) => those.includes(person)).length,
    );
  });
});

test("every meeting has a row, one with a blank person where nobody attends", () => {
  for (const seed of SEEDS) {
    const document = documentOf(seed);
    const { attending } = document.assignment;
    const { rows } = assignmentsTable(document);
    expect(rows.length).toBe(attending.reduce((sum, those) => sum + Math.max(1, those.length), 0));
    expect(rows.filter((row) => row[5] === null).length).toBe(
      attending.filter((those) => those.length === 0).length,
    );
    const keys = rows.map((row) => [row[0], row[1], row[2], row[5] ?? ""].join("\u0000"));
    expect(keys).toEqual([...keys].sort());
  }
});
