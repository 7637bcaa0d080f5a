/** An assignment as an HTML page: a calendar that is a grid on a screen and a list of days on a phone, and the tables. */

import type { DutyDocument } from "../../core/document.ts";
import { firstDayOf, lastDayOf, type Month, weekdayOf } from "../../core/duty/calendar.ts";
import { isoDay } from "../../core/numbers/days.ts";
import { groupedBy } from "../../core/numbers/groups.ts";
import { type PageSection, renderHtml } from "../html/html.ts";
import { htmlText } from "../text/safe.ts";
import { assignWord } from "../words/labels.assign.ts";
import type { Language, LanguageCode } from "../words/language.ts";
import { assignBook } from "./book.ts";
import {
  monthText,
  personText,
  type ShownMeeting,
  shownMeetings,
  shownMonths,
  timeText,
  weekdayName,
} from "./shown.ts";

/** The page. `redact`: ids stand for names. */
export function renderAssignmentHtml(document: DutyDocument, language: Language, redact: boolean): string {
  return renderHtml(assignBook(document, language, redact), language, [
    calendarSection(document, language.code, redact),
  ]);
}

const STYLE = `
.month{list-style:none;margin:0 0 1.5rem;padding:0}
.month .head,.month .none{display:none}
.month .day{border:1px solid var(--line);border-radius:.375rem;padding:.4rem .6rem;margin:0 0 .5rem}
.month time{font-weight:700}.month .weekday{color:var(--soft);margin-left:.4rem}
.month ul{list-style:none;margin:.2rem 0 0;padding:0}.month ul li{margin:.3rem 0}
.month .who{display:block}.month .where{display:block;color:var(--soft)}
@media (min-width:60rem){.month{display:grid;grid-template-columns:repeat(7,minmax(0,1fr));gap:.25rem;font-size:.8rem}
.month .head{display:block;text-align:center;font-weight:600}.month .none{display:block}
.month .day{margin:0;padding:.25rem .4rem;min-height:4rem}.month .weekday{display:none}}
@media print{.month .day{break-inside:avoid}}
`;

function calendarSection(document: DutyDocument, code: LanguageCode, redact: boolean): PageSection {
  const byDay = groupedBy(shownMeetings(document), ({ meeting }) => meeting.day);
  const title = assignWord(code, "calendar");
  const months = shownMonths(document).map((month) => monthHtml(month, byDay, code, redact));
  return {
    id: "calendar",
    tab: title,
    html: `<section aria-labelledby="calendar"><style>${STYLE}</style><h2 id="calendar">${htmlText(title)}</h2>
${months.join("\n")}
</section>`,
  };
}

/** Weekdays from Monday, as calendars of offices have them. */
const WEEK = [1, 2, 3, 4, 5, 6, 0];

/** A month: its days, of which a phone shows those with meetings. */
function monthHtml(
  month: Month,
  byDay: ReadonlyMap<number, readonly ShownMeeting[]>,
  code: LanguageCode,
  redact: boolean,
): string {
  const heads = WEEK.map(
    (weekday) => `<li class="head" aria-hidden="true">${htmlText(weekdayName(weekday, code))}</li>`,
  );
  const days: string[] = [];
  for (let day = firstDayOf(month); day <= lastDayOf(month); day++) {
    const weekday = weekdayOf(day);
    const own = byDay.get(day) ?? [];
    const column = day === firstDayOf(month) ? ` style="grid-column:${WEEK.indexOf(weekday) + 1}"` : "";
    const iso = isoDay(day);
    const date = `<time datetime="${iso}">${Number(iso.slice(8))}</time><span class="weekday">${htmlText(weekdayName(weekday, code))}</span>`;
    const items = own.map((one) => meetingHtml(one, code, redact));
    const list = items.length > 0 ? `<ul>${items.join("")}</ul>` : "";
    days.push(`<li class="day${items.length > 0 ? "" : " none"}"${column}>${date}${list}</li>`);
  }
  return `<h3>${htmlText(monthText(month, code))}</h3>
<ol class="month">${heads.join("")}${days.join("")}</ol>`;
}

function meetingHtml({ meeting, cell, persons }: ShownMeeting, code: LanguageCode, redact: boolean): string {
  const time = meeting.time === null ? "" : `<b>${timeText(meeting.time)}</b> `;
  const names = persons.map((one) => personText(one, redact)).join(", ");
  const who = names === "" ? `<em>${htmlText(assignWord(code, "nobody"))}</em>` : htmlText(names);
  const where = cell.venue === "" ? "" : `<span class="where">${htmlText(cell.venue)}</span>`;
  return `<li>${time}${htmlText(cell.name)}${where}<span class="who">${who}</span></li>`;
}
