/** The old units that a row of a plan names, with what it says of each, where no register tells more: a row in, names out. */
import { NO_SIZES, type Sizes } from "../../../core/model/inputs.ts";
import { sumUnlessBlank } from "../../../core/numbers/partial.ts";
import { givesFigures } from "../../../core/reorganise/figures/given-figures.ts";
import type { Summed } from "../../../core/reorganise/figures/sums.ts";
import { kindOfName } from "../../cells/values.ts";
import { withoutNewName } from "../../lists/list-prose.ts";
import { isTotalOf, type TotalDoubt } from "../../lists/list-totals.ts";
import { operationAlone, operationAt } from "../../lists/operations.ts";
import type { ItemReading, PartItem } from "../../lists/part-item.ts";
import { parsePartList } from "../../lists/part-list.ts";
import { firstKnown } from "../../lists/part-sizes.ts";
import type { PlanForm, PlanRow } from "../rows/plan-row.ts";

/** An old unit as a row names it. */
export interface ListedOld {
  readonly name: string;
  readonly sizes: Sizes;
  /** A part of unknown size, or the rest; null: said by the sizes. */
  readonly part: "unknown" | "rest" | null;
  /** Whether the row says that it is about a part ("chia tách"). */
  readonly isPart: boolean;
  /** Whether the sizes are of some households of it ("40 hộ của Thôn A"): all of it has more, which nothing may say. */
  readonly isAmount: boolean;
  /** Sizes of all of it, where the others are of a part. */
  readonly whole: Sizes;
  /** Whether the sizes may be those of all units of its list. */
  readonly mayBeTotal?: boolean;
}

/** The old units of a row in one of the three forms. */
export function oldsOf(row: PlanRow, form: PlanForm): readonly ListedOld[] {
  if (form === "new") return listedIn(row);
  if (row.from === "" || row.operations.includes("attached")) return [];
  const { items } = parsePartList(row.from);
  const [item] = items;
  const only = item && items.length === 1 ? oldOf(item) : null;
  const part = row.part === "whole" ? null : row.part;
  const isPart = row.part !== null || givesFigures(row.whole) || row.operations.includes("split");
  const own = {
    isPart,
    name: form === "codes" ? row.fromName || row.from : row.from,
    sizes: row.sizes,
    part,
    isAmount: false,
    whole: row.whole,
  };
  if (only === null || form === "codes") return [own];
  return [
    {
      isPart: isPart || only.isPart,
      name: only.name,
      sizes: only.sizes.households === null ? row.sizes : only.sizes,
      part: part ?? only.part,
      isAmount: only.isAmount,
      whole: firstKnown(row.whole, only.whole),
    },
  ];
}

/** The old units of a list; of a unit that is kept the one of its name. */
function listedIn(row: PlanRow): readonly ListedOld[] {
  const written = operationAlone(row.parts) === null ? row.parts : "";
  const { list } = withoutNewName(written, operationAlone(row.intoName) === null ? row.intoName : "");
  const isKept = [...row.operations, operationAt(row.parts), operationAt(row.note)].includes("kept");
  const text = list || (isKept ? row.intoName : "");
  const isCreated = row.operations.includes("created");
  const { items, total } = parsePartList(text);
  const olds = items
    .flatMap((item) => {
      const old = oldOf(item);
      const mayBeTotal =
        total !== null && item === items.at(-1) && old !== null && mayBeTotalOf(row, old.sizes, total);
      return mayBeTotal ? [{ ...old, mayBeTotal }] : (old ?? []);
    })
    .filter(({ name }) => !isCreated || kindOfName(name) !== null);
  const [only] = olds;
  if (olds.length !== 1 || !only || only.part !== null || only.sizes.households !== null) return olds;
  const added = items.filter(({ isAttached }) => isAttached).map(({ readings }) => readings[0] ?? NO_SIZES);
  /** What the new unit has, less what is attached to it. */
  const of = (size: Summed): number | null => {
    const [figure, beside] = [
      row.after[size] ?? row.sizes[size],
      sumUnlessBlank(added.map((one) => one[size])),
    ];
    if (figure === null || added.length === 0) return figure;
    return beside === null || beside > figure ? null : figure - beside;
  };
  return [
    { ...only, sizes: { households: of("households"), population: of("population"), area: of("area") } },
  ];
}

/** Whether sizes may be those of all units of a row, beside those of others only where the row's own figure says so. */
function mayBeTotalOf(row: PlanRow, said: Sizes, total: TotalDoubt): boolean {
  const isTotal = isTotalOf(row, said);
  return isTotal === true || (isTotal === null && total === "alone");
}

/** What an item names; null for what is no unit. Of its readings the one whose name says its kind. */
function oldOf({ readings, isAttached, isAmount }: PartItem): ListedOld | null {
  const sound = readings.filter(({ leftOver }) => leftOver === null);
  const reading = ofPart(sound) ?? sound.find(({ name }) => kindOfName(name) !== null) ?? sound[0];
  if (isAttached || !reading) return null;
  const { name, households, population, area, part } = reading;
  return {
    name,
    sizes: { households, population, area },
    part,
    isPart: part !== null || isAmount,
    isAmount,
    whole: { ...NO_SIZES, households: reading.ofAll ?? null },
  };
}

/** The reading of a text that names a unit and which part of it is meant ("ngõ 12 Thôn A", "Thôn A còn lại"); null where the text is a name. */
function ofPart([first, ...others]: readonly ItemReading[]): ItemReading | null {
  if (!first) return null;
  const found = others.find(({ name }) => {
    const kind = kindOfName(name);
    if (kind === null || name.length <= kind.label.length || name.length >= first.name.length) return false;
    // Words of a name begin with a capital: "Thôn Văn Đường" is one, "Thôn Văn đường làng" is none.
    const behind = first.name.startsWith(name) ? first.name.slice(name.length).trim() : "";
    return behind === "" ? first.name.endsWith(name) : /^\p{Ll}/u.test(behind);
  });
  return found ?? null;
}
