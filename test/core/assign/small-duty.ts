/** Duties written out by hand: what a test says nothing of is left out. */
import type { AttendanceRule, Duty, Leader, PartyCell } from "../../../src/core/duty/duty.ts";

const ORIGIN = { file: "test", line: 1 };

/** July 2026, whose first day is a Wednesday. */
export const JULY = 2026 * 12 + 6;

/** Days since 1970-01-01 of a day of that month. */
export function dayOfJuly(day: number): number {
  return 20_635 + day - 1;
}

/** A cell that meets on the third of each month at an unknown time. */
export function cell(code: string, own: Partial<PartyCell> = {}): PartyCell {
  return {
    code,
    name: `Chi bộ ${code}`,
    place: "",
    members: null,
    days: [{ kind: "day", day: 3 }],
    time: null,
    venue: "",
    secretary: "",
    tags: [],
    facts: new Map(),
    origin: ORIGIN,
    ...own,
  };
}

export function leader(person: string, own: Partial<Leader> = {}): Leader {
  return {
    person,
    fullName: person,
    position: "",
    group: null,
    ownCell: null,
    areas: [],
    most: null,
    least: null,
    away: [],
    origin: ORIGIN,
    ...own,
  };
}

export function attendance(atLeast: number, own: Partial<AttendanceRule> = {}): AttendanceRule {
  return { when: [], group: null, atLeast, atMost: null, ...own };
}

/** A duty of one month in which the same people go for the whole time. */
export function duty(
  cells: readonly PartyCell[],
  leaders: readonly Leader[],
  rules: Partial<Duty["rules"]>,
  own: Partial<Duty> = {},
): Duty {
  return {
    cells,
    leaders,
    charge: [],
    attended: null,
    firstMonth: JULY,
    lastMonth: JULY,
    rules: {
      mode: "fixed",
      eachMeeting: [attendance(1)],
      groups: [],
      ownCellAllowed: false,
      apartMinutes: 60,
      prefer: [],
      ...rules,
    },
    ...own,
  };
}
