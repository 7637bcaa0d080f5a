/** What is said in English of duties and of who attends which cell's meeting. */
import type { AssignMessages } from "./messages.ts";

const meant = (suggestion: string | null): string =>
  suggestion === null ? "" : ` Did you mean “${suggestion}”?`;

const AIM: Readonly<Record<string, string>> = {
  short: "places without attendance",
  least: "meetings short of what is due",
  greatest: "the most meetings of one person",
  squares: "the sum of squared meetings",
  charge: "meetings of cells in one's charge",
  area: "meetings in one's area",
  unattended: "meetings of cells not attended before",
};

/** The messages in English. */
export const ASSIGN_MESSAGES_EN: AssignMessages = {
  "duty/months": ({ value }) =>
    `“${value}”: the last month stands before the first. Put the earlier one first.`,
  "duty/month": ({ value }) =>
    `Month “${value}” is none of those planned. Use one of the duty's months, such as 2026-07.`,
  "duty/at-least": (_, f) =>
    `at_least ${f.least} is more than at_most ${f.most}, which nothing can meet. Correct one of the two.`,
  "duty/day": ({ value }) =>
    `“${value}” is no day of meeting. Use a day of the month (1 to 31), a weekday (T6 tuần 1, CN tuần cuối) or dates (2026-07-03), parted by |.`,
  "duty/time": ({ value }) =>
    `“${value}” is no time of day. Use 19:30, or leave it blank where it is not known.`,
  "duty/away": ({ value }) =>
    `“${value}” is no time away. Use days (2026-07-10), months (2026-07) or spans from the earlier to the later day (2026-07-10..2026-07-20), parted by |.`,
  "duty/date": ({ value }) => `“${value}” is no day. Use 2026-07-03 or 03/07/2026.`,
  "duty/repeated": ({ value, lines }) =>
    `“${value}” stands in line ${lines} already. Each has one row: remove or correct this one.`,
  "duty/unknown-cell": ({ value, suggestion }) =>
    `No cell “${value}” is in the list of cells.${meant(suggestion)} Correct the code, add the cell, or leave it out where the plan is not about that cell.`,
  "duty/unknown-person": ({ value, suggestion }) =>
    `Nobody has the id “${value}” in the list of leaders.${meant(suggestion)} Correct the id, or add the person.`,
  "duty/unknown-name": () =>
    `Nobody in the list of leaders has the name that is written here, or several have. Write the id.`,
  "duty/unknown-group": ({ value, suggestion }, f) =>
    `No group “${value}” is in rules.groups.${meant(suggestion)}${f.known.length === 0 ? " Name the group there." : ` Use one of: ${f.known.join(", ")}.`}`,
  "duty/no-day": ({ place }) =>
    `Cell ${place} has no day of meeting, so that none of it is planned. Fill in day.`,
  "duty/rule-column": ({ value }) =>
    `A rule looks at column “${value}”, which the list of cells does not have, so that it fits no cell. Add the column, or correct when.`,
  "duty/rule-nowhere": (_, f) =>
    `Entry ${f.entry} of each_meeting looks at ${f.columns.join(", ")} and fits no cell, so that it asks for nothing. Correct when, or the cells.`,
  "duty/no-meeting": ({ place }, f) =>
    `${f.cells} cells, the first of which is ${place}, have dates outside the months planned alone, so that no meeting of theirs is planned. Check the year, or months.`,
  "duty/weekday": ({ value }, f) =>
    `${f.count} cells have a date on another weekday than stands beside it${f.day === "" ? "" : `, first ${f.day} beside “${value}”`}: the date counts. Correct one of the two.`,
  "duty/part-of-day": ({ value }, f) =>
    `${f.count} cells say a part of the day (“${value}”) and no time, so that a meeting of theirs takes the whole day. Write the time where one person can attend two in a day.`,
  "duty/own-secretary": (d, f) =>
    `${f.count} leaders without an own cell, the first of whom is ${d.person}, have the name of a cell's secretary (${f.cell}) and may be sent to it. Fill in own_cell.`,
  "duty/no-area": ({ value }, f) =>
    `${f.count} areas of people, the first of which is “${value}”, are the place of no cell, so that prefer: area does not hold there. Write them as the list of cells has them.`,
  "duty/rule-blank": ({ place }, f) =>
    `${f.cells} cells, the first of which is ${place}, have a blank under ${f.columns.join(", ")}, which a rule of each_meeting looks at: it does not hold there. Fill the column in, or write { is: …, blank: pass }.`,
  "duty/ids-alike": (d, f) =>
    `“${d.value}” and “${f.other}” (line ${d.lines}) differ in case or spaces alone and are two here. Where they are one, write it once.`,
  "duty/attended-twice": (_, f) =>
    `${f.count} rows repeat a meeting that the same person attended at the same cell on the same day: each meeting counts once. Remove them.`,
  "duty/note": (_, f) =>
    `${f.count} rows say here that the cell no longer meets, or otherwise than its day says, that the person is gone, away or nobody, or that it was not so: each counts like any other. Leave the row out, or write the time under away.`,
  "duty/unread-column": ({ value }) =>
    `Column “${value}” says who is in charge of which cell, or wishes for it, and is not read. Write it into the file charge (person, cell), and charge under prefer.`,
  "duty/cells-alike": (d, f) =>
    `${f.count} cells have the name, the place, the venue and the time of another one, the first of which are ${d.place} and ${f.other}: they are two here. Where they are one, write it once.`,
  "duty/joint": (_, f) =>
    `${f.count} cells are said to meet together with another one: each is a meeting of its own here, with people of its own. Where it is one, write one row.`,
  "duty/same-name": (d, f) =>
    `${f.count} leaders have the name of another one, the first of whom are ${d.person} and ${f.other}: they are two people here, who may be sent to two places at one time. Where it is one, write one row.`,
  "duty/names-as-ids": () =>
    `The list of leaders has no column of ids: these are made of their names. Each name is one person.`,
  "duty/name-twice": (d) =>
    `The list of leaders has no column of ids, and the name of this row stands in row ${d.lines} already. Add a column "Mã cán bộ" that tells them apart, or take one row out if they are one.`,
  "duty/names-as-codes": () => `The list of cells has no column of codes: their names are their codes.`,
  "duty/month-columns": (_, f) =>
    `A column for each month (${f.columns.join(", ")}): the number in its cells is the day of the meeting in that month; where one is blank there is none.`,
  "duty/dates-joined": (_, f) =>
    `${f.count} cells stand in several rows that differ in their dates alone: read as one each, with all dates.`,
  "duty/by-name": (_, f) =>
    `${f.count} cells were found by name instead of code. Write the codes to be sure.`,
  "duty/person-by-name": (_, f) =>
    `Leaders were found ${f.count} times by name instead of id, since one alone has that name. Write the ids to be sure.`,
  "duty/rearranged": (_, f) =>
    `After the rearrangement ${f.before} cells are ${f.after}; ${f.followed} former ones are followed by others, and charges follow by the crosswalk.`,
  "duty/no-cell": ({ place }, f) =>
    `Unit ${place} has the party cell “${f.branch}”, of which the list of cells has no day, so that none of it is planned. Add it to the list of cells.`,
  "duty/cell-ended": ({ place }, f) =>
    `Cell ${place} of unit ${f.unit} is no more, and none follows it. Check the column branch of the register after the rearrangement.`,
  "duty/former": (_, f) =>
    `${f.rows} meetings attended name cells (${f.cells}) or people (${f.persons}) that are no longer listed. Those of people who are listed count all the same; check the codes if that is not meant.`,
  "assign/last-day": ({ place }, f) =>
    `${f.meetings} meetings fall on a day that the month lacks and are held on its last, first that of cell ${place} on ${f.day}. Write the date if it is another.`,
  "assign/short": ({ place }, f) =>
    `Cell ${place}: ${f.meetings} meetings lack ${f.places} attendances${f.group === "" ? "" : ` of ${f.group}`} (${f.asked} asked for at each), first on ${f.first}. See “tinhgon explain” with the cell's code for who is barred by what, and what would help.`,
  "assign/least": ({ person }, f) =>
    `${person} is ${f.short} meetings short of the ${f.due} that are due. Add meetings that they can attend, raise at_most or the month's most, or lower the least.`,
  "assign/unproven": (_, f) =>
    `${f.month === "" ? "The assignment" : `The assignment of ${f.month}`} is not proven to be the best within the limit of the search${f.aim === "" ? ": only the order of ids is open" : `: ${AIM[f.aim] ?? f.aim} ${f.found === "" ? "" : `come to ${f.found}`}${f.bound === "" ? "" : `, and cannot be better than ${f.bound}`}`}. Plan fewer months or simplify the rules.`,
};
