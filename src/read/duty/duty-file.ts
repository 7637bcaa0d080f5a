/** A duty file in: its inputs, months and rules out, every fault with its line. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Month } from "../../core/duty/calendar.ts";
import type { AttendanceRule, DutyRules, LeaderGroup } from "../../core/duty/duty.ts";
import type { Origin } from "../../core/model/place.ts";
import type { ReportDetails } from "../../core/model/report.ts";
import { fold } from "../../core/text/fold.ts";
import { nearestWord } from "../../core/text/suggest.ts";
import { conditionCompiler, noFilterColumns } from "../policy/conditions.ts";
import { entriesOf, type InputFile } from "../scenario/inputs.ts";
import { readReport } from "../scenario/report.ts";
import type { FactType } from "../table/column-readers.ts";
import { FOUND_OUT, SKIP } from "../table/shapes.ts";
import { validate } from "../yaml/validate.ts";
import { type Path, parseYaml } from "../yaml/yaml.ts";
import { monthSpan } from "./dates.ts";
import { type DutyFile, dutySchema } from "./schema.ts";
import { DUTY_ROLES, DUTY_SHAPES, type DutyRole } from "./shapes.ts";

/** What a duty asks for; paths are relative to its folder. */
export interface DutyRequest {
  readonly name: string | null;
  readonly inputs: Readonly<Partial<Record<DutyRole, readonly InputFile[]>>>;
  readonly firstMonth: Month;
  readonly lastMonth: Month;
  readonly rules: DutyRules;
  /** The document that the rules come from (căn cứ); null for none. */
  readonly basis: string | null;
  /** What the office says of the notice. */
  readonly report: ReportDetails;
  /** Further columns of cells that the rules look at. */
  readonly facts: ReadonlyMap<string, FactType>;
  readonly originOf: (path: Path) => Origin;
}

/** Months that are planned at once. */
const MOST_MONTHS = 120;

interface Making {
  readonly originOf: (path: Path) => Origin;
  readonly diagnostics: Diagnostic[];
}

/** Whether a text is a duty file rather than a scenario: it names cells or leaders among its inputs. */
export function isDuty(text: string, file: string): boolean {
  const { value } = parseYaml(text, file);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { inputs } = value;
  if (typeof inputs !== "object" || inputs === null || Array.isArray(inputs)) return false;
  return Object.hasOwn(inputs, "cells") || Object.hasOwn(inputs, "leaders");
}

/** Reads a duty file; null where it has any fault. */
export function readDutyFile(
  text: string,
  file: string,
): { readonly value: DutyRequest | null; readonly diagnostics: readonly Diagnostic[] } {
  const { value: plain, originOf, diagnostics: broken } = parseYaml(text, file);
  if (broken.length > 0) return { value: null, diagnostics: broken };
  const valid = validate(dutySchema, plain, originOf);
  const diagnostics = [...valid.diagnostics];
  if (!valid.value) return { value: null, diagnostics };
  const making = { originOf, diagnostics };
  const { name, inputs, months, rules = {} } = valid.value;
  for (const role of ["cells", "leaders"] as const) {
    if (inputs[role] !== undefined) continue;
    diagnostics.push(diagnostic("yaml/missing-key", originOf(["inputs"]), { value: `inputs.${role}` }));
  }
  // One without the other says where units are, or where they went, but not both.
  for (const [given, other] of [
    ["register", "crosswalk"],
    ["crosswalk", "register"],
  ] as const) {
    if (inputs[given] === undefined || inputs[other] !== undefined) continue;
    diagnostics.push(diagnostic("yaml/missing-key", originOf(["inputs"]), { value: `inputs.${other}` }));
  }
  const facts = new Map<string, FactType>();
  const span = monthsOf(months, making);
  const made = rulesOf(rules, facts, making);
  const files = inputsOf(inputs, making);
  const report = readReport(valid.value, originOf, diagnostics);
  if (diagnostics.length > 0 || !span) return { value: null, diagnostics };
  const value: DutyRequest = {
    name: name ?? null,
    inputs: files,
    firstMonth: span.first,
    lastMonth: span.last,
    rules: made,
    basis: rules.basis ?? null,
    report,
    facts,
    originOf,
  };
  return { value, diagnostics };
}

function monthsOf(text: string, { originOf, diagnostics }: Making): ReturnType<typeof monthSpan> {
  const span = monthSpan(text);
  const origin = originOf(["months"]);
  if (span === null || span.last - span.first >= MOST_MONTHS) {
    const facts = { path: "months", choices: ["2026-07..2026-09"] };
    diagnostics.push(diagnostic("yaml/value", origin, { value: text, facts }));
    return null;
  }
  if (span.last >= span.first) return span;
  diagnostics.push(diagnostic("duty/months", origin, { value: text }));
  return null;
}

type RulesEntry = NonNullable<DutyFile["rules"]>;

function rulesOf(rules: RulesEntry, facts: Map<string, FactType>, making: Making): DutyRules {
  const groups = Object.entries(rules.groups ?? {}).map(
    ([id, { name, least_a_year: least, most_a_month: most }]): LeaderGroup => ({
      id,
      name: name ?? id,
      leastAYear: least ?? null,
      mostAMonth: most ?? null,
    }),
  );
  return {
    mode: rules.mode ?? "fixed",
    eachMeeting: attendanceRules(rules.each_meeting ?? [], groups, facts, making),
    groups,
    ownCellAllowed: rules.own_cell === "allowed",
    apartMinutes: rules.apart_minutes ?? APART_MINUTES,
    // An aim that is named twice is the same aim.
    prefer: [...new Set(rules.prefer ?? [])],
  };
}

/** Minutes between the starts of two meetings that one person can attend, where nothing is said: a meeting lasts 90. */
const APART_MINUTES = 90;

function attendanceRules(
  entries: NonNullable<RulesEntry["each_meeting"]>,
  groups: readonly LeaderGroup[],
  facts: Map<string, FactType>,
  { originOf, diagnostics }: Making,
): AttendanceRule[] {
  const compile = conditionCompiler(originOf, diagnostics, noFilterColumns({ cell: facts }));
  return entries.map((entry, index) => {
    const path = ["rules", "each_meeting", index];
    const group = entry.group === undefined ? null : groupNamed(entry.group, groups);
    if (group === undefined) {
      const known = groups.map(({ id }) => id);
      const suggestion = nearestWord(entry.group ?? "", known);
      const details = { value: entry.group ?? null, suggestion, facts: { known } };
      diagnostics.push(diagnostic("duty/unknown-group", originOf([...path, "group"]), details));
    }
    const [atLeast, atMost] = [entry.at_least ?? 0, entry.at_most ?? null];
    if (atMost !== null && atLeast > atMost) {
      const facts = { least: atLeast, most: atMost };
      diagnostics.push(diagnostic("duty/at-least", originOf([...path, "at_least"]), { facts }));
    }
    return { when: compile(entry.when, "cell", [...path, "when"]), group: group ?? null, atLeast, atMost };
  });
}

/** A group by its id or, where no id is so, by its name; undefined for none. */
export function groupNamed(written: string, groups: readonly LeaderGroup[]): string | undefined {
  const word = fold(written);
  const byId = groups.find(({ id }) => id === written) ?? groups.find(({ id }) => fold(id) === word);
  return (byId ?? groups.find(({ name }) => fold(name) === word))?.id;
}

function inputsOf(inputs: DutyFile["inputs"], { originOf, diagnostics }: Making): DutyRequest["inputs"] {
  const given = DUTY_ROLES.filter((role) => inputs[role] !== undefined);
  const files = given.map((role) => {
    const own = entriesOf(inputs[role]).map(({ file, how, path }): InputFile => {
      const meanings = new Map<string, string>();
      for (const [header, column] of Object.entries(how.columns ?? {})) {
        const choices = Object.keys(DUTY_SHAPES[role].names);
        if (column === SKIP || choices.includes(column)) {
          meanings.set(fold(header), column);
          continue;
        }
        const at = ["inputs", role, ...path, "columns", header];
        const details = { value: column, suggestion: nearestWord(column, choices) };
        const facts = { path: at.join("."), choices };
        diagnostics.push(diagnostic("yaml/value", originOf(at), { ...details, facts }));
      }
      const reading = {
        ...FOUND_OUT,
        encoding: how.encoding ?? null,
        sheet: [how.sheet ?? []].flat(),
        header: how.header ?? null,
        fillDown: how.fill_down ?? [],
        meanings,
      };
      return { path: file, reading };
    });
    return [role, own] as const;
  });
  return Object.fromEntries(files);
}
