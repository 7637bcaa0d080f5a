/** What of an assignment is shown: the meetings of all months or of one, in the order of days, with who attends each. */

import type { Unmet } from "../../core/assign/unmet.ts";
import type { DutyDocument } from "../../core/document.ts";
import { firstDayOf, type Month, monthsBetween, weekdayOf } from "../../core/duty/calendar.ts";
import type { Leader, PartyCell } from "../../core/duty/duty.ts";
import type { Meeting } from "../../core/duty/schedule.ts";
import { isoDay } from "../../core/numbers/days.ts";
import { byCodePoint } from "../../core/text/order.ts";
import { dateText } from "../text/dates.ts";
import type { LanguageCode } from "../words/language.ts";

/** A meeting that is shown. */
export interface ShownMeeting {
  /** Position of the meeting. */
  readonly at: number;
  readonly meeting: Meeting;
  readonly cell: PartyCell;
  /** Those who attend, by id. */
  readonly persons: readonly Leader[];
}

/** The meetings shown, by date, time and cell; those without a time come before the others of their day. */
export function shownMeetings({ assignment, month }: DutyDocument): ShownMeeting[] {
  const { duty, schedule, attending } = assignment;
  const shown = schedule.meetings.flatMap((meeting, at): ShownMeeting[] => {
    const cell = duty.cells[meeting.cell];
    if (!cell || (month !== null && meeting.month !== month)) return [];
    const persons = (attending[at] ?? []).flatMap((person) => duty.leaders[person] ?? []);
    return [{ at, meeting, cell, persons }];
  });
  return shown.sort(
    (a, b) =>
      a.meeting.day - b.meeting.day ||
      (a.meeting.time ?? -1) - (b.meeting.time ?? -1) ||
      byCodePoint(a.cell.code, b.cell.code),
  );
}

/** What is unmet at the meetings shown, in their order. */
export function shownUnmet(document: DutyDocument, meetings: readonly ShownMeeting[]): Unmet[] {
  const order = new Map(meetings.map(({ at }, index) => [at, index]));
  return document.unmet
    .filter(({ meeting }) => order.has(meeting))
    .sort((a, b) => (order.get(a.meeting) ?? 0) - (order.get(b.meeting) ?? 0));
}

/** 19:30; "" where it is not known. */
export function timeText(time: number | null): string {
  if (time === null) return "";
  return `${String(Math.floor(time / 60)).padStart(2, "0")}:${String(time % 60).padStart(2, "0")}`;
}

const WEEKDAYS: Readonly<Record<LanguageCode, readonly string[]>> = {
  vi: ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};

/** The name of a weekday, 0 being Sunday. */
export function weekdayName(weekday: number, code: LanguageCode): string {
  return WEEKDAYS[code][weekday] ?? "";
}

/** "19:30, 07/08/2026 (thứ Sáu)", as notices write it. */
export function whenText({ day, time }: Meeting, code: LanguageCode): string {
  const date = `${dateText(day, code)} (${weekdayName(weekdayOf(day), code)})`;
  return time === null ? date : `${timeText(time)}, ${date}`;
}

/** "19:30, 07/8/2026 (thứ Sáu)": a month below 10 has no zero, but 01 and 02, as offices write it. */
export function dayText(meeting: Meeting, code: LanguageCode): string {
  if (code === "en") return whenText(meeting, code);
  const [year, month = "", day] = isoDay(meeting.day).split("-");
  const date = `${day}/${month === "01" || month === "02" ? month : Number(month)}/${year}`;
  const time = meeting.time === null ? "" : `${timeText(meeting.time)}, `;
  return `${time}${date} (${weekdayName(weekdayOf(meeting.day), code)})`;
}

/** The months that are shown. */
export function shownMonths({ assignment, month }: DutyDocument): Month[] {
  const { firstMonth, lastMonth } = assignment.duty;
  return month === null ? monthsBetween(firstMonth, lastMonth) : [month];
}

/** 07/2026 in Vietnamese, 2026-07 in English. */
export function monthText(month: Month, code: LanguageCode): string {
  const text = dateText(firstDayOf(month), code);
  return code === "en" ? text.slice(0, 7) : text.slice(3);
}

/** Somebody as tables name them: by name, and by id where no name is given or names are left out. */
export function personText({ person, fullName }: Leader, redact: boolean): string {
  return redact || fullName === "" ? person : fullName;
}
