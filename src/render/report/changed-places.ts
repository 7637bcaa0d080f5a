/** The table of places that the plan changes, in the form that offices use: a run in, each new place made from what out. */
import type { RunDocument } from "../../core/document.ts";
import type { Place } from "../../core/model/place.ts";
import type { NewPlace, OldPlace } from "../../core/model/positions.ts";
import type { Part, Reorganisation } from "../../core/reorganise/lineage/lineage.ts";
import { figure, left, right } from "../tables/columns.ts";
import { plainRows, type ReportTable, type TableCell } from "../tables/table.ts";
import type { Language } from "../words/language.ts";

/**
 * The places that the plan changes: name, households, made from what; dissolved ones last. At most `most` of them; the
 * others are only counted.
 */
export function changedTable({ reorganisation }: RunDocument, language: Language, most: number): ReportTable {
  const { word } = language;
  const changed = [...changedPlaces(reorganisation), ...dissolvedPlaces(reorganisation)];
  const rows = changed
    .slice(0, most)
    .map(({ place, within, parts }): TableCell[] => [
      place.name,
      within?.name ?? "",
      figure(place.households),
      parts === null ? word("was.dissolved").toLowerCase() : madeOf(parts, reorganisation, language),
    ]);
  return {
    title: word("changed"),
    columns: [
      left(word("place")),
      left(word("within")),
      right(word("households")),
      { ...left(word("made")), wide: true },
    ],
    rows: plainRows(rows),
    totals: 0,
    unmade: changed.length - rows.length,
    more: "more.places",
  };
}

/** A place that the plan changes, the place that it stands in, and the parts that it is made of; null: it is dissolved. */
interface ChangedPlace {
  readonly place: Place;
  readonly within: Place | undefined;
  readonly parts: readonly Part[] | null;
}

/** New communes and units that are not an old one kept whole. */
function changedPlaces(reorganisation: Reorganisation): ChangedPlace[] {
  const { before, after, parts, operations } = reorganisation;
  return after.places.flatMap((place, at: NewPlace): ChangedPlace[] => {
    const own = parts[at] ?? [];
    const [first] = own;
    const isKept =
      first && own.length === 1 && operations[first.from] === "kept" && isWhole(first, before.places);
    if ((place.level !== "unit" && place.level !== "commune") || isKept) return [];
    return [{ place, within: after.places[after.parents[at] ?? -1], parts: own }];
  });
}

function dissolvedPlaces({ before, operations }: Reorganisation): ChangedPlace[] {
  return before.places.flatMap((place, at: OldPlace): ChangedPlace[] =>
    operations[at] === "dissolved"
      ? [{ place, within: before.places[before.parents[at] ?? -1], parts: null }]
      : [],
  );
}

/** Whether nothing of the old place is left behind. */
function isWhole({ from, of, households }: Part, before: Reorganisation["before"]["places"]): boolean {
  const old = before[from];
  return of === 1 && (old?.level !== "unit" || households === old.households);
}

/** What a place is made from: "TDP số 1, TDP số 2 và một phần TDP số 3"; whole places first, then parts of others. */
function madeOf(parts: readonly Part[], { before, operations }: Reorganisation, language: Language): string {
  const [first] = parts;
  if (!first) return language.word("made.created");
  const communes = new Set(parts.map(({ from }) => before.parents[from]));
  const isOfSeveral = communes.size > 1 && before.places[first.from]?.level === "unit";
  const nameOf = ({ from }: Part): string => {
    const commune = isOfSeveral ? ` (${before.places[before.parents[from] ?? -1]?.name ?? ""})` : "";
    return `${before.places[from]?.name ?? ""}${commune}`;
  };
  const whole = parts.filter((one) => isWhole(one, before.places));
  const others = parts.filter((one) => !isWhole(one, before.places));
  const words = [...whole.map(nameOf), ...others.map((one) => partText(one, nameOf(one), language))];
  const operation = operations[first.from];
  if (parts.length === 1 && (operation === "renamed" || operation === "converted")) {
    return `${words[0]} (${language.word(`was.${operation}`).toLowerCase()})`;
  }
  const last = words.pop() ?? "";
  return words.length === 0 ? last : `${words.join(", ")}${language.word("made.and")}${last}`;
}

function partText({ households }: Part, name: string, { word, number }: Language): string {
  return word(households === null ? "made.part" : "made.part.households", { name, n: number(households) });
}
