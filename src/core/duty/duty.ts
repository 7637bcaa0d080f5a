/** What is asked for: party cells (chi bộ), the leaders who attend their meetings, and the rules. No behaviour here. */

import type { Condition } from "../model/condition.ts";
import type { Facts, Origin } from "../model/place.ts";
import type { Day, DayRule, Month } from "./calendar.ts";

/** A party cell (chi bộ) and when it meets. */
export interface PartyCell {
  readonly code: string;
  readonly name: string;
  /** The place that it belongs to, as its file has it; "" where none is given. */
  readonly place: string;
  /** Party members (đảng viên); null: not known. */
  readonly members: number | null;
  readonly days: readonly DayRule[];
  /** Minutes since midnight; null: not known, so that a meeting takes the whole day. */
  readonly time: number | null;
  readonly venue: string;
  /** Secretary and telephone (bí thư, điện thoại), for the notice alone; "" where none is given. */
  readonly secretary: string;
  readonly tags: readonly string[];
  /** Values of the further columns that the rules look at. */
  readonly facts: Facts;
  readonly origin: Origin;
}

/** Days from one to the other, both included. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

/** Somebody who is sent to the meetings of cells. */
export interface Leader {
  readonly person: string;
  readonly fullName: string;
  readonly position: string;
  /** Id of a group of the rules; null: of none. */
  readonly group: string | null;
  /** Code of the cell that the person is a member of. */
  readonly ownCell: string | null;
  /** Places as `PartyCell.place` has them. */
  readonly areas: readonly string[];
  /** Meetings of a month at most; null: as the group has it. */
  readonly most: number | null;
  /** Meetings of a year at least; null: as the group has it. */
  readonly least: number | null;
  readonly away: readonly Span[];
  readonly origin: Origin;
}

/** Leaders of one rank ("Ban Thường vụ"), with what holds for each of them. */
export interface LeaderGroup {
  readonly id: string;
  readonly name: string;
  readonly leastAYear: number | null;
  readonly mostAMonth: number | null;
}

/** How many attend each meeting of the cells that it fits; all entries that fit a cell hold. */
export interface AttendanceRule {
  readonly when: Condition;
  /** Whose attendance counts; null: everybody's. */
  readonly group: string | null;
  readonly atLeast: number;
  readonly atMost: number | null;
}

/** What is wished for where all else is equal: to be in charge of the cell, to know its area, not to have been there. */
export type Wish = "charge" | "area" | "unattended";

export const WISHES: readonly Wish[] = ["charge", "area", "unattended"];

/** `fixed`: the same people for the whole time (phụ trách cố định); `rotate`: month by month (luân phiên). */
export type Mode = "fixed" | "rotate";

export interface DutyRules {
  readonly mode: Mode;
  readonly eachMeeting: readonly AttendanceRule[];
  readonly groups: readonly LeaderGroup[];
  /** Whether somebody may be sent to the cell of which they are a member. */
  readonly ownCellAllowed: boolean;
  /** Two meetings of a day that start less than this apart cannot both be attended. */
  readonly apartMinutes: number;
  readonly prefer: readonly Wish[];
}

/** A person and a cell that belong together (phụ trách). */
export interface Charge {
  readonly person: string;
  readonly cell: string;
}

export interface Attended extends Charge {
  readonly day: Day;
}

/** All that an assignment is made from; cells by code, leaders by id. */
export interface Duty {
  readonly cells: readonly PartyCell[];
  readonly leaders: readonly Leader[];
  readonly charge: readonly Charge[];
  /** What has been; null: not told, which is not the same as nothing. */
  readonly attended: readonly Attended[] | null;
  readonly firstMonth: Month;
  readonly lastMonth: Month;
  readonly rules: DutyRules;
}
