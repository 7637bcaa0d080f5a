/** A plan as it is written: its forms, and one of its rows. */
import type { Diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { PlanOperation, Sizes } from "../../../core/model/inputs.ts";
import type { CommuneClass, Kind, Origin } from "../../../core/model/place.ts";
import type { OperationMove } from "../../lists/operation-moves.ts";
import type { PartWord } from "../../lists/part-words.ts";
import type { BesideOld } from "../meaning/beside-olds.ts";
import type { HeadedKinds } from "../meaning/headed-kinds.ts";

/** `codes`: old and new codes; `old`: a row an old unit, with the name of the new one; `new`: a row a new unit, with a list of its parts, or a sentence that says both. */
export type PlanForm = "codes" | "old" | "new";

/** One row as it is written. Texts are "" where they are blank. */
export interface PlanRow {
  readonly from: string;
  readonly fromName: string;
  readonly into: string;
  readonly intoName: string;
  readonly intoKind: Kind | null;
  readonly intoKindLabel: string;
  readonly intoParent: string;
  readonly intoClass: CommuneClass | null;
  readonly parts: string;
  readonly part: PartWord | null;
  /** The figures of the row, of the part in the form by codes, of the old unit in that by old units, of the new one in that by new units. */
  readonly sizes: Sizes;
  /** Figures that are headed as those afterwards. */
  readonly after: Sizes;
  /** Figures of all of an old unit that stands in several rows. */
  readonly whole: Sizes;
  readonly holders: boolean;
  readonly operations: readonly PlanOperation[];
  /** What goes from its unit to others, or comes, by what the row does. */
  readonly moves: readonly OperationMove[];
  /** Days since 1970-01-01. */
  readonly day: number | null;
  readonly basis: string;
  /** Names of the places that its units stand in, the widest first. */
  readonly above: readonly string[];
  readonly number: string;
  readonly note: string;
  /** What further columns say that may be of a part, or of households that come or go, by header. */
  readonly remarks: ReadonlyMap<string, string>;
  /** What the headers above it say. */
  readonly kinds: HeadedKinds;
  readonly origin: Origin;
}

/** A plan as it is written. */
export interface PlanReading {
  readonly form: PlanForm;
  readonly rows: readonly PlanRow[];
  /** The origin of a row in one of its columns, by the column's name. */
  readonly inColumn: (origin: Origin, column: string) => Origin;
  /** What stands beside old units of which only the sentences are read. */
  readonly beside: readonly BesideOld[];
  /** What is told of cells that may name one old unit or several: in a register that comes of the plan each is a place. */
  readonly perhapsSeveral: readonly Diagnostic[];
}
