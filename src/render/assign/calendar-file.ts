/**
 * An assignment as a calendar (iCalendar, RFC 5545): an event for each meeting, or for each that one person attends. The
 * same data give the same bytes: `DTSTAMP` is the first day planned, and no clock is looked at.
 */

import type { DutyDocument } from "../../core/document.ts";
import { firstDayOf } from "../../core/duty/calendar.ts";
import { isoDay } from "../../core/numbers/days.ts";
import { assignWord } from "../words/labels.assign.ts";
import type { LanguageCode } from "../words/language.ts";
import { personText, type ShownMeeting, shownMeetings, timeText } from "./shown.ts";

/** Octets of a line, its end left out (section 3.1). */
const LINE_OCTETS = 75;

const ZONE = "Asia/Ho_Chi_Minh";

/** The zone has had one offset since 1975, and no summer time. */
const TIME_ZONE = [
  "BEGIN:VTIMEZONE",
  `TZID:${ZONE}`,
  "BEGIN:STANDARD",
  "DTSTART:19750613T000000",
  "TZOFFSETFROM:+0700",
  "TZOFFSETTO:+0700",
  "TZNAME:+07",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/** The calendar as text. `person`: only meetings of the leader at this position; null: all, those that nobody attends too. */
export function calendarOf(
  document: DutyDocument,
  person: number | null,
  code: LanguageCode,
  redact: boolean,
): string {
  const { assignment, name, version } = document;
  const { attending, duty } = assignment;
  const meetings = shownMeetings(document).filter(
    ({ at }) => person === null || attending[at]?.includes(person),
  );
  const stamp = `${plainDate(firstDayOf(duty.firstMonth))}T000000Z`;
  const owner = person === null ? undefined : duty.leaders[person];
  const title = owner ? `${name} – ${personText(owner, redact)}` : name;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//tinhgon//tinhgon ${version}//${code.toUpperCase()}`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(title)}`,
    `X-WR-TIMEZONE:${ZONE}`,
    ...(meetings.some(({ meeting }) => meeting.time !== null) ? TIME_ZONE : []),
    ...meetings.flatMap((one) => eventOf(one, stamp, code, redact)),
    "END:VCALENDAR",
  ];
  // Made where a calendar is: it takes as long as a tenth of the start of a command.
  const letters = new Intl.Segmenter("vi", { granularity: "grapheme" });
  return lines.map((line) => `${folded(line, letters)}\r\n`).join("");
}

function eventOf(
  { meeting, cell, persons }: ShownMeeting,
  stamp: string,
  code: LanguageCode,
  redact: boolean,
): string[] {
  const { day, time } = meeting;
  const date = plainDate(day);
  const names = persons.map((one) =>
    [personText(one, redact), one.position].filter((text) => text !== "").join(", "),
  );
  const attending = `${assignWord(code, "attending")}: ${names.join("; ") || assignWord(code, "nobody")}`;
  const start =
    time === null
      ? [`DTSTART;VALUE=DATE:${date}`, `DTEND;VALUE=DATE:${plainDate(day + 1)}`]
      : [`DTSTART;TZID=${ZONE}:${date}T${timeText(time).replace(":", "")}00`, `DURATION:PT${MINUTES}M`];
  return [
    "BEGIN:VEVENT",
    `UID:${date}-${hex(cell.code)}@assign.tinhgon`,
    `DTSTAMP:${stamp}`,
    ...start,
    `SUMMARY:${escaped(cell.name)}`,
    ...(cell.venue === "" ? [] : [`LOCATION:${escaped(cell.venue)}`]),
    `DESCRIPTION:${escaped(attending)}`,
    "TRANSP:OPAQUE",
    "END:VEVENT",
  ];
}

/** Minutes of a meeting, by which full marks are given (90, from 30 members 120, An Giang 2026); the shorter is shown. */
const MINUTES = 90;

/** 20260703. */
function plainDate(day: number): string {
  return isoDay(day).replaceAll("-", "");
}

/** A code as letters, digits and dots alone; no two are alike. */
function hex(text: string): string {
  return /^[A-Za-z0-9]+$/.test(text)
    ? text
    : `x.${[...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** A text as a value of type TEXT (section 3.3.11): control characters are none of it. */
function escaped(text: string): string {
  return (
    text
      .replace(/\r\n?|\u2028|\u2029/g, "\n")
      .replace(/[\\;,]/g, "\\$&")
      .replace(/\n/g, "\\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, "")
  );
}

/** A content line in pieces of 75 octets at most, each further one after a space; no letter is cut (section 3.1). */
function folded(line: string, letters: Intl.Segmenter): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const { segment } of letters.segment(line)) {
    for (const part of fitting(segment)) {
      const size = octetsOf(part);
      if (octets + size > LINE_OCTETS) {
        pieces.push(piece);
        piece = " ";
        octets = 1;
      }
      piece += part;
      octets += size;
    }
  }
  return [...pieces, piece].join("\r\n");
}

/** What belongs together stays together, but where it is longer than a line. */
function fitting(segment: string): string[] {
  return octetsOf(segment) < LINE_OCTETS ? [segment] : [...segment];
}

function octetsOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
