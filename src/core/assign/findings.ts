/** What is to be said of an assignment: meetings short of attendance, people short of what is due, what is not proven. */
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { isoMonth } from "../duty/calendar.ts";
import { cellMatches, isKnownOf, openColumnsOf } from "../duty/cell-matches.ts";
import type { PartyCell } from "../duty/duty.ts";
import { isoDay } from "../numbers/days.ts";
import { groupedBy } from "../numbers/groups.ts";
import type { Assignment, Stage } from "./assign.ts";
import type { Rearranged } from "./rearranged.ts";
import type { Aims } from "./task/aims.ts";
import type { Unmet } from "./unmet.ts";

/** One finding for each cell and entry that is short, each person short of what is due, each stage that is not proven. */
export function assignmentFindings(assignment: Assignment, unmet: readonly Unmet[]): Diagnostic[] {
  const { duty, loads, stages } = assignment;
  return [
    ...rulesByBlank(assignment),
    ...rulesNowhere(assignment),
    ...cellsWithout(assignment),
    ...shortMonths(assignment),
    ...shortCells(assignment, unmet),
    ...duty.leaders.flatMap(({ person, origin }, at) => {
      const { due = 0, short = 0 } = loads[at] ?? {};
      return short > 0 ? [diagnostic("assign/least", origin, { person, facts: { due, short } })] : [];
    }),
    ...stages.flatMap((stage) => (stage.proven ? [] : [unproven(assignment, stage)])),
  ];
}

/** What is to be said of cells after a rearrangement; `before`: those of the list. */
export function rearrangementFindings(before: readonly PartyCell[], after: Rearranged): Diagnostic[] {
  const { cells, successors, without, ended } = after;
  const facts = { before: before.length, after: cells.length, followed: successors.size };
  const [first] = before;
  return [
    diagnostic("duty/rearranged", first ? { file: first.origin.file, line: 1 } : null, { facts }),
    ...without.map(({ unit, branch }) =>
      diagnostic("duty/no-cell", null, { place: unit, facts: { branch } }),
    ),
    ...ended.map(({ code, place, origin }) =>
      diagnostic("duty/cell-ended", origin, { place: code, facts: { unit: place } }),
    ),
  ];
}

/** Cells of which a blank leaves open whether a rule holds for them, told once: it does not. */
function rulesByBlank({ duty: { cells, rules } }: Assignment): Diagnostic[] {
  const open = cells.flatMap((cell) => {
    const columns = rules.eachMeeting.flatMap((rule) => openColumnsOf(rule, cell));
    return columns.length > 0 ? [{ cell, columns }] : [];
  });
  const [first] = open;
  if (!first) return [];
  const facts = { cells: open.length, columns: [...new Set(open.flatMap(({ columns }) => columns))] };
  return [diagnostic("duty/rule-blank", first.cell.origin, { place: first.cell.code, facts })];
}

/** Entries whose filter fits no cell, although the list has the columns and no blank leaves it open. */
function rulesNowhere({ duty: { cells, rules } }: Assignment): Diagnostic[] {
  return rules.eachMeeting.flatMap((rule, at) => {
    const isLacking = rule.when.some(({ column }) => !isKnownOf(cells, column));
    const isOpen = cells.some((cell) => cellMatches(rule, cell) || openColumnsOf(rule, cell).length > 0);
    if (rule.when.length === 0 || cells.length === 0 || isLacking || isOpen) return [];
    const facts = { entry: at + 1, columns: rule.when.map(({ column }) => column) };
    return [diagnostic("duty/rule-nowhere", null, { facts })];
  });
}

/** Cells with days of which none is in the months planned, told once. */
function cellsWithout({ duty: { cells }, schedule: { first } }: Assignment): Diagnostic[] {
  const without = cells.filter(({ days }, at) => days.length > 0 && first[at] === first[at + 1]);
  const [one] = without;
  if (!one) return [];
  return [diagnostic("duty/no-meeting", one.origin, { place: one.code, facts: { cells: without.length } })];
}

/** Cells whose day some month does not have, told once. */
function shortMonths({ duty, schedule: { shortened } }: Assignment): Diagnostic[] {
  const [first] = shortened;
  const cell = duty.cells[first?.cell ?? -1];
  if (!first || !cell) return [];
  const facts = { meetings: shortened.length, day: isoDay(first.day) };
  return [diagnostic("assign/last-day", cell.origin, { place: cell.code, facts })];
}

function shortCells({ duty, schedule }: Assignment, unmet: readonly Unmet[]): Diagnostic[] {
  const cellOf = ({ meeting }: Unmet): number => schedule.meetings[meeting]?.cell ?? -1;
  const byEntry = groupedBy(unmet, (one) => JSON.stringify([cellOf(one), one.group, one.asked]));
  return [...byEntry.values()].flatMap((own) => {
    const [first] = own;
    const cell = first && duty.cells[cellOf(first)];
    if (!cell) return [];
    const facts = {
      group: duty.rules.groups.find(({ id }) => id === first.group)?.name ?? null,
      asked: first.asked,
      meetings: own.length,
      places: own.reduce((sum, { asked, attending }) => sum + asked - attending, 0),
      first: isoDay(schedule.meetings[first.meeting]?.day ?? 0),
    };
    return [diagnostic("assign/short", cell.origin, { place: cell.code, facts })];
  });
}

/** The aims by name, in their order. */
export function namedAims({ wishes, ...aims }: Aims, prefer: readonly string[]): [string, number][] {
  const { short, least, greatest, squares } = aims;
  return [
    ...Object.entries({ short, least, greatest, squares }),
    ...prefer.map((wish, at): [string, number] => [wish, wishes[at] ?? 0]),
  ];
}

/** A stage's bound by name, as far as it is known. */
export function namedBound({ bound }: Stage, prefer: readonly string[]): [string, number | null][] {
  const { short, least, greatest, squares, wishes } = bound;
  return [
    ...Object.entries({ short, least, greatest, squares }),
    ...prefer.map((wish, at): [string, number | null] => [wish, wishes[at] ?? null]),
  ];
}

function unproven({ duty }: Assignment, stage: Stage): Diagnostic {
  const { prefer } = duty.rules;
  const bound = new Map(namedBound(stage, prefer));
  // Where every aim is as good as its bound, ids alone are not proven.
  const open = namedAims(stage.aims, prefer).find(([name, value]) => bound.get(name) !== value);
  const facts = {
    month: stage.month === null ? null : isoMonth(stage.month),
    aim: open?.[0] ?? null,
    found: open?.[1] ?? null,
    bound: open ? (bound.get(open[0]) ?? null) : null,
  };
  return diagnostic("assign/unproven", null, { facts });
}
