/**
 * New places as the rows of the plan make them, before their parents and their order are known: merged (sáp nhập) of
 * several parts, created (thành lập) of none, renamed (đổi tên) or converted (chuyển đổi) of one.
 */

import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Change, NO_SIZES, type Sizes } from "../../model/inputs.ts";
import { levelOf } from "../../model/kinds.ts";
import type { Level, Origin, Place, Register } from "../../model/place.ts";
import type { ListBy, OldPlace, Position } from "../../model/positions.ts";
import type { Part } from "../lineage/lineage.ts";
import { type CheckedPlan, stated, type Target, UNTOUCHED } from "../plan/plan.ts";

/** A new place before the order is known: the kept ones come first, then those that the plan makes. */
export type DraftPosition = Position<"drafts of new places">;

/** All new places before their parents and their order are known. */
export interface Drafts {
  /** The old places that no row of the plan names, in their order: they stay what they are. */
  readonly kept: ListBy<DraftPosition, OldPlace>;
  /** The places that the plan makes, in the order of its rows. */
  readonly made: readonly Draft[];
}

/** A place that the plan makes: its parts, and the rows that name its code as `into`. */
export interface Draft {
  readonly code: string;
  readonly level: Level;
  readonly parts: readonly Part[];
  readonly rows: readonly Change[];
  /** The part whose code the new place keeps, with its name, kind and class where no row says otherwise; null: a new code. */
  readonly heir: Place | null;
  /** Whether the code is that of another place, which stays. That is reported; what else the draft lacks is not. */
  readonly taken: boolean;
}

/** The level of a draft; undefined where there is none. */
export function levelAt(
  at: DraftPosition,
  { kept, made }: Drafts,
  before: Register<OldPlace>,
): Level | undefined {
  const from = kept[at];
  return from === undefined ? made[at - kept.length]?.level : before.places[from]?.level;
}

/** The drafts of the places that a plan makes. `position`: of each old place by its code. */
export function draftPlaces(
  places: ListBy<OldPlace, Place>,
  position: Register<OldPlace>["position"],
  plan: CheckedPlan,
  diagnostics: Diagnostic[],
): readonly Draft[] {
  const made: Draft[] = [];
  for (const target of plan.targets.values()) {
    const { code, parts } = target;
    const own = parts.find(({ from }) => places[from]?.code === code)?.from;
    const draft = draftOf(target, places, own ?? position.get(code) ?? -1, plan.fate, diagnostics);
    if (draft) made.push(draft);
  }
  return made;
}

/** The draft of a new place; null, told, where its rows are faulty. `old`: the position of the old place with its code. */
function draftOf(
  { code, rows, parts }: Target,
  places: ListBy<OldPlace, Place>,
  old: OldPlace,
  fate: CheckedPlan["fate"],
  diagnostics: Diagnostic[],
): Draft | null {
  const first = rows[0];
  const creates = parts.length === 0 && rows.every((row) => row.from === null);
  if (!first || (parts.length === 0 && !creates)) return null; // its rows are faulty and were reported
  const origin = (): Origin => ({ ...first.origin, column: "into" });
  const about = () => ({ value: code, related: rows.slice(1).map((row) => row.origin) });
  const keeper = fate[old] === UNTOUCHED ? places[old] : undefined;
  if (keeper) {
    const facts = { name: keeper.name };
    diagnostics.push(diagnostic("changes/code-taken", origin(), { ...about(), place: code, facts }));
  } else if (creates && rows.length > 1) {
    diagnostics.push(diagnostic("changes/create-mixed", origin(), about()));
  }
  const levelOf = ({ from }: Part): Level => places[from]?.level ?? "unit";
  const level = parts[0] ? levelOf(parts[0]) : levelOfCreation(rows);
  if (parts.some((part) => levelOf(part) !== level)) {
    const facts = { levels: [...new Set(parts.map(levelOf))] };
    diagnostics.push(diagnostic("changes/levels-differ", origin(), { ...about(), facts }));
  }
  if (rows.length > 1) checkAgreement(rows, diagnostics);
  if (level === null) {
    diagnostics.push(diagnostic("changes/kind-needed", origin(), about()));
    return null;
  }
  const heir = parts.some(({ from }) => from === old) ? (places[old] ?? null) : null;
  return { code, level, parts, rows, heir, taken: keeper !== undefined };
}

/** The level of a created place, by its kind and whether it names a parent; null where its kind is not said. */
function levelOfCreation(rows: readonly Change[]): Level | null {
  const kind = stated(rows, (row) => row.intoKind);
  return kind === null ? null : levelOf(kind, stated(rows, (row) => row.intoParent) !== null);
}

/** The columns in which rows say what a new place is to be. */
const STATED: readonly { readonly column: string; readonly read: (row: Change) => string | number | null }[] =
  [
    { column: "into_name", read: (row) => row.intoName },
    { column: "into_kind", read: (row) => row.intoKind },
    { column: "into_parent", read: (row) => row.intoParent },
    { column: "into_class", read: (row) => row.intoClass },
  ];

/** Whether a row says what its new place is to be. */
function saysWhatItIs({ intoName, intoKind, intoParent, intoClass }: Change): boolean {
  return intoName !== null || intoKind !== null || intoParent !== null || intoClass !== null;
}

/** Whether two rows say the same of what their new place is to be. */
function saysTheSame(one: Change, other: Change): boolean {
  return (
    one.intoName === other.intoName &&
    one.intoKind === other.intoKind &&
    one.intoParent === other.intoParent &&
    one.intoClass === other.intoClass
  );
}

/** The rows of one new place must not say two different things about it. */
function checkAgreement(rows: readonly Change[], diagnostics: Diagnostic[]): void {
  const saying = rows.filter(saysWhatItIs);
  if (saying.every((row) => saysTheSame(row, saying[0] ?? row))) return;
  STATED.forEach(({ column, read }) => {
    const value = stated(rows, read);
    const differing = value === null ? undefined : rows.find((row) => (read(row) ?? value) !== value);
    if (!differing) return;
    const first = rows.find((row) => read(row) !== null) ?? differing;
    diagnostics.push(
      diagnostic(
        "changes/rows-disagree",
        { ...differing.origin, column },
        {
          value: String(read(differing)),
          related: [first.origin],
          facts: { into: differing.into, other: String(value) },
        },
      ),
    );
  });
}

/** The name of a new place; null where no row says it and it inherits none. */
export function nameOf({ rows, heir }: Pick<Draft, "rows" | "heir">): string | null {
  return stated(rows, (row) => row.intoName) ?? heir?.name ?? null;
}

/** Rows that attach what was no unit (ghép) to a new place that has parts. */
export function attachedTo(rows: readonly Change[], parts: readonly Part[]): readonly Change[] {
  return parts.length === 0 ? [] : rows.filter((row) => row.from === null);
}

/** The sum of some sizes; null where one is not known. */
export function sumOf(sizes: readonly Sizes[]): Sizes {
  let households: number | null = 0;
  let population: number | null = 0;
  let area: number | null = 0;
  for (let index = 0; index < sizes.length; index++) {
    const one = sizes[index] ?? NO_SIZES;
    households = plus(households, one.households);
    population = plus(population, one.population);
    area = plus(area, one.area);
  }
  return { households, population, area };
}

function plus(sum: number | null, size: number | null): number | null {
  return sum === null || size === null ? null : sum + size;
}
